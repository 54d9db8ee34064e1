import type { Event, EventDraft, Participant } from "../../protocol/index.ts";
import { inboxRow } from "./inbox.ts";
import { eventsFor, prevFor } from "./view.ts";
import type { FakeConnection, FakeConversation, World } from "./world.ts";

/** Puts events at the end of the log and tells everybody who watches; the sender's own event comes to them as `accepted`. */
export function append(
  world: World,
  conversation: FakeConversation,
  drafts: readonly EventDraft[],
  sender?: { readonly connection: FakeConnection; readonly requestId: string; readonly main: EventDraft },
): Event[] {
  return drafts.map((draft) => {
    const stored = place(world, conversation, draft);
    for (const connection of world.connections) {
      const { speaker } = connection;
      const isAnswer = sender?.connection === connection && sender.main === draft;
      if (!speaker || !(isAnswer || connection.watches.has(conversation.id))) continue;
      const event = eventsFor(speaker, conversation).find(({ seq }) => seq === stored.seq);
      if (!event) continue;
      const prev = prevFor(speaker, conversation, event.seq);
      if (isAnswer) connection.send({ type: "accepted", id: sender.requestId, prev, event });
      else connection.send({ type: "event_added", prev, event });
    }
    return stored;
  });
}

/** Gives an event its place in the log. */
function place(world: World, conversation: FakeConversation, draft: EventDraft): Event {
  const last = conversation.events.at(-1);
  const event: Event = {
    ...draft,
    id: world.nextId("event"),
    conversationId: conversation.id,
    seq: (last?.seq ?? 0) + 1,
    at: Math.max(world.now(), last?.at ?? 0),
  };
  conversation.events.push(event);
  conversation.cursor = ++world.cursor;
  return event;
}

/** Tells the inboxes that this conversation's row is another one now. */
export function announceRow(world: World, conversation: FakeConversation): void {
  const row = inboxRow(world, conversation);
  for (const connection of world.connections) {
    if (!connection.watchesInbox) continue;
    connection.send({
      type: "inbox_changed",
      epoch: world.epoch,
      cursor: conversation.cursor,
      isComplete: false,
      rows: [row],
    });
  }
}

export function openNew(
  world: World,
  customerId: string,
  clientConversationId: string,
  locale: string | undefined,
): FakeConversation {
  const conversation: FakeConversation = {
    id: world.nextId("conversation"),
    customerId,
    events: [],
    reads: new Map(),
    cursor: 0,
  };
  world.conversations.set(conversation.id, conversation);
  world.opened.set(clientConversationId, { author: customerId, conversationId: conversation.id });
  const from: Participant = { role: "customer", id: customerId };
  place(world, conversation, {
    type: "conversation.opened",
    audience: "all",
    from,
    channel: "web",
    ...(locale === undefined ? {} : { locale }),
  });
  return conversation;
}
