import type { DeadlineKind } from "../protocol/index.ts";

/** A duty with a clock. Exactly `dueAt` is in order; it is missed strictly after. All times in ms since the epoch. */
export interface Deadline {
  readonly kind: DeadlineKind;
  readonly anchorSeq: number;
  readonly startedAt: number;
  readonly dueAt: number;
}
