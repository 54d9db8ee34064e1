import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Authenticate } from "../context.ts";
import { shopOf, T0 } from "../store/contract/harness.ts";
import { openSqliteStore } from "../store/sqlite/sqlite-store.ts";
import type { IdentityKey, Shop, Store } from "../store/store.ts";
import { issueApiKey } from "./api-key.ts";
import { createAuthenticate } from "./authenticate.ts";
import { createSessions, LIFE_MS, type Sessions } from "./sessions.ts";
import { isStaff, participantOf } from "./viewer.ts";

const secret = Buffer.alloc(32, 7);
const hs256: IdentityKey = { kid: "k1", algorithm: "HS256", key: secret.toString("base64") };
const seconds = T0 / 1_000;

let folder: string;
let store: Store;
let sessions: Sessions;
let authenticate: Authenticate;
let shop: Shop;
let now: number;
let ids: number;
let revoked: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "qin-auth-"));
  store = await openSqliteStore(join(folder, "qin.sqlite"));
  now = T0;
  ids = 0;
  revoked = [];
  sessions = createSessions(store.sessions, () => now);
  authenticate = createAuthenticate({
    store,
    sessions,
    now: () => now,
    makeId: () => `id-${++ids}`,
    onRevoked: (_shop, hash) => revoked.push(hash),
  });
  shop = { ...shopOf(), identityKeys: [hs256] };
  await store.shops.put(shop);
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const refused = { ok: false, code: "auth/refused" };
const claims = { aud: "shop-1", sub: "wang", name: "王女士", iat: seconds, exp: seconds + 300 };
const signed = (over: object = {}, header: { alg: string; kid?: string } = { alg: "HS256", kid: "k1" }, key = secret) =>
  new SignJWT({ ...claims, ...over }).setProtectedHeader(header).sign(key);
const identify = async (jwt: string | Promise<string>) => authenticate({ kind: "identity", jwt: await jwt }, { shop });

async function customerOf(result: ReturnType<Authenticate>) {
  const authenticated = await result;
  if (!authenticated.ok || authenticated.viewer.kind !== "customer") throw new Error(JSON.stringify(authenticated));
  return { viewer: authenticated.viewer, token: authenticated.token };
}

test("makes a new customer, who comes back with the token", async () => {
  const { viewer, token = "" } = await customerOf(authenticate({ kind: "anonymous" }, { shop, locale: "zh-CN" }));
  expect(viewer).toMatchObject({ isIdentified: false, shopId: "shop-1", name: "" });
  expect(await store.customers.get("shop-1", viewer.id)).toMatchObject({ ref: viewer.ref, locale: "zh-CN" });
  const again = await authenticate({ kind: "session", token }, { shop });
  expect(again).toEqual({ ok: true, viewer });
});

test("[SEC9] refuses a token that is unknown, revoked, too old, of another shop or of a member", async () => {
  const { viewer, token = "" } = await customerOf(authenticate({ kind: "anonymous" }, { shop }));
  const other = { ...shopOf("shop-2") };
  expect(await authenticate({ kind: "session", token: "forged" }, { shop })).toEqual(refused);
  expect(await authenticate({ kind: "session", token }, { shop: other })).toEqual(refused);
  const member = await sessions.start("shop-1", { kind: "member", id: viewer.id });
  expect(await authenticate({ kind: "session", token: member.token }, { shop })).toEqual(refused);
  now += LIFE_MS.customer;
  expect(await authenticate({ kind: "session", token }, { shop })).toEqual(refused);
  now = T0;
  await sessions.end(token);
  expect(await authenticate({ kind: "session", token }, { shop })).toEqual(refused);
});

test("[SEC52] a session revoked at the moment that would make it live on is refused, and stays revoked", async () => {
  const { token } = await sessions.start("shop-1", { kind: "member", id: "m1" });
  now += LIFE_MS.member / 2;
  const { get, remove } = store.sessions;
  const found = createSessions(
    {
      ...store.sessions,
      get: async (tokenHash) => {
        const session = await get(tokenHash);
        await remove(tokenHash);
        return session;
      },
    },
    () => now,
  );
  expect(await found.find(token)).toBeNull();
  expect(await sessions.find(token)).toBeNull();
});

test("gives the same subject the same customer, and takes over a new name", async () => {
  const first = await customerOf(identify(signed()));
  expect(first.viewer).toMatchObject({ isIdentified: true, name: "王女士", expiresAt: (seconds + 300) * 1_000 });
  const second = await customerOf(identify(signed({ name: "王小姐" })));
  expect(second.viewer).toMatchObject({ id: first.viewer.id, name: "王小姐" });
  const third = await customerOf(identify(signed({ name: undefined })));
  expect(third.viewer.name).toBe("王小姐");
});

