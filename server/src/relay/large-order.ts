import type { Cart, EventDraft, Order } from "@qin/sdk/protocol";
import type { ConversationRecord, Shop, ShopSettings, Store } from "../store/store.ts";
import type { Relay } from "./relay.ts";

const REASON = "large-order";
const RELAY = { role: "system", id: "relay" } as const;
/** Events read at a time. */
const READ_EVENTS = 1_000;

/** What asks for a supervisor because of a large order or request. */
export const largeOrderAlert: EventDraft = {
  type: "handoff.requested",
  audience: "staff",
  from: RELAY,
  to: "supervisor",
  reason: REASON,
};

/** A cart or an order (see shop/report-order.ts) at or above either threshold of the shop. */
export function isLarge(
  { bulkAmount, bulkQuantity }: ShopSettings,
  what: Pick<Cart | Order, "total" | "quantity">,
): boolean {
  return what.total >= bulkAmount || what.quantity >= bulkQuantity;
}

/** After a customer's message: a supervisor is asked for where the rules hear a large request in it. */
export async function alertToLargeRequest(relay: Relay, shop: Shop, record: ConversationRecord): Promise<void> {
  if (hasSupervisor(record)) return;
  const requests = await relay.requests.get(shop, record);
  if (requests.isOpen) await askForSupervisor(relay, record);
}

/** After the page showed a cart, which is believed for an alert and for nothing else. */
export async function alertToLargeCart(
  relay: Relay,
  shop: Shop,
  cart: Cart,
  record: ConversationRecord,
): Promise<void> {
  if (!isLarge(shop.settings, cart)) return;
  if (await needsAlert(relay.context.store, record)) await askForSupervisor(relay, record);
}

/**
 * Whether a large order is still news to the supervisors: none is in, and none has been asked for because of one before.
 * Reads the log, so ask only where something is large.
 */
export async function needsAlert(store: Store, record: ConversationRecord): Promise<boolean> {
  if (hasSupervisor(record)) return false;
  const { shopId, conversationId, head } = record;
  for (let after = 0; after < head; after += READ_EVENTS) {
    const events = await store.events({ shopId, conversationId, viewer: "staff", after, limit: READ_EVENTS });
    if (events.some((event) => event.type === "handoff.requested" && event.reason === REASON)) return false;
  }
  return true;
}

/** One is in, or has been asked for. */
function hasSupervisor({ row: { handoff, assignee } }: ConversationRecord): boolean {
  return handoff?.to === "supervisor" || assignee?.role === "supervisor";
}

/** Once in a conversation, whichever node or message is first: the key sees to that. */
async function askForSupervisor(relay: Relay, record: ConversationRecord): Promise<void> {
  if (record.isClosed || hasSupervisor(record)) return;
  await relay.context.commit({
    shopId: record.shopId,
    target: { conversationId: record.conversationId },
    key: `large-order:${record.conversationId}`,
    author: RELAY,
    receivedAt: relay.context.now(),
    events: [largeOrderAlert],
  });
}
