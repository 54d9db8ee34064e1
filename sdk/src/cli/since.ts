import type { Finding } from "../engine/types.ts";
import { isOffset } from "../transcripts/moment.ts";
import type { RecordedConversation } from "./read/item.ts";

/** What `--since` makes of a conversation: some of it, nothing, or nobody knows. */
export type Since = "within" | "before" | "undated";

/** By its last event; one without times by when it began. */
export function sinceOf({ isTimed, events, startedAt }: RecordedConversation, since: number): Since {
  const last = isTimed ? events.at(-1)?.at : startedAt;
  if (last === undefined || isOffset(last)) return "undated";
  return last >= since ? "within" : "before";
}

/**
 * A conversation that goes over the date is judged whole, for nobody greets in its middle; but only what happened from then
 * on is reported.
 */
export function findingsSince(
  findings: readonly Finding[],
  { isTimed }: RecordedConversation,
  since: number,
): Finding[] {
  return findings.filter(({ at }) => !isTimed || at === undefined || at >= since);
}
