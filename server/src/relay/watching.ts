import type { ConversationState, Position } from "@qin/sdk/protocol";
import { isStaff } from "../auth/viewer.ts";
import { typingFrame } from "../room/room.ts";
import type { ConversationRecord } from "../store/store.ts";
import { conversationState } from "./conversation-state.ts";
import type { Relay } from "./relay.ts";
import type { Session } from "./session.ts";

/** A conversation closed no longer ago than this is still shown to the customer who comes back, in ms. */
const RECENTLY_CLOSED_MS = 24 * 60 * 60 * 1_000;

/** Whether a customer who is here, or comes back, is shown it unasked. */
export function isCurrent({ isClosed, row }: ConversationRecord, now: number): boolean {
  return !isClosed || now - row.updatedAt <= RECENTLY_CLOSED_MS;
}

/** The conversation if this session may see it. At once where it watches it already. */
export function findConversation(
  relay: Relay,
  session: Session,
  conversationId: string,
): ConversationRecord | null | Promise<ConversationRecord | null> {
  const room = session.watched.get(conversationId);
  return room === undefined ? readConversation(relay, session, conversationId) : room.record;
}

/** The same, as the store has it now. */
export async function readConversation(
  relay: Relay,
  session: Session,
  conversationId: string,
): Promise<ConversationRecord | null> {
  const { viewer } = session;
  const record = await relay.context.store.conversation(viewer.shopId, conversationId);
  if (record === null) return null;
  return isStaff(viewer) || record.customerId === viewer.id ? record : null;
}

/**
 * Lets the session watch a conversation it may see. `show` sends the state, with or in a frame of its own; events that
 * come while the state is read follow it, none twice and none missing.
 */
export async function watchConversation(
  relay: Relay,
  session: Session,
  record: ConversationRecord,
  show: (state: ConversationState) => void,
  position?: Pick<Position, "epoch" | "seq">,
): Promise<void> {
  if (session.isGone) return;
  const room = relay.rooms.open(record);
  const seat = room.join(session);
  session.watch(room);
  let state: ConversationState;
  try {
    state = await conversationState(sourceOf(relay), session.eyes, record, position);
  } catch (error) {
    unwatchConversation(relay, session, record.conversationId);
    throw error;
  }
  if (position !== undefined) relay.context.metrics.resumes.of(state.recovered ? "recovered" : "reloaded").add();
  if (session.isGone) return;
  show(state);
  seat.settle(state.head);
  for (const from of room.typing.current(relay.context.now())) {
    if (from.id !== session.participant.id) session.send(typingFrame(record.conversationId, from, true));
  }
}

export function unwatchConversation(relay: Relay, session: Session, conversationId: string): void {
  const room = session.watched.get(conversationId);
  if (room === undefined) return;
  session.unwatch(conversationId);
  relay.rooms.leave(room, session.id);
}

/** Shows the conversation in a frame of its own: unasked, or with the id of the frame it answers. */
export function syncConversation(
  relay: Relay,
  session: Session,
  record: ConversationRecord,
  options: { id?: string; position?: Pick<Position, "epoch" | "seq"> | undefined } = {},
): Promise<void> {
  const show = (conversation: ConversationState) =>
    session.sendFrame({
      type: "conversation_synced",
      ...(options.id === undefined ? {} : { id: options.id }),
      conversation,
    });
  return watchConversation(relay, session, record, show, options.position);
}

function sourceOf({ context, people }: Relay) {
  return { store: context.store, people, pageSize: context.config.limits.pageSize };
}
