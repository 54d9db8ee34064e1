import type { BusMessage } from "../bus/bus.ts";
import type { Delivery } from "../room/room.ts";
import { heal } from "./heal.ts";
import type { Relay } from "./relay.ts";
import { syncConversation } from "./watching.ts";

/** What the bus tells, brought to everybody on this node whom it concerns. */
export function receive(relay: Relay, message: BusMessage): void {
  switch (message.kind) {
    case "events":
      deliver(relay, message);
      relay.knownHub(message.record.shopId)?.inbox.receive(message.record);
      introduce(relay, message);
      return;
    case "read":
      relay.rooms.get(message.shopId, message.conversationId)?.markRead(message.mark, message.socketId);
      return;
    case "typing": {
      const { shopId, conversationId, from, isTyping, at, socketId } = message;
      relay.rooms.get(shopId, conversationId)?.setTyping(from, isTyping, at, socketId);
      return;
    }
    case "presence":
      background(relay, "presence", receivePresence(relay, message));
      return;
    case "customer":
      background(relay, "customer", announceCustomer(relay, message));
      return;
    case "session-revoked":
      relay.revoke(message.tokenHash);
  }
}

/** Brings stored events to the room. Harmless to repeat: the sender's node does it at once, without waiting for the bus. */
export function deliver(relay: Relay, delivery: Delivery): void {
  relay.watches.receive(delivery);
  const room = relay.rooms.get(delivery.record.shopId, delivery.record.conversationId);
  if (room !== undefined && !room.receive(delivery)) background(relay, "heal", heal(relay, room));
}

/** A conversation opened for a customer, by an order or in another tab, comes to all their sockets unasked. */
function introduce(relay: Relay, { record, events, sender }: Delivery): void {
  if (events[0]?.event.type !== "conversation.opened") return;
  const hub = relay.knownHub(record.shopId);
  if (hub === undefined) return;
  for (const memberId of hub.socketsOf(record.customerId)) {
    const session = relay.sessions.get(memberId);
    if (session === undefined || session.id === sender?.socketId) continue;
    if (session.watched.has(record.conversationId)) continue;
    background(relay, "introduce", syncConversation(relay, session, record));
  }
}

async function receivePresence(relay: Relay, message: Extract<BusMessage, { kind: "presence" }>): Promise<void> {
  const { shopId, memberId, state } = message;
  const hub = relay.knownHub(shopId);
  if (hub === undefined) return;
  const correction = hub.presence.correction({ memberId, state });
  if (correction !== null) {
    relay.publish({ kind: "presence", shopId, ...correction });
    return;
  }
  const person = hub.personHere(memberId) ?? (await relay.people.member(shopId, memberId));
  if (person === null) return;
  if (hub.presence.receive({ memberId, state }, person, relay.context.now())) hub.announcePresence();
}

async function announceCustomer(relay: Relay, message: Extract<BusMessage, { kind: "customer" }>): Promise<void> {
  const { shopId, customerId, conversationId } = message;
  if (relay.rooms.get(shopId, conversationId)?.hasStaff !== true) return;
  const customer = await relay.context.store.customers.profile(shopId, customerId);
  if (customer === null) return;
  const frame = JSON.stringify({ type: "customer_changed", conversationId, customer });
  relay.rooms.get(shopId, conversationId)?.broadcast(frame, { eyes: "staff" });
}

function background(relay: Relay, what: string, work: Promise<void>): void {
  work.catch((error: unknown) => relay.context.log.warn({ what, err: error }, "something in the background failed"));
}
