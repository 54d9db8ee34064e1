import type { EventDraft } from "@qin/sdk/protocol";
import type { AppendCommand, AppendResult, Customer, NewConversation, Shop, Store } from "../store.ts";

/** How a contract test gets at an implementation. */
export interface StoreHarness {
  /** Opens the same data again: a restarted process, or a second one beside the first. */
  open(): Promise<Store>;
  /** Opens data that nobody has opened before, the same for every call. */
  openNew(): Promise<Store>;
  /** Opens it so that it takes no more than a little: a disk that is full. */
  openFull(): Promise<Store>;
  /** Ends what is still open, and removes the data. */
  dispose(): Promise<void>;
}

export type CreateHarness = () => Promise<StoreHarness>;

export const SHOP = "shop-1";
export const T0 = 1_700_000_000_000;

export function shopOf(id: string = SHOP, webhookUrl: string | null = null): Shop {
  return {
    id,
    name: "Xiaoman Home",
    origins: [],
    currency: "CNY",
    identityKeys: [],
    webhookUrl,
    webhookSecret: null,
    settings: { lang: "zh", preset: "recommended", enforcement: {}, bulkAmount: 5_000, bulkQuantity: 50 },
  };
}

export function customerOf(id: string, over: Partial<Customer> = {}): Customer {
  return {
    shopId: SHOP,
    id,
    ref: `ref-${id}`,
    subject: null,
    name: `Customer ${id}`,
    locale: null,
    page: null,
    cart: null,
    createdAt: T0,
    ...over,
  };
}

/** A store with one shop and the customers `c1` and `c2`. */
export async function furnish(store: Store): Promise<Store> {
  await store.shops.put(shopOf());
  await store.customers.put(customerOf("c1"));
  await store.customers.put(customerOf("c2"));
  return store;
}

export const fromCustomer = (id = "c1") => ({ role: "customer", id }) as const;
export const fromAgent = (id = "a1") => ({ role: "agent", id }) as const;
const fromSystem = { role: "system", id: "qin" } as const;

export function said(text: string, id = "c1"): EventDraft {
  return { type: "message.sent", audience: "all", from: fromCustomer(id), content: { kind: "text", text } };
}
export function replied(text: string): EventDraft {
  return { type: "message.sent", audience: "all", from: fromAgent(), content: { kind: "text", text } };
}
export function noted(text: string): EventDraft {
  return { type: "note.added", audience: "staff", from: fromAgent(), text };
}
export function closedBy(id = "c1"): EventDraft {
  return { type: "conversation.closed", audience: "all", from: fromCustomer(id), by: "customer" };
}
export function missed(anchorSeq: number, dueAt: number): EventDraft {
  return { type: "deadline.missed", audience: "staff", from: fromSystem, kind: "response", anchorSeq, dueAt };
}

export function opening(conversationId: string, customerId = "c1", clientConversationId?: string): NewConversation {
  return {
    conversationId,
    clientConversationId: clientConversationId ?? `client-${conversationId}`,
    customerId,
    events: [{ type: "conversation.opened", audience: "all", from: fromCustomer(customerId), channel: "web" }],
  };
}

/** A command of the customer `c1` to the conversation `v1` without a key, unless it says otherwise. */
export function command(over: Partial<AppendCommand> & Pick<AppendCommand, "events">): AppendCommand {
  return { shopId: SHOP, target: { conversationId: "v1" }, key: null, author: fromCustomer(), receivedAt: T0, ...over };
}

export function openCommand(conversationId = "v1", customerId = "c1"): AppendCommand {
  return command({
    target: { open: opening(conversationId, customerId) },
    author: fromCustomer(customerId),
    events: [],
  });
}

/** The one result of one command. */
export async function append(store: Store, one: AppendCommand): Promise<AppendResult> {
  const [result] = await store.append([one]);
  if (result === undefined) throw new Error("append answered nothing");
  return result;
}

export async function stored(store: Store, one: AppendCommand): Promise<Extract<AppendResult, { status: "stored" }>> {
  const result = await append(store, one);
  if (result.status !== "stored") throw new Error(`expected stored, got ${JSON.stringify(result)}`);
  return result;
}

export async function seqsOf(
  store: Store,
  conversationId = "v1",
  viewer: "staff" | "customer" = "staff",
): Promise<number[]> {
  const events = await store.events({ shopId: SHOP, conversationId, viewer, limit: 100_000 });
  return events.map(({ seq }) => seq);
}

export function upTo(n: number): number[] {
  return Array.from({ length: n }, (_, index) => index + 1);
}
