import type { Gated } from "../text/anchors.ts";

/** What a reply that shirks its duty is made of, in one language. */
export interface ShirkSigns {
  /** Somebody else is named as the one who did it, decides it or pays. */
  readonly another: Gated;
  /** Our side will not act. */
  readonly unwilling: Gated;
  /** Our side cannot act. */
  readonly unable: Gated;
  /** The customer is sent to somebody, or left to it. */
  readonly sent: Gated;
  /** Our side does act. */
  readonly own: RegExp;
}
