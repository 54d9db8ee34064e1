import type { EventDraft, Order } from "@qin/sdk/protocol";
import { anonymousCustomer } from "../auth/customers.ts";
import type { RelayContext } from "../context.ts";
import { HttpError } from "../http/http-error.ts";
import { isLarge } from "../relay/large-order.ts";
import type { AppendCommand, ConversationRecord, Customer, NewConversation, Shop } from "../store/store.ts";

export interface OrderReport {
  readonly shopId: string;
  readonly event: "placed" | "paid" | "changed";
  readonly customer: { readonly ref?: string; readonly subject?: string };
  readonly order: Order;
  /** The same key is the same report, however often it comes. */
  readonly idempotencyKey: string | null;
}

/**
 * Writes an order into the customer's open conversation, or opens one. A large one asks for a supervisor in the same step.
 * @throws {HttpError} `customer/unknown`, `order/taken`, `idempotency/conflict`
 */
export async function reportOrder(
  context: RelayContext,
  report: OrderReport,
): Promise<{ conversationId: string; seq: number }> {
  const { store, bus } = context;
  const { shopId, order } = report;
  const shop = await store.shops.get(shopId);
  if (shop === null) throw new HttpError("auth/refused", "The shop of this key is gone.");
  const customer = await customerOf(context, shop, report.customer);
  const owner = await store.customers.ownerOfOrder(shopId, order.id);
  if (owner !== null && owner !== customer.id)
    throw new HttpError("order/taken", "The order belongs to another customer.");
  const latest = await store.latestConversationOf(shopId, customer.id);
  const result = await context.commit(commandOf(context, shop, customer, report, latest));
  if (result.status === "refused") {
    throw new HttpError("idempotency/conflict", "This Idempotency-Key was used for another customer's order.");
  }
  const { conversationId, seq } = result.main.event;
  bus.publish({ kind: "customer", shopId, customerId: customer.id, conversationId });
  return { conversationId, seq };
}

async function customerOf(
  { store, makeId, now }: RelayContext,
  shop: Shop,
  name: OrderReport["customer"],
): Promise<Customer> {
  const { ref, subject } = name;
  if (subject !== undefined) {
    const known = await store.customers.bySubject(shop.id, subject);
    if (known !== null) return known;
    // Bought before they ever wrote: the conversation waits for them.
    const fresh = anonymousCustomer(shop, { id: makeId(), ref: makeId(), now: now(), locale: null });
    const customer = { ...fresh, subject };
    await store.customers.put(customer);
    return customer;
  }
  if (ref === undefined) throw new HttpError("request/invalid", "customer needs a ref or a subject.");
  const customer = await store.customers.byRef(shop.id, ref);
  if (customer === null) throw new HttpError("customer/unknown", "No customer has this ref.");
  return customer;
}

function commandOf(
  { makeId, now }: RelayContext,
  shop: Shop,
  { id }: Customer,
  { event, order, idempotencyKey }: OrderReport,
  latest: ConversationRecord | null,
): AppendCommand {
  const from = { role: "customer", id } as const;
  const reported: EventDraft = { type: `order.${event}`, audience: "all", from, order };
  const opening: NewConversation = {
    conversationId: makeId(),
    // The same for all orders that find no open conversation, so that two at once share one.
    clientConversationId: `after:${latest?.conversationId ?? id}`,
    customerId: id,
    events: [{ type: "conversation.opened", audience: "all", from, channel: "order" }],
  };
  const isNews = event !== "paid" && isLarge(shop.settings, order) && needsSupervisor(latest);
  return {
    shopId: shop.id,
    target: latest === null || latest.isClosed ? { open: opening } : { conversationId: latest.conversationId },
    orOpen: opening,
    key: idempotencyKey === null ? null : `order:${idempotencyKey}`,
    author: from,
    receivedAt: now(),
    events: isNews ? [reported, largeOrder] : [reported],
    mainEvent: 0,
  };
}

const largeOrder: EventDraft = {
  type: "handoff.requested",
  audience: "staff",
  from: { role: "system", id: "relay" },
  to: "supervisor",
  reason: "large-order",
};

function needsSupervisor(conversation: ConversationRecord | null): boolean {
  if (conversation === null || conversation.isClosed) return true;
  const { handoff, assignee } = conversation.row;
  return handoff?.to !== "supervisor" && assignee?.role !== "supervisor";
}
