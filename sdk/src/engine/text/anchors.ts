import { type Automaton, buildAutomaton } from "./automaton.ts";
import { hasten } from "./first-characters.ts";
import { requiredWords } from "./required-words.ts";
import { FIRST_ANCHOR, type Sign } from "./signs.ts";

const lists: (readonly string[])[] = [];
let automaton: Automaton | null = null;

/**
 * A mark for texts that may hold one of these words; asked for with `Passage.has`, and the gate before a rule's patterns:
 * all anchors of all rules are looked for in one pass over the text. Words are in plain form, lower case and simplified.
 * Signs, spaces and doubled letters between their characters are passed over, and so are word borders: a gate lets too much
 * through, never too little.
 * @throws {TypeError} for a word without a letter or a digit, which would stand in every text.
 */
export function anchors(...words: readonly string[]): Sign {
  for (const word of words) {
    if (!/[a-z\d\u4e00-\u9fff]/.test(word)) throw new TypeError(`an anchor needs a letter or a digit; got "${word}"`);
  }
  lists.push(words);
  automaton = null;
  return FIRST_ANCHOR + lists.length - 1;
}

/** The marks of all anchors in a folded text: one bit an anchor. */
export function anchorsIn(plain: string): Uint32Array {
  automaton ??= buildAutomaton(lists);
  return automaton.scan(plain);
}

/** A pattern with the marks that a text carries wherever it matches; none where it may match without any word. */
export interface Gated {
  readonly pattern: RegExp;
  readonly gates: readonly Sign[];
}

/** Reads a pattern's gates off the pattern itself. Call it when a module loads: each new gate means a new pass to prepare. */
export function gated(pattern: RegExp): Gated {
  return { pattern: hasten(pattern), gates: requiredWords(pattern).map((words) => anchors(...words)) };
}

/** Whether the pattern is worth trying on the text. */
export function mayMatch({ gates }: Gated, passage: { has(sign: Sign): boolean }): boolean {
  for (const gate of gates) if (!passage.has(gate)) return false;
  return true;
}