test("makes one customer of a subject whose two tabs come at once", async () => {
  const both = await Promise.all([identify(signed()), identify(signed())].map(customerOf));
  expect(new Set(both.map(({ viewer }) => viewer.id)).size).toBe(1);
});

test("ends the session of an identified customer with the shop's own token", async () => {
  const { token = "" } = await customerOf(identify(signed()));
  now += 299_999;
  expect(await authenticate({ kind: "session", token }, { shop })).toMatchObject({ ok: true });
  now += 1;
  expect(await authenticate({ kind: "session", token }, { shop })).toEqual(refused);
});

test.each([
  ["of another shop", { aud: "shop-2" }],
  ["without a subject", { sub: undefined }],
  ["with an empty subject", { sub: "" }],
  ["without an end", { exp: undefined }],
  ["without a beginning", { iat: undefined }],
  ["that lives longer than ten minutes", { exp: seconds + 601 }],
  ["that is over for more than 30 s", { iat: seconds - 300, exp: seconds - 31 }],
  ["that begins more than 30 s from now", { iat: seconds + 31, exp: seconds + 60 }],
])("refuses a token %s", async (_what, over) => {
  expect(await identify(signed(over))).toEqual(refused);
});

test("forgives a shop's clock 30 s", async () => {
  expect(await identify(signed({ iat: seconds - 300, exp: seconds - 29 }))).toMatchObject({ ok: true });
  expect(await identify(signed({ iat: seconds + 29, exp: seconds + 329 }))).toMatchObject({ ok: true });
});

test("[SEC8] refuses a signature that is forged, unsigned, by an unknown key, or in another way than the key's", async () => {
  expect(await identify(signed({}, { alg: "HS256", kid: "k1" }, Buffer.alloc(32, 8)))).toEqual(refused);
  expect(await identify(signed({}, { alg: "HS256", kid: "k2" }))).toEqual(refused);
  expect(await identify(signed({}, { alg: "HS256" }))).toEqual(refused);
  expect(await identify(signed({}, { alg: "HS384", kid: "k1" }))).toEqual(refused);
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  expect(await identify(`${part({ alg: "none", kid: "k1" })}.${part(claims)}.`)).toEqual(refused);
  expect(await identify("not a token")).toEqual(refused);
});

test("takes EdDSA and ES256 keys, and never their public half as a shared secret", async () => {
  for (const algorithm of ["EdDSA", "ES256"] as const) {
    const { publicKey, privateKey } = await generateKeyPair(algorithm);
    const key = JSON.stringify(await exportJWK(publicKey));
    shop = { ...shop, identityKeys: [{ kid: "k2", algorithm, key }] };
    const jwt = await new SignJWT(claims).setProtectedHeader({ alg: algorithm, kid: "k2" }).sign(privateKey);
    expect(await identify(jwt)).toMatchObject({ ok: true });
    expect(await identify(signed({}, { alg: "HS256", kid: "k2" }, Buffer.from(key)))).toEqual(refused);
  }
});

test("[SEC32] a key vouches until it is retired, beside the one that takes its place", async () => {
  const next = { kid: "k2", algorithm: "HS256", key: Buffer.alloc(32, 9).toString("base64") } as const;
  shop = { ...shop, identityKeys: [{ ...hs256, retiredAt: T0 + 1_000 }, next] };
  const byNext = () => identify(signed({}, { alg: "HS256", kid: "k2" }, Buffer.alloc(32, 9)));
  expect([await identify(signed()), await byNext()]).toMatchObject([{ ok: true }, { ok: true }]);
  now = T0 + 1_000;
  expect(await identify(signed())).toEqual(refused);
  expect(await byNext()).toMatchObject({ ok: true });
});

test("[SEC32] forgives a token that begins up to 30 s from now, and none that begins later", async () => {
  expect(await identify(signed({ nbf: seconds + 29 }))).toMatchObject({ ok: true });
  expect(await identify(signed({ nbf: seconds + 31 }))).toEqual(refused);
});

test("[SEC31] a shop may refuse whom it has not named, also with the token of an earlier visit", async () => {
  const before = await customerOf(authenticate({ kind: "anonymous" }, { shop }));
  const { token = "" } = before;
  shop = { ...shop, settings: { ...shop.settings, allowAnonymous: false } };
  const nameless = { ok: false, code: "auth/identity-required" };
  expect(await authenticate({ kind: "anonymous" }, { shop })).toEqual(nameless);
  expect(await authenticate({ kind: "session", token }, { shop })).toEqual(nameless);
  const named = await customerOf(authenticate({ kind: "identity", jwt: await signed(), session: token }, { shop }));
  expect(named.viewer.id).toBe(before.viewer.id);
  expect(await authenticate({ kind: "session", token: named.token ?? "" }, { shop })).toMatchObject({ ok: true });
});

