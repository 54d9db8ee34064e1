import type { EventDraft, Participant, Role } from "@qin/sdk/protocol";
import type { ConversationRecord } from "../store/store.ts";
import type { Relay } from "./relay.ts";
import type { Session } from "./session.ts";

/** An agent who has been gone this long may be stood in for, in ms: longer than a reload or a change of network, short for a customer. */
export const TAKE_OVER_AFTER_MS = 60_000;

/** In whose name a frame is recorded: the viewer's own, or with a replay key whoever the transcript names. */
export function authorOf(session: Session, as: Role | undefined): Participant {
  return as === undefined ? session.participant : { role: as, id: session.participant.id };
}

/** The conversation is another agent's, who is here or was a moment ago. Supervisors may always step in, and a replay is not asked. */
export function isClaimedByAnother(
  relay: Relay,
  session: Session,
  author: Participant,
  { row }: ConversationRecord,
): boolean {
  const { assignee } = row;
  if (session.isReplay || author.role !== "agent" || assignee?.role !== "agent" || assignee.id === author.id)
    return false;
  return session.hub.presence.absentFor(assignee.id, relay.context.now()) < TAKE_OVER_AFTER_MS;
}

/**
 * What comes before the first word of somebody of the staff: a waiting handoff is accepted by a supervisor, and whoever
 * writes where nobody answers yet, or where a bot does, is the one who answers.
 */
export function entering(session: Session, author: Participant, { row }: ConversationRecord): EventDraft[] {
  const { assignee, handoff } = row;
  const events: EventDraft[] = [];
  if (handoff?.to === "supervisor" && author.role === "supervisor") events.push(accepting(session, author));
  if (author.role === "bot") {
    // Not while a human is waited for: that would put the bot in charge again, and stop the clock.
    return assignee === undefined && handoff === undefined ? [...events, assigning(session, author)] : events;
  }
  if (author.role !== "agent" && author.role !== "supervisor") return events;
  const isFree = assignee === undefined || assignee.role === "bot";
  const takesOver = author.role === "agent" && assignee?.role === "agent" && assignee.id !== author.id;
  if (isFree || takesOver) events.push(assigning(session, author));
  return events;
}

export function assigning(session: Session, author: Participant): EventDraft {
  const role = author.role === "supervisor" || author.role === "bot" ? author.role : "agent";
  return { type: "agent.assigned", audience: "all", from: author, agentId: author.id, name: session.viewer.name, role };
}

export function accepting(session: Session, author: Participant): EventDraft {
  return { type: "handoff.accepted", audience: "all", from: author, agentId: author.id, name: session.viewer.name };
}
