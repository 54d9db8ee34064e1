import { Passage } from "./passage.ts";
import { isQuoted } from "./quotation.ts";
import { isSaidToOthers } from "./third-party.ts";

/** The first match that is the speaker's own words, said to the customer: neither quoted nor said to a colleague. */
export function findOwnWords(passage: Passage, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(passage.plain); match !== null; match = pattern.exec(passage.plain)) {
    const end = match.index + match[0].length;
    if (!isQuoted(passage, match.index, end) && !isSaidToOthers(passage, match.index)) return match;
    if (match[0] === "") pattern.lastIndex++;
  }
  return null;
}

/** The first match in a customer's text: quotations are somebody else's, but whoever they write to with an @ is the shop. */
export function findUnquoted(passage: Passage, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(passage.plain); match !== null; match = pattern.exec(passage.plain)) {
    if (!isQuoted(passage, match.index, match.index + match[0].length)) return match;
    if (match[0] === "") pattern.lastIndex++;
  }
  return null;
}

/** Whether one of a shop's own words stands in the text, however either of them is spelled. */
export function includesAny(passage: Passage, words: readonly string[]): boolean {
  return words.some((word) => passage.plain.includes(new Passage(word, passage.lang).plain));
}
