import type { Cart, EventDraft, Order } from "@qin/sdk/protocol";
import type { ConversationRecord, Shop, ShopSettings } from "../store/store.ts";
import type { Relay } from "./relay.ts";

const RULE = "large-order-handoff";
const RELAY = { role: "system", id: "relay" } as const;

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
  const watch = await relay.watches.get(shop, record);
  if (watch.owed().some((duty) => duty.ruleId === RULE)) await askForSupervisor(relay, record);
}

/** After the page showed a cart, which is believed for an alert and for nothing else. */
export async function alertToLargeCart(
  relay: Relay,
  shop: Shop,
  cart: Cart,
  record: ConversationRecord,
): Promise<void> {
  if (isLarge(shop.settings, cart)) await askForSupervisor(relay, record);
}

/** One is in, or has been asked for. */
function hasSupervisor({ row: { handoff, assignee } }: ConversationRecord): boolean {
  return handoff?.to === "supervisor" || assignee?.role === "supervisor";
}

/** Once in a conversation, whichever node or message is first: the key sees to that. */
async function askForSupervisor(relay: Relay, record: ConversationRecord): Promise<void> {
  if (record.isClosed || hasSupervisor(record)) return;
  const asking: EventDraft = {
    type: "handoff.requested",
    audience: "staff",
    from: RELAY,
    to: "supervisor",
    reason: "large-order",
  };
  await relay.context.commit({
    shopId: record.shopId,
    target: { conversationId: record.conversationId },
    key: `large-order:${record.conversationId}`,
    author: RELAY,
    receivedAt: relay.context.now(),
    events: [asking],
  });
}
