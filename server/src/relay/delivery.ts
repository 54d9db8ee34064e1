import type { Address, BusMessage, BusNews } from "../bus/bus.ts";
import type { Delivery } from "../room/room.ts";
import { answerRoster, closeGap } from "./gap.ts";
import { heal } from "./heal.ts";
import { forgetNode, receivePresence, receiveRoster } from "./presence.ts";
import type { Relay } from "./relay.ts";
import { syncConversation } from "./watching.ts";

/** What the bus tells, brought to everybody on this node whom it concerns. */
export function receive(relay: Relay, message: BusNews, nodeId: string): void {
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
      receivePresence(relay, message, nodeId);
      return;
    case "roster":
      receiveRoster(relay, message, nodeId);
      if (message.asks && nodeId !== relay.context.bus.nodeId)
        background(relay, "roster", answerRoster(relay, message.shopId));
      return;
    case "node-gone":
      forgetNode(relay, message.nodeId);
      return;
    case "gap":
      background(relay, "gap", closeGap(relay, message.shopId));
      return;
    case "customer":
      background(relay, "customer", announceCustomer(relay, message));
      return;
    case "session-revoked":
      relay.revoke(message.tokenHash);
  }
}

/** What of other nodes' messages concerns somebody here; of a conversation that nobody watches, only that its inbox row changed. */
export function isWanted(relay: Relay, { kind, shopId, conversationId, isOpening }: Address): boolean {
  const hub = relay.knownHub(shopId);
  if (hub === undefined) return false;
  if (conversationId === "" || isOpening || relay.rooms.get(shopId, conversationId) !== undefined) return true;
  return kind === "events" && !hub.inbox.isEmpty;
}

/** Brings stored events to the room. Harmless to repeat: the sender's node does it at once, without waiting for the bus. */
export function deliver(relay: Relay, delivery: Delivery): void {
  relay.watches.receive(delivery);
  relay.requests.receive(delivery);
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
