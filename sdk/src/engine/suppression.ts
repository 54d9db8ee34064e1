import { CheckerError, shown } from "./errors.ts";
import { nearestName } from "./nearest.ts";
import { Passage } from "./text/passage.ts";
import type { Finding, RuleId } from "./types.ts";

/**
 * A finding that somebody has looked at and accepts. It stays in the evidence with its reason; it holds no reply back and
 * fails no audit. Each condition narrows it down; with none every finding of the rule is meant.
 */
export interface Suppression {
  readonly rule: RuleId;
  /** Why it is accepted; shown with the finding. */
  readonly reason: string;
  /** Words that the finding's span holds, in any spelling. A finding without a span never matches. */
  readonly phrase?: string;
  /** Only in this conversation. */
  readonly conversation?: string;
  /** Only at this event of it. */
  readonly seq?: number;
}

/** Where a finding was made: what its span covers, and in which conversation. */
export interface Occasion {
  readonly words: string | null;
  readonly conversation: string | null;
}

const KEYS = ["rule", "reason", "phrase", "conversation", "seq"];

/**
 * @throws {CheckerError} `checker/bad-suppression` without a rule or a reason, and for a condition that is none: passed over, it
 * would not narrow anything down, and every finding of the rule would count as accepted.
 */
export function readSuppressions(given: readonly Suppression[]): readonly Suppression[] {
  for (const one of given) {
    for (const key of Object.keys(one)) if (!KEYS.includes(key)) throw unknownKey(key);
    if (typeof one.rule !== "string" || one.rule === "")
      throw bad("names no rule; name the rule whose finding is accepted");
    if (typeof one.reason !== "string" || one.reason.trim() === "") {
      throw bad(`of ${shown(one.rule)} gives no reason; say why the finding is accepted`);
    }
    for (const [key, value] of Object.entries({ phrase: one.phrase, conversation: one.conversation })) {
      if (value === undefined || (typeof value === "string" && value.trim() !== "")) continue;
      throw bad(`of ${shown(one.rule)}: its ${key} is a text; got ${shown(value)}`);
    }
    if (one.seq !== undefined && !Number.isSafeInteger(one.seq)) {
      throw bad(`of ${shown(one.rule)}: its seq is the number of an event; got ${shown(one.seq)}`);
    }
    if (one.seq !== undefined && one.conversation === undefined) {
      throw bad(`of ${shown(one.rule)} has a seq without a conversation; events are numbered within one`);
    }
  }
  return given;
}

/** The finding, marked with the reason of the first suppression that it meets. */
export function suppress(finding: Finding, suppressions: readonly Suppression[], occasion: Occasion): Finding {
  for (const { reason, phrase, conversation, seq } of suppressions) {
    if (conversation !== undefined && conversation !== occasion.conversation) continue;
    if (seq !== undefined && seq !== finding.seq) continue;
    if (phrase !== undefined && !isSaid(phrase, occasion.words)) continue;
    return { ...finding, suppressed: { reason } };
  }
  return finding;
}

function isSaid(phrase: string, words: string | null): boolean {
  return words !== null && new Passage(words, "zh").plain.includes(new Passage(phrase, "zh").plain);
}

function unknownKey(key: string): CheckerError {
  const near = nearestName(key, KEYS);
  return bad(`has no key ${shown(key)}; ${near === null ? `known are ${KEYS.join(", ")}` : `write ${shown(near)}`}`);
}

function bad(problem: string): CheckerError {
  return new CheckerError("checker/bad-suppression", `a suppression ${problem}.`);
}
