import type { Passage } from "../../engine/text/passage.ts";
import type { Sign } from "../../engine/text/signs.ts";

/** One of the twenty-one entries of the manual's list. */
export type EntryId =
  | "brush-off"
  | "urging"
  | "yes-or-no"
  | "interjection"
  | "pressing"
  | "slow-to-grasp"
  | "telling-off"
  | "hustling"
  | "hush"
  | "floor"
  | "told-before"
  | "stubborn-ignorance"
  | "speak-up"
  | "because-rule"
  | "disbelief"
  | "listen"
  | "not-mine"
  | "not-my-scope"
  | "ignorance"
  | "rhetorical"
  | "break-off";

/** A place in `plain` where a pattern matched. */
export interface Hit {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
}

export interface Entry {
  readonly id: EntryId;
  readonly patterns: readonly RegExp[];
  /** Marks of which a passage needs one each; see engine/text/signs.ts. */
  readonly needs?: readonly Sign[];
  /** What makes an innocent use of the same words; quotation and speech to colleagues are looked after for all. */
  readonly isInnocent?: (hit: Hit) => boolean;
  /** One sign inside is no disguise but the end of a clause. Default true; false where the entry itself spans clauses. */
  readonly isUnbroken?: boolean;
}
