import { expect, test } from "vitest";
import type { AuditEntry, Member, Session, Store } from "../store.ts";
import { customerOf, openCommand, SHOP, type shopOf, stored, T0 } from "./harness.ts";

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
const entry = (id: string): AuditEntry => ({
  shopId: SHOP,
  id,
  at: T0,
  who: { kind: "member", id: "m1" },
  action: "member.changed",
  target: "m1",
  detail: {},
});

/** What two do to the same person at once, and what a stranger sends. */
export function disputed(fresh: () => Promise<Store>): void {
  test("[SEC51] of two changes of one member or shop at once neither undoes the other", async () => {
    const store = await fresh();
    await store.members.put({ ...member, role: "admin" });
    await store.members.put({ ...member, id: "m2", email: "m2@demo.shop", role: "admin" });
    const change = (id: string, over: Partial<Member>) =>
      store.members.change(SHOP, id, (now) => ({
        after: { ...now, ...over },
        entry: entry(`${id}${Object.keys(over)}`),
      }));
    await Promise.all([change("m1", { disabledAt: T0 }), change("m1", { passwordHash: "new" })]);
    expect(await store.members.get(SHOP, "m1")).toMatchObject({ disabledAt: T0, passwordHash: "new" });
    expect(await change("m3", {})).toBeNull();

    await store.members.put({ ...member, role: "admin" });
    const demoted = await Promise.all(
      ["m1", "m2"].map((id) =>
        store.members.change(SHOP, id, (now, all) => {
          const isLast = !all.some((one) => one.id !== id && one.role === "admin");
          return isLast ? null : { after: { ...now, role: "agent" }, entry: entry(`demoted ${id}`) };
        }),
      ),
    );
    expect(demoted.filter((one) => one === null)).toHaveLength(1);
    expect((await store.members.list(SHOP)).filter(({ role }) => role === "admin")).toHaveLength(1);

    const changeShop = (over: Partial<ReturnType<typeof shopOf>>) =>
      store.shops.change(SHOP, (now) => ({ after: { ...now, ...over }, entry: entry(`shop ${Object.keys(over)}`) }));
    await Promise.all([changeShop({ origins: ["https://a.example"] }), changeShop({ webhookSecret: "whsec_new" })]);
    expect(await store.shops.get(SHOP)).toMatchObject({ origins: ["https://a.example"], webhookSecret: "whsec_new" });
    expect(await store.audit.list(SHOP, 10)).toHaveLength(5);
  });

  test("[SEC52] a session lives on, unless it has been revoked: then nothing brings it back", async () => {
    const store = await fresh();
    await store.sessions.put(session);
    expect(await store.sessions.renew("h1", T0 + 5_000)).toBe(true);
    expect(await store.sessions.get("h1")).toEqual({ ...session, expiresAt: T0 + 5_000 });
    await store.sessions.remove("h1");
    expect(await store.sessions.renew("h1", T0 + 9_000)).toBe(false);
    expect(await store.sessions.get("h1")).toBeNull();
  });

  test("[SEC53] a customer who has a subject keeps it, whatever their page tells at that moment", async () => {
    const store = await fresh();
    const cart = { lines: [], quantity: 0, total: 0 };
    await stored(store, openCommand());
    expect(await store.customers.put(customerOf("c1", { name: "王", subject: "sub-3", locale: "en" }))).toBe(true);
    expect(await store.customers.put(customerOf("c1", { name: "李", subject: "sub-4" }))).toBe(false);
    expect(await store.customers.put(customerOf("c1", { name: "" }))).toBe(false);
    expect(await store.customers.setContext(SHOP, "c1", { cart })).toBe(true);
    expect(await store.customers.setContext(SHOP, "c1", {})).toBe(true);
    expect(await store.customers.bySubject(SHOP, "sub-3")).toMatchObject({
      name: "王",
      locale: "en",
      cart,
      page: null,
    });
    expect(await store.customers.bySubject(SHOP, "sub-4")).toBeNull();
    expect((await store.inbox(SHOP)).rows).toMatchObject([{ customer: { id: "c1", name: "王" } }]);
    expect(await store.customers.setContext(SHOP, "c9", { cart })).toBe(false);
  });

  test("[SEC54] what a stranger may put into a hello or an address is no error of the store", async () => {
    const store = await fresh();
    expect(await store.shops.get("nul\0")).toBeNull();
    expect(await store.members.get(SHOP, "nul\0")).toBeNull();
    expect(await store.customers.get(SHOP, "nul\0")).toBeNull();
    expect(await store.customers.byRef(SHOP, "nul\0")).toBeNull();
    expect(await store.customers.put(customerOf("c3", { locale: "zh\0", name: "half \ud83d" }))).toBe(true);
    expect(await store.customers.setContext(SHOP, "c3", { locale: "en\0" })).toBe(true);
    expect((await store.customers.get(SHOP, "c3"))?.locale).toMatch(/^en/);
  });
}
