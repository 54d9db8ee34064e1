import type { EventDraft, Order } from "@qin/sdk/protocol";
import { anonymousCustomer, identifiedCustomer } from "../auth/customers.ts";
import type { RelayContext } from "../context.ts";
import { HttpError } from "../http/http-error.ts";
import { isLarge, largeOrderAlert, needsAlert } from "../relay/large-order.ts";
import type {
  AppendCommand,
  AppendResult,
  ConversationRecord,
  Customer,
  NewConversation,
  Shop,
} from "../store/store.ts";

export interface OrderReport {
  readonly shopId: string;
  readonly event: "placed" | "paid" | "changed";
  readonly customer: { readonly ref?: string; readonly subject?: string };
  readonly order: Order;
  /** The same key is the same report, however often it comes. */
  readonly idempotencyKey: string | null;
}

/** How often the conversation may change in between before the shop is asked to report again. */
const MAX_DECISIONS = 10;
const RETRY_AFTER_MS = 1_000;

/**
 * Writes an order into the customer's open conversation, or opens one. A large one asks for a supervisor in the same step.
 * @throws {HttpError} `customer/unknown`, `order/taken`, `idempotency/conflict`, `store/unavailable`
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
  const result = await write(context, shop, customer, report);
  const { conversationId, seq } = result.main.event;
  bus.publish({ kind: "customer", shopId, customerId: customer.id, conversationId });
  return { conversationId, seq };
}

type Written = Exclude<AppendResult, { status: "refused" }>;

/** Decided again where the conversation is closed, or a supervisor comes in, between the look at it and the writing. */
async function write(context: RelayContext, shop: Shop, customer: Customer, report: OrderReport): Promise<Written> {
  const { store } = context;
  for (let decisions = 0; decisions < MAX_DECISIONS; decisions++) {
    const latest = await store.latestConversationOf(shop.id, customer.id);
    const open = latest === null || latest.isClosed ? null : latest;
    const isNoted = report.event !== "paid" && isLarge(shop.settings, report.order);
    const isNews = isNoted && (open === null || (await needsAlert(store, open)));
    const command = commandOf(context, customer, report, { latest, open, isNews });
    const result = await context.commit(isNoted && open !== null ? { ...command, expectHead: open.head } : command);
    if (result.status !== "refused") return result;
    if (result.code === "message/id-taken") {
      throw new HttpError("idempotency/conflict", "This Idempotency-Key was used for another customer's order.");
    }
  }
  const message = "The conversation changes too fast. Report the order again, with the same Idempotency-Key.";
  throw new HttpError("store/unavailable", message, { retryAfterMs: RETRY_AFTER_MS });
}

async function customerOf(
  { store, makeId, now }: RelayContext,
  shop: Shop,
  name: OrderReport["customer"],
): Promise<Customer> {
  const { ref, subject } = name;
  if (subject !== undefined) {
    // Bought before they ever wrote: the conversation waits for them.
    const fresh = anonymousCustomer(shop, { id: makeId(), ref: makeId(), now: now(), locale: null });
    return identifiedCustomer(store.customers, shop, { subject, name: null }, fresh);
  }
  if (ref === undefined) throw new HttpError("request/invalid", "customer needs a ref or a subject.");
  const customer = await store.customers.byRef(shop.id, ref);
  if (customer === null) throw new HttpError("customer/unknown", "No customer has this ref.");
  return customer;
}

function commandOf(
  { makeId, now }: RelayContext,
  { id, shopId }: Customer,
  { event, order, idempotencyKey }: OrderReport,
  place: {
    readonly latest: ConversationRecord | null;
    readonly open: ConversationRecord | null;
    readonly isNews: boolean;
  },
): AppendCommand {
  const { latest, open, isNews } = place;
  const from = { role: "customer", id } as const;
  const reported: EventDraft = { type: `order.${event}`, audience: "all", from, order };
  const opening: NewConversation = {
    conversationId: makeId(),
    // The same for all orders that find no open conversation, so that two at once share one.
    clientConversationId: `after:${latest?.conversationId ?? id}`,
    customerId: id,
    events: [{ type: "conversation.opened", audience: "all", from, channel: "order" }],
  };
  return {
    shopId,
    target: open === null ? { open: opening } : { conversationId: open.conversationId },
    orOpen: opening,
    // Where the shop gave none, one of its own: a store that lost the answer to its commit knows by it what it has written.
    key: `order:${idempotencyKey ?? makeId()}`,
    author: from,
    receivedAt: now(),
    events: isNews ? [reported, largeOrderAlert] : [reported],
    mainEvent: 0,
  };
}
