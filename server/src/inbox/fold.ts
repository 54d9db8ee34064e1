import { advanceClock, type ClockState, newClock, responseDeadline } from "@qin/sdk";
import type { Event, InboxRow } from "@qin/sdk/protocol";
import { preview } from "./preview.ts";

/** A conversation's inbox row and what must be remembered to fold the next event into it. Plain data, rebuilt from the log. */
export interface Folded {
  readonly row: InboxRow;
  readonly clock: ClockState;
  /** The anchor of the newest response deadline that was missed and written down; 0 for none. */
  readonly firedAnchor: number;
}

/** What the log does not say of a conversation. */
export interface Facts {
  readonly customer: { readonly id: string; readonly name: string };
}

/** Takes the next event of the log into the row. Pure: the same log always folds to the same row. */
export function fold(before: Folded | null, event: Event, facts: Facts): Folded {
  const clock = advanceClock(before?.clock ?? newClock(), event);
  const row = foldRow(before?.row ?? newRow(event, facts), event);
  const isMissed = event.type === "deadline.missed" && event.kind === "response";
  return {
    row: withResponse(row, row.isClosed ? null : responseDeadline(clock)),
    clock,
    firedAnchor: isMissed ? event.anchorSeq : (before?.firedAnchor ?? 0),
  };
}

/** The response deadline that is still to be fired, if any. */
export function pendingResponse({ row, firedAnchor }: Folded): { anchorSeq: number; dueAt: number } | null {
  const { response } = row;
  return response === undefined || response.anchorSeq === firedAnchor ? null : response;
}

function newRow(event: Event, facts: Facts): InboxRow {
  const { conversationId, seq, at } = event;
  return {
    conversationId,
    head: seq,
    openedAt: at,
    updatedAt: at,
    isClosed: false,
    customer: facts.customer,
    unanswered: 0,
    missed: 0,
  };
}

function withResponse(row: InboxRow, deadline: InboxRow["response"] | null): InboxRow {
  const { response: _before, ...rest } = row;
  if (deadline === null || deadline === undefined) return rest;
  const { anchorSeq, startedAt, dueAt } = deadline;
  return { ...rest, response: { anchorSeq, startedAt, dueAt } };
}

function foldRow(before: InboxRow, event: Event): InboxRow {
  const row: InboxRow = { ...before, head: event.seq, updatedAt: event.at };
  switch (event.type) {
    case "message.sent":
      return foldMessage(row, event);
    case "message.recalled":
      if (row.lastMessage?.seq !== event.messageSeq) return row;
      return { ...row, lastMessage: { ...row.lastMessage, text: "" } };
    case "agent.assigned": {
      const { agentId, name, role } = event;
      const assigned = { ...row, assignee: { id: agentId, role, name } };
      return role === "bot" ? assigned : withoutHandoff(assigned, role === "supervisor" ? "supervisor" : "human");
    }
    case "agent.left":
      return row.assignee?.id === event.agentId ? withoutAssignee(row) : row;
    case "handoff.requested": {
      const { to, reason, at, seq } = event;
      const free = to === "human" && row.assignee?.role === "bot" ? withoutAssignee(row) : row;
      // A supervisor who comes answers both; the other way round, the supervisors would never hear of theirs.
      if (to === "human" && row.handoff?.to === "supervisor") return free;
      const handoff = reason === undefined ? { to, at, seq } : { to, reason, at, seq };
      return { ...free, handoff };
    }
    case "handoff.accepted":
      return withoutHandoff(row, "supervisor");
    case "deadline.missed":
      return { ...row, missed: row.missed + 1 };
    case "conversation.closed":
      return { ...withoutHandoff(row, "supervisor"), isClosed: true };
    default:
      return row;
  }
}

function foldMessage(row: InboxRow, event: Extract<Event, { type: "message.sent" }>): InboxRow {
  const { at, seq } = event;
  const said: InboxRow = { ...row, lastMessage: { from: event.from.role, text: preview(event.content), at, seq } };
  switch (event.from.role) {
    case "customer":
      return { ...said, unanswered: row.unanswered + 1 };
    case "agent":
      return { ...withoutHandoff(said, "human"), unanswered: 0 };
    case "supervisor":
      return { ...withoutHandoff(said, "supervisor"), unanswered: 0 };
    default:
      return said;
  }
}

/** A supervisor who steps in answers both requests; an agent only the one for a human. */
function withoutHandoff(row: InboxRow, who: "human" | "supervisor"): InboxRow {
  if (row.handoff === undefined || (who === "human" && row.handoff.to === "supervisor")) return row;
  const { handoff: _answered, ...rest } = row;
  return rest;
}

function withoutAssignee(row: InboxRow): InboxRow {
  const { assignee: _left, ...rest } = row;
  return rest;
}
