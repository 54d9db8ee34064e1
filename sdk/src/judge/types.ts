import type { Lang, RuleId, Span } from "../engine/types.ts";
import type { Role } from "../protocol/index.ts";

/** A message of the conversation before the reply in question. */
export interface Said {
  readonly role: Role;
  readonly text: string;
}

/** One finding, as it is put to the shop's judge: what was said, what came before it, and what the rule holds against it. */
export interface JudgeItem {
  readonly ruleId: RuleId;
  readonly ruleVersion: string;
  /** What the rule is about, in one line of English. */
  readonly description: string;
  /** Where the rule comes from. */
  readonly source: string;
  /** What the finding says, in `lang`. */
  readonly message: string;
  readonly lang: Lang;
  /** The reply. */
  readonly text: string;
  /** The words in question, `[start, end)` in UTF-16 code units of `text`. */
  readonly span?: Span;
  /** Up to six messages before the reply, oldest first, each of at most 1,000 characters. */
  readonly before: readonly Said[];
}

/** What a judge answers: the finding is right, it is wrong, or it cannot be told. */
export interface Verdict {
  readonly outcome: "upheld" | "overturned" | "unsure";
  /** In a sentence, for the evidence. */
  readonly why?: string;
}

/**
 * The shop's own second opinion, typically a language model. `signal` aborts when the time is up.
 * An answer that is no verdict, a rejection and a timeout are outcomes of their own; they never remove a finding.
 */
export type AskJudge = (item: JudgeItem, options: { readonly signal: AbortSignal }) => Promise<Verdict>;

/** What came of asking, kept beside the finding. */
export type Opinion =
  | (Verdict & {
      /** The same question had been answered before; it cost no call. */
      readonly isCached: boolean;
    })
  | { readonly outcome: "not asked"; readonly why: "budget" }
  | { readonly outcome: "failed"; readonly why: string };

export type Outcome = Opinion["outcome"];
