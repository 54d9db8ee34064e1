import { randomBytes } from "node:crypto";
import type { Event } from "@qin/sdk/protocol";
import { createSessions } from "../../../../server/src/auth/sessions.ts";
import { query } from "../../../../server/src/store/postgres/testing/new-database.ts";
import type { AppendCommand, NewConversation, Store } from "../../../../server/src/store/store.ts";

/** As long as a question in a shop is: the text that the relay's own bench sends. */
const TEXT = "您好，这个杯子今天下单几天能到杭州？Thanks a lot!";

export interface Conversation {
  readonly shopId: string;
  readonly id: string;
  readonly customerId: string;
}

/** A name as long and as random as the relay's own, so that it lands where it may in an index. */
export function name(): string {
  return randomBytes(16).toString("base64url");
}

/**
 * Lets PostgreSQL count its rows, as it does by itself within a minute: until then it plans by tables that it believes to be
 * empty, and this is to measure what comes after.
 */
export async function settle(url: string): Promise<void> {
  await query(url, "ANALYZE");
}

/** Shops, each with a customer and their open conversation; as many as conversations are wanted, or one for all. */
export async function furnish(
  store: Store,
  url: string,
  { count, isOneShop }: { readonly count: number; readonly isOneShop: boolean },
): Promise<Conversation[]> {
  const shops = isOneShop ? [name()] : Array.from({ length: count }, name);
  for (const id of shops) await putShop(store, id);
  const customers = Array.from({ length: count }, (_, k) => ({ shopId: shops[k % shops.length] ?? "", id: name() }));
  await Promise.all(customers.map((one) => putCustomer(store, one)));
  const conversations = customers.map(({ shopId, id }) => ({ shopId, customerId: id, id: name() }));
  for (let at = 0; at < count; at += 64) {
    await store.append(conversations.slice(at, at + 64).map(opening));
    if (at === 0) await settle(url);
  }
  await settle(url);
  return conversations;
}

async function putShop(store: Store, id: string): Promise<void> {
  await store.shops.put({
    id,
    name: "Xiaoman Home",
    origins: [],
    currency: "CNY",
    identityKeys: [],
    webhookUrl: null,
    webhookSecret: null,
    settings: { lang: "zh", preset: "recommended", enforcement: {}, bulkAmount: 5_000, bulkQuantity: 50 },
  });
}

async function putCustomer(store: Store, { shopId, id }: { shopId: string; id: string }): Promise<void> {
  const nothing = { subject: null, locale: "zh", page: null, cart: null };
  await store.customers.put({ shopId, id, ref: id, name: "", createdAt: Date.now(), ...nothing });
}

/** What the relay does in the store for the hello of somebody new; returns their customer and token hash. */
export async function newCustomer(store: Store, shopId: string): Promise<{ id: string; tokenHash: string }> {
  const id = name();
  await store.shops.get(shopId);
  const sessions = createSessions(store.sessions, Date.now);
  const [{ session }] = await Promise.all([
    sessions.start(shopId, { kind: "customer", id }),
    putCustomer(store, { shopId, id }),
  ]);
  await store.latestConversationOf(shopId, id);
  return { id, tokenHash: session.tokenHash };
}

/** What the relay does in the store for the hello of somebody who comes back. */
export async function comeBack(store: Store, one: Conversation, tokenHash: string): Promise<Event[]> {
  const { shopId, id, customerId } = one;
  await store.shops.get(shopId);
  await store.sessions.get(tokenHash);
  await store.customers.get(shopId, customerId);
  await store.conversation(shopId, id);
  const events = await store.events({ shopId, conversationId: id, viewer: "customer", after: 0, limit: 501 });
  await store.reads(shopId, id);
  await store.latestConversationOf(shopId, customerId);
  return events;
}

export function opening({ shopId, id, customerId }: Conversation): AppendCommand {
  const from = { role: "customer", id: customerId } as const;
  const open: NewConversation = {
    conversationId: id,
    clientConversationId: name(),
    customerId,
    events: [{ type: "conversation.opened", audience: "all", from, channel: "web" }],
  };
  return { shopId, target: { open }, key: null, author: from, receivedAt: Date.now(), events: [] };
}

export function message({ shopId, id, customerId }: Conversation): AppendCommand {
  const author = { role: "customer", id: customerId } as const;
  const key = `${Date.now().toString(32)}${name()}`;
  return {
    shopId,
    target: { conversationId: id },
    key: `client:${key}`,
    author,
    receivedAt: Date.now(),
    events: [
      {
        type: "message.sent",
        audience: "all",
        from: author,
        clientMessageId: key,
        content: { kind: "text", text: TEXT },
      },
    ],
  };
}
