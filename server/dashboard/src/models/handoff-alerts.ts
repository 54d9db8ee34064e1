import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { InboxRow } from "@qin/sdk/protocol";
import type { InboxModel } from "./inbox.ts";
import { isLead, type Viewer } from "./urgency.ts";

export interface HandoffAlerts {
  /** Handoffs to tell a supervisor of, the oldest first, without those put off. */
  readonly rows: ReadonlySignal<readonly InboxRow[]>;
  /** Puts one off: it stays in the inbox, only the banner goes. */
  dismiss(row: InboxRow): void;
}

/** A handoff is known by its event, so that a second one in the same conversation is told of again. */
function keyOf(row: InboxRow): string {
  return `${row.conversationId} ${row.handoff?.seq ?? 0}`;
}

/** Supervisors hear of every request for them at once; agents find theirs in the inbox. */
export function createHandoffAlerts(inbox: InboxModel, viewer: Viewer): HandoffAlerts {
  const dismissed = signal<ReadonlySet<string>>(new Set());
  return {
    rows: computed(() =>
      isLead(viewer)
        ? inbox.handoffs.value.filter((row) => row.handoff?.to === "supervisor" && !dismissed.value.has(keyOf(row)))
        : [],
    ),
    dismiss(row) {
      dismissed.value = new Set([...dismissed.peek(), keyOf(row)]);
    },
  };
}
