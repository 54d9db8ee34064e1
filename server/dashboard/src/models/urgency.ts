import type { InboxRow } from "@qin/sdk/protocol";

/** Who looks at the inbox; decides which handoffs are theirs. */
export interface Viewer {
  readonly id: string;
  readonly role: "agent" | "supervisor" | "admin";
}

export function isLead(viewer: Viewer): boolean {
  return viewer.role !== "agent";
}

/** A request that waits for this viewer: a supervisor is asked for, or any human. */
export function isHandoffFor(row: InboxRow, viewer: Viewer): boolean {
  if (!row.handoff || row.isClosed) return false;
  return row.handoff.to === "supervisor" ? isLead(viewer) : true;
}

type Rank = readonly [group: number, within: number];

function rankOf(row: InboxRow, viewer: Viewer): Rank {
  if (row.isClosed) return [3, -row.updatedAt];
  if (row.response) return [0, row.response.dueAt];
  if (row.handoff && isHandoffFor(row, viewer)) return [1, row.handoff.at];
  return [2, -row.updatedAt];
}

/**
 * The order of the inbox: who will breach first (or is latest), then handoffs for the viewer, the oldest first, then the
 * rest by recency, closed ones last. Total, so that a row has exactly one place.
 */
export function byUrgency(viewer: Viewer): (a: InboxRow, b: InboxRow) => number {
  return (a, b) => {
    const [groupA, withinA] = rankOf(a, viewer);
    const [groupB, withinB] = rankOf(b, viewer);
    if (groupA !== groupB) return groupA - groupB;
    if (withinA !== withinB) return withinA - withinB;
    return a.conversationId < b.conversationId ? -1 : a.conversationId > b.conversationId ? 1 : 0;
  };
}
