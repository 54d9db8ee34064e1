import { isDeepStrictEqual } from "node:util";
import type { Order } from "@qin/sdk/protocol";
import type { ConversationRecord } from "../store/store.ts";
import type { Relay } from "./relay.ts";

/** The customer's order of this name, as the shop's backend last reported it. */
export async function findOrder(relay: Relay, record: ConversationRecord, orderId: string): Promise<Order | null> {
  const orders = await relay.context.store.customers.orders(record.shopId, record.customerId);
  return orders.find((order) => order.id === orderId) ?? null;
}

/** A card that shows an order as the shop has it, and as one of this customer's. */
export async function isCurrentOrder(relay: Relay, record: ConversationRecord, card: Order): Promise<boolean> {
  const order = await findOrder(relay, record, card.id);
  return order !== null && isDeepStrictEqual(order, card);
}

/** A card with another address than the order's would have the customer confirm what nobody will deliver to. */
export async function isCurrentAddress(
  relay: Relay,
  record: ConversationRecord,
  card: { readonly orderId: string; readonly address: string },
): Promise<boolean> {
  const order = await findOrder(relay, record, card.orderId);
  return order?.address === card.address;
}
