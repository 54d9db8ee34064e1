import { announceRow, append, openNew } from "./append.ts";
import { type Refusal, refusal, refuse } from "./refusal.ts";
import { eventsFor, prevFor, stateFor } from "./view.ts";
import {
  type FakeConnection,
  type FakeConversation,
  isClosed,
  openConversationOf,
  type Speaker,
  visibleTo,
  type World,
} from "./world.ts";
import { draftsFor, mayWrite, type WritingFrame } from "./writing.ts";

/** One frame that writes: checked, put into the log once, answered. */
export function write(world: World, connection: FakeConnection, speaker: Speaker, frame: WritingFrame): void {
  const refused = tryToWrite(world, connection, speaker, frame);
  if (refused) refuse(connection, frame.id, refused);
}

function tryToWrite(
  world: World,
  connection: FakeConnection,
  speaker: Speaker,
  frame: WritingFrame,
): Refusal | undefined {
  if (!mayWrite(speaker, frame)) return refusal("auth/forbidden");
  const target = visibleTo(speaker, world, frame.conversationId);
  if (!target) return refusal("conversation/unknown");

  const known = world.keys.get(frame.clientMessageId);
  if (known && known.author !== speaker.self.id) return refusal("message/id-taken");
  if (known) return repeat(world, connection, speaker, frame, known);

  const isMoved = isClosed(target) && speaker.kind === "customer" && frame.type === "send_message";
  if (isClosed(target) && !isMoved && frame.type !== "rate_conversation") return refusal("conversation/closed");
  const conversation = isMoved
    ? (openConversationOf(world, target.customerId) ??
      openNew(world, target.customerId, `after-${frame.clientMessageId}`, speaker.customer.locale))
    : target;
  const writing = draftsFor(world, speaker, conversation, frame);
  if ("code" in writing) return writing;

  // The others' sockets learn of a new conversation as a whole, before they hear of single events in it.
  if (isMoved) introduce(world, conversation, connection);
  const { drafts, main } = writing;
  const place = conversation.events.length + drafts.indexOf(main) + 1;
  world.keys.set(frame.clientMessageId, {
    author: speaker.self.id,
    conversationId: conversation.id,
    seq: place,
  });
  if (isMoved) {
    connection.watches.delete(conversation.id);
    append(world, conversation, drafts);
    answer(world, connection, speaker, frame, conversation, place, false);
    connection.watches.add(conversation.id);
  } else {
    append(world, conversation, drafts, { connection, requestId: frame.id, main });
  }
  announceRow(world, conversation);
  return undefined;
}

/** The other sockets of the customer get a conversation that was opened for them. */
export function introduce(world: World, conversation: FakeConversation, except: FakeConnection | null): void {
  for (const other of world.connections) {
    const { speaker } = other;
    if (other === except || speaker?.kind !== "customer" || speaker.customer.id !== conversation.customerId) continue;
    if (other.watches.has(conversation.id)) continue;
    other.watches.add(conversation.id);
    other.send({ type: "conversation_synced", conversation: stateFor(world, speaker, conversation) });
  }
}

function repeat(
  world: World,
  connection: FakeConnection,
  speaker: Speaker,
  frame: WritingFrame,
  known: { readonly conversationId: string; readonly seq: number },
): undefined {
  const conversation = world.conversations.get(known.conversationId);
  if (conversation) answer(world, connection, speaker, frame, conversation, known.seq, true);
  return undefined;
}

/** `accepted` for an event that is in the log already; a moved one comes after the conversation it is in now. */
function answer(
  world: World,
  connection: FakeConnection,
  speaker: Speaker,
  frame: WritingFrame,
  conversation: FakeConversation,
  seq: number,
  isDuplicate: boolean,
): void {
  const event = eventsFor(speaker, conversation).find((one) => one.seq === seq);
  if (!event) return;
  const isMoved = conversation.id !== frame.conversationId;
  if (isMoved) {
    connection.send({ type: "conversation_synced", conversation: stateFor(world, speaker, conversation) });
  }
  connection.send({
    type: "accepted",
    id: frame.id,
    prev: prevFor(speaker, conversation, seq),
    event,
    ...(isDuplicate ? { isDuplicate } : {}),
    ...(isMoved ? { movedFrom: frame.conversationId } : {}),
  });
}