test("knows a member by token or by cookie", async () => {
  const member = {
    shopId: "shop-1",
    id: "m1",
    email: "a@b.c",
    name: "小雅",
    role: "admin",
    passwordHash: "-",
    disabledAt: null,
  } as const;
  await store.members.put(member);
  const { token } = await sessions.start("shop-1", { kind: "member", id: "m1" });
  const byToken = await authenticate({ kind: "member", token }, { shop });
  expect(byToken).toMatchObject({ ok: true, viewer: { kind: "member", id: "m1", role: "admin", name: "小雅" } });
  expect(await authenticate({ kind: "member" }, { shop, cookie: `qin_session=${token}` })).toEqual(byToken);
  expect(await authenticate({ kind: "member" }, { shop })).toEqual({ ok: false, code: "auth/required" });
  expect(await authenticate({ kind: "member", token: "forged" }, { shop })).toEqual(refused);
  if (!byToken.ok) throw new Error("refused");
  await store.members.put({ ...member, disabledAt: now });
  expect(await authenticate({ kind: "member", token }, { shop })).toEqual(refused);
  expect(isStaff(byToken.viewer)).toBe(true);
  expect(participantOf(byToken.viewer)).toEqual({ role: "supervisor", id: "m1" });
});

test("plays the same part again for the same name, with a key of that scope only", async () => {
  const issue = (scopes: readonly ("replay" | "orders")[]) =>
    issueApiKey(store.apiKeys, { shopId: "shop-1", name: "k", scopes, now });
  const key = await issue(["replay"]);
  const play = (role: "customer" | "agent", as = key) =>
    authenticate({ kind: "replay", key: as, role, id: "chat-7", name: "买家" }, { shop });
  const first = await play("customer");
  expect(await play("customer")).toEqual(first);
  if (!first.ok || first.viewer.kind !== "replay") throw new Error("refused");
  expect(await store.customers.byRef("shop-1", first.viewer.ref ?? "")).toMatchObject({ name: "买家" });
  const agent = await play("agent");
  expect(agent).toMatchObject({ ok: true, viewer: { kind: "replay", role: "agent", ref: null } });
  expect(await play("agent", "qk_forged")).toEqual(refused);
  expect(await play("agent", await issue(["orders"]))).toEqual({ ok: false, code: "auth/forbidden" });
});

describe("a customer who began without a name", () => {
  const withSession = async (session: string, over: object = {}) =>
    customerOf(authenticate({ kind: "identity", jwt: await signed(over), session }, { shop }));

  test("[SEC21] stays the same customer when the shop names them for the first time, and the old token ends", async () => {
    const before = await customerOf(authenticate({ kind: "anonymous" }, { shop }));
    const { token = "" } = before;
    const { viewer } = await withSession(token);
    expect(viewer).toMatchObject({ id: before.viewer.id, ref: before.viewer.ref, isIdentified: true, name: "王女士" });
    expect(await authenticate({ kind: "session", token }, { shop })).toEqual(refused);
    expect((await customerOf(identify(signed()))).viewer.id).toBe(before.viewer.id);
    expect(revoked).toEqual([before.viewer.tokenHash]);
  });

  test("[SEC53] is one person's, also where two name them at once", async () => {
    const { token = "" } = await customerOf(authenticate({ kind: "anonymous" }, { shop }));
    const both = await Promise.allSettled(
      ["wang", "li"].map(async (sub) =>
        customerOf(authenticate({ kind: "identity", jwt: await signed({ sub }), session: token }, { shop })),
      ),
    );
    const came = both.flatMap((one) => (one.status === "fulfilled" ? [one.value.viewer.id] : []));
    expect(came.length).toBeGreaterThan(0);
    expect(new Set(came).size).toBe(came.length);
  });

  test("[SEC21] is who the shop knows already, whose conversations do not become anybody else's", async () => {
    const known = await customerOf(identify(signed()));
    const { viewer, token = "" } = await customerOf(authenticate({ kind: "anonymous" }, { shop }));
    expect((await withSession(token)).viewer.id).toBe(known.viewer.id);
    expect(known.viewer.id).not.toBe(viewer.id);
    expect(await authenticate({ kind: "session", token }, { shop })).toEqual(refused);
  });

  test("[SEC21] takes nothing over from a customer who has a name, nor with a forged session", async () => {
    const wang = await customerOf(identify(signed()));
    const { token = "" } = wang;
    expect((await withSession(token, { sub: "li" })).viewer.id).not.toBe(wang.viewer.id);
    expect((await customerOf(authenticate({ kind: "session", token }, { shop }))).viewer.id).toBe(wang.viewer.id);
    expect((await withSession("forged", { sub: "zhao" })).viewer.isIdentified).toBe(true);
  });
});
