import type { Gated } from "../../engine/text/anchors.ts";

/** One kind of thing that stays inside the shop. */
export interface Secret extends Gated {
  /** Whether the sentence around a match makes it harmless; `said` is the match in its original letters. */
  readonly isInnocent?: (sentence: string, said: string) => boolean;
}
