import type { EventDraft, Order } from "@qin/sdk/protocol";
import { expect, test } from "vitest";
import type { ApiKey, AuditEntry, Member, Session, Store } from "../store.ts";
import { command, customerOf, fromCustomer, openCommand, SHOP, said, shopOf, stored, T0 } from "./harness.ts";

const member: Member = {
  shopId: SHOP,
  id: "m1",
  email: "Agent@Demo.shop",
  name: "小雅",
  role: "agent",
  passwordHash: "$argon2id$…",
  disabledAt: null,
};
const session: Session = {
  tokenHash: "h1",
  shopId: SHOP,
  subject: { kind: "customer", id: "c1" },
  createdAt: T0,
  expiresAt: T0 + 1_000,
};
const entry = (id: string, at: number = T0): AuditEntry => ({
  shopId: SHOP,
  id,
  at,
  who: { kind: "member", id: "m1" },
  action: "member.created",
  target: "m1",
  detail: { role: "agent", scopes: ["orders"] },
});
const confirmed: EventDraft = {
  type: "address.confirmed",
  audience: "all",
  from: fromCustomer(),
  orderId: "o1",
  address: "杭州市西湖区",
};

/** Shops, customers, members, sessions, keys and the webhook outbox. */
export function people(fresh: () => Promise<Store>): void {
  test("keeps a shop as it was put, and replaces it", async () => {
    const store = await fresh();
    const shop = { ...shopOf(), origins: ["https://shop.example"], name: "小满家居" };
    await store.shops.put(shop);
    expect(await store.shops.get(SHOP)).toEqual(shop);
    expect(await store.shops.list()).toEqual([shop]);
    expect(await store.shops.get("nowhere")).toBeNull();
  });

  test("finds a customer by id, ref and subject of the own shop only", async () => {
    const store = await fresh();
    const cart = { lines: [], quantity: 0, total: 0 };
    const wang = customerOf("c3", { subject: "sub-3", locale: "zh-CN", page: { url: "https://shop.example/" }, cart });
    await store.customers.put(wang);
    expect(await store.customers.get(SHOP, "c3")).toEqual(wang);
    expect(await store.customers.byRef(SHOP, "ref-c3")).toEqual(wang);
    expect(await store.customers.bySubject(SHOP, "sub-3")).toEqual(wang);
    expect(await store.customers.byRef("shop-2", "ref-c3")).toBeNull();
  });

  test("rejects a second customer of the same subject, and writes the others of that moment", async () => {
    const store = await fresh();
    const puts = [
      store.customers.put(customerOf("c3", { subject: "sub" })),
      store.customers.put(customerOf("c4", { subject: "sub" })),
      store.customers.put(customerOf("c5")),
    ];
    const settled = await Promise.allSettled(puts);
    const [one, other, third] = settled.map(({ status }) => status);
    expect([one, other].sort()).toEqual(["fulfilled", "rejected"]);
    expect(third).toBe("fulfilled");
    expect(await store.customers.get(SHOP, "c5")).not.toBeNull();
  });

  test("keeps orders by customer, newest first, as last reported", async () => {
    const store = await fresh();
    const order = (id: string, total: number): Order => ({ id, items: "碗 4", quantity: 4, total });
    await store.customers.putOrder(SHOP, "c1", order("o1", 80), T0);
    await store.customers.putOrder(SHOP, "c1", order("o2", 90), T0 + 1);
    await store.customers.putOrder(SHOP, "c1", order("o1", 70), T0 + 2);
    expect(await store.customers.orders(SHOP, "c1")).toEqual([order("o2", 90), order("o1", 70)]);
    expect(await store.customers.ownerOfOrder(SHOP, "o1")).toBe("c1");
    expect(await store.customers.ownerOfOrder(SHOP, "o9")).toBeNull();
    expect(await store.customers.profile(SHOP, "c1")).toMatchObject({ isIdentified: false, orders: [{}, {}] });
  });

  test("keeps the order of an order event as the customer's, in the same step", async () => {
    const store = await fresh();
    const order: Order = { id: "o1", items: "碗 4", quantity: 4, total: 80 };
    const from = fromCustomer();
    await stored(store, openCommand());
    await stored(store, command({ events: [{ type: "order.placed", audience: "all", from, order }] }));
    const paid = { ...order, total: 76 };
    await stored(store, command({ events: [{ type: "order.paid", audience: "all", from, order: paid }] }));
    expect(await store.customers.orders(SHOP, "c1")).toEqual([paid]);
    expect(await store.customers.ownerOfOrder(SHOP, "o1")).toBe("c1");
  });

  test("finds a member by email however it is written", async () => {
    const store = await fresh();
    await store.members.put(member);
    expect(await store.members.byEmail(" agent@demo.SHOP ")).toMatchObject({ id: "m1", role: "agent" });
    expect(await store.members.byEmail("nobody@demo.shop")).toBeNull();
    expect(await store.members.list(SHOP)).toHaveLength(1);
    expect(await store.members.get(SHOP, "m1")).toMatchObject({ name: "小雅" });
  });

  test("revokes one session, or all of one person", async () => {
    const store = await fresh();
    await store.sessions.put(session);
    await store.sessions.put({ ...session, tokenHash: "h2" });
    await store.sessions.put({ ...session, tokenHash: "h3", subject: { kind: "member", id: "c1" } });
    expect(await store.sessions.get("h1")).toEqual(session);
    await store.sessions.remove("h1");
    expect(await store.sessions.get("h1")).toBeNull();
    expect(await store.sessions.removeOf(SHOP, { kind: "customer", id: "c1" })).toEqual(["h2"]);
    expect(await store.sessions.get("h3")).not.toBeNull();
  });

  test("a new session takes the place of those of the same person that have run out", async () => {
    const store = await fresh();
    const { expiresAt } = session;
    await store.sessions.put(session);
    await store.sessions.put({ ...session, tokenHash: "h2", expiresAt: expiresAt + 1 });
    await store.sessions.put({ ...session, tokenHash: "h3", subject: { kind: "customer", id: "c2" } });
    await store.sessions.put({ ...session, tokenHash: "h4", createdAt: expiresAt, expiresAt: expiresAt + 1_000 });
    expect(await store.sessions.get("h1")).toBeNull();
    expect(await store.sessions.get("h2")).not.toBeNull();
    expect(await store.sessions.get("h3")).not.toBeNull();
    expect(await store.sessions.get("h4")).not.toBeNull();
  });

  test("keeps since when a member is disabled", async () => {
    const store = await fresh();
    await store.members.put({ ...member, disabledAt: T0 });
    expect(await store.members.get(SHOP, "m1")).toMatchObject({ disabledAt: T0 });
    await store.members.put(member);
    expect(await store.members.get(SHOP, "m1")).toMatchObject({ disabledAt: null });
  });

  test("keeps api keys by their hash, with their scopes", async () => {
    const store = await fresh();
    const key = { keyHash: "k", shopId: SHOP, name: "backend", scopes: ["orders", "replay"], createdAt: T0 } as const;
    await store.apiKeys.put(key);
    expect(await store.apiKeys.get("k")).toEqual(key);
    expect(await store.apiKeys.get("other")).toBeNull();
  });

  test("lists the keys of a shop, the oldest first, and revokes only the shop's own", async () => {
    const store = await fresh();
    const key = (keyHash: string, createdAt: number): ApiKey => ({
      keyHash,
      shopId: SHOP,
      name: keyHash,
      scopes: [],
      createdAt,
    });
    await store.apiKeys.put(key("new", T0 + 1));
    await store.apiKeys.put(key("old", T0));
    expect((await store.apiKeys.list(SHOP)).map(({ name }) => name)).toEqual(["old", "new"]);
    expect(await store.apiKeys.list("shop-2")).toEqual([]);
    expect(await store.apiKeys.remove("shop-2", "old", entry("a0"))).toBe(false);
    expect(await store.apiKeys.remove(SHOP, "old")).toBe(true);
    expect(await store.apiKeys.get("old")).toBeNull();
    expect(await store.audit.list(SHOP, 10)).toEqual([]);
  });

  test("[SEC30] writes a change and the line about it together, or neither", async () => {
    const store = await fresh();
    await store.members.put(member, entry("a1"));
    await store.shops.put(shopOf(), entry("a2", T0 + 1));
    await store.apiKeys.put({ keyHash: "k", shopId: SHOP, name: "k", scopes: [], createdAt: T0 }, entry("a3", T0 + 1));
    await store.apiKeys.remove(SHOP, "k", entry("a4", T0 + 2));
    expect(await store.audit.list(SHOP, 3)).toEqual([entry("a4", T0 + 2), entry("a3", T0 + 1), entry("a2", T0 + 1)]);
    expect(await store.audit.list(SHOP, 3, { at: T0 + 1, id: "a2" })).toEqual([entry("a1")]);
    expect(await store.audit.list("shop-2", 3)).toEqual([]);
    const twin = { ...member, id: "m2" };
    await expect(store.members.put(twin, entry("a5"))).rejects.toMatchObject({ code: "store/unavailable" });
    await expect(store.members.put({ ...member, name: "雅" }, entry("a1"))).rejects.toThrow();
    expect(await store.audit.list(SHOP, 10)).toHaveLength(4);
    expect(await store.members.get(SHOP, "m1")).toMatchObject({ name: "小雅" });
  });

  test("puts a webhook into the outbox together with its event, and keeps it until it is delivered", async () => {
    const store = await fresh();
    await store.shops.put(shopOf(SHOP, "https://shop.example/hook"));
    await stored(store, openCommand());
    await stored(store, command({ events: [said("对的"), confirmed], receivedAt: T0 + 5 }));
    expect(await store.webhooks.nextAttemptAt()).toBe(T0 + 5);
    expect(await store.webhooks.claim(T0 + 4, T0 + 30_000, 10)).toEqual([]);
    const [hook] = await store.webhooks.claim(T0 + 5, T0 + 30_000, 10);
    expect(hook).toMatchObject({ shopId: SHOP, type: "address.confirmed", attempts: 0 });
    expect(JSON.parse(hook?.body ?? "")).toMatchObject({
      type: "address.confirmed",
      timestamp: new Date(T0 + 5).toISOString(),
      data: { conversationId: "v1", customer: { id: "c1", ref: "ref-c1", subject: null }, event: { seq: 3 } },
    });
    await store.webhooks.failed(hook?.id ?? "", "connection refused", T0 + 60_000);
    expect(await store.webhooks.claim(T0 + 59_999, T0 + 90_000, 10)).toEqual([]);
    expect(await store.webhooks.claim(T0 + 60_000, T0 + 90_000, 10)).toMatchObject([{ attempts: 1 }]);
    expect(await store.webhooks.backlog()).toEqual({ waiting: 1, dead: 0 });
    await store.webhooks.failed(hook?.id ?? "", "connection refused", null);
    expect(await store.webhooks.backlog()).toEqual({ waiting: 0, dead: 1 });
    await store.webhooks.delivered(hook?.id ?? "");
    expect(await store.webhooks.nextAttemptAt()).toBeNull();
  });

  test("[CR14] a webhook that one node has taken is nobody else's until its time is up or it is given back", async () => {
    const store = await fresh();
    await store.shops.put(shopOf(SHOP, "https://shop.example/hook"));
    await stored(store, openCommand());
    for (let i = 0; i < 30; i++) await stored(store, command({ events: [confirmed], receivedAt: T0 }));
    const taken = await Promise.all([1, 2, 3, 4].map(() => store.webhooks.claim(T0, T0 + 100, 10)));
    const ids = taken.flat().map(({ id }) => id);
    expect(ids).toHaveLength(30);
    expect(new Set(ids).size).toBe(30);
    expect(await store.webhooks.claim(T0 + 99, T0 + 200, 10)).toEqual([]);
    await store.webhooks.release(ids[0] ?? "", T0);
    expect(await store.webhooks.claim(T0, T0 + 300, 10)).toMatchObject([{ id: ids[0], attempts: 0 }]);
    expect(await store.webhooks.claim(T0 + 100, T0 + 300, 100)).toHaveLength(29);
  });

  test("tells nobody when the shop has no webhook", async () => {
    const store = await fresh();
    await stored(store, openCommand());
    await stored(store, command({ events: [confirmed] }));
    expect(await store.webhooks.nextAttemptAt()).toBeNull();
  });
}
