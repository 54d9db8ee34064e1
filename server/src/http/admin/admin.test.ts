import { schema } from "@qin/sdk/protocol";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, newCustomer } from "../../../../test/protocol/people.ts";
import { RawClient } from "../../../../test/protocol/raw-client.ts";
import type { RelayUnderTest } from "../../../../test/protocol/relay-under-test.ts";
import { errorOf, startTestServer, type TestServer } from "../../testing/test-server.ts";

let relay: TestServer;
let sockets: RelayUnderTest;
let admin: Record<string, string>;
let now = Date.now();
beforeAll(async () => {
  relay = await startTestServer({ deps: { now: () => now } });
  const url = `${relay.url.replace("http:", "ws:")}/ws`;
  const none = async () => {
    throw new Error("not here");
  };
  sockets = { url, shop: "demo", WebSocket, login: none, placeOrder: none, blockedText: "", close: none };
  admin = await as("admin@demo.shop");
});
afterAll(() => relay.close());

const cookieOf = (response: Response) => response.headers.get("set-cookie")?.split(";")[0] ?? "";
async function as(email: string, password = "qin-demo"): Promise<Record<string, string>> {
  const body = { email, password };
  const response = await relay.call("/api/login", { method: "POST", headers: { "x-qin": "1" }, body });
  expect(response.status).toBe(200);
  return { "x-qin": "1", cookie: cookieOf(response) };
}

const text = schema.string({ max: 10_000 });
const made = schema.object({
  member: schema.optional(schema.object({ id: text, role: text })),
  password: schema.optional(text),
  id: schema.optional(text),
  kid: schema.optional(text),
  key: schema.optional(text),
  secret: schema.optional(text),
  token: schema.optional(text),
  webhookSecret: schema.optional(text),
});
async function ask(method: string, path: string, body?: unknown, headers = admin) {
  const response = await relay.call(path, { method, headers, body });
  if (!response.ok) return await errorOf(response);
  return response.status === 204 ? {} : made.parse(await response.json(), "the answer");
}
async function make(email: string, role: string): Promise<{ id: string; email: string; password: string }> {
  const answer = await ask("POST", "/api/members", { email, name: "新人", role });
  if (!("member" in answer) || answer.member === undefined) throw new Error(JSON.stringify(answer));
  return { id: answer.member.id, email, password: answer.password ?? "" };
}
const memberSocket = (headers: Record<string, string>) =>
  connect(sockets, { kind: "member", token: (headers["cookie"] ?? "").split("=")[1] });
const log = async () => (await relay.store.audit.list("demo", 100)).map(({ action }) => action);

test("[SEC40] makes a member with a password that is shown once, and stored as a hash", async () => {
  const one = await make("New@demo.shop", "agent");
  expect(one.password).toMatch(/^\w{5}(-\w{5}){3}$/);
  expect((await relay.store.members.get("demo", one.id))?.passwordHash).toMatch(/^\$argon2id\$/);
  await as(" new@DEMO.shop", one.password);
  expect(await ask("POST", "/api/members", { email: "new@demo.shop", name: "x", role: "agent" })).toEqual({
    status: 409,
    code: "member/email-taken",
  });
});

test("[SEC41] disables a member: sessions and sockets end, no login, until they are let in again", async () => {
  const one = await make("leaves@demo.shop", "supervisor");
  const before = await as(one.email, one.password);
  const { client } = await memberSocket(before);
  await ask("PATCH", `/api/members/${one.id}`, { isDisabled: true });
  expect(await client.closed).toBe(4504);
  expect((await relay.call("/api/me", { headers: before })).status).toBe(401);
  const body = { email: one.email, password: one.password };
  expect((await relay.call("/api/login", { method: "POST", headers: { "x-qin": "1" }, body })).status).toBe(401);
  await ask("PATCH", `/api/members/${one.id}`, { isDisabled: false });
  await as(one.email, one.password);
});

test("[SEC41] a new role ends what began with the old one", async () => {
  const one = await make("rises@demo.shop", "agent");
  const before = await as(one.email, one.password);
  const { client, welcome } = await memberSocket(before);
  expect(welcome.me.role).toBe("agent");
  await ask("PATCH", `/api/members/${one.id}`, { role: "supervisor" });
  expect(await client.closed).toBe(4504);
  const after = await memberSocket(await as(one.email, one.password));
  expect(after.welcome.me.role).toBe("supervisor");
});

test("[SEC42] a new password ends every session of the old one, and the one who changes it goes on with a new one", async () => {
  const one = await make("changes@demo.shop", "agent");
  const elsewhere = await as(one.email, one.password);
  const here = await as(one.email, one.password);
  const { client } = await memberSocket(elsewhere);
  const change = { current: one.password, password: "a long new password" };
  const wrong = await ask("POST", "/api/password", { ...change, current: "wrong" }, here);
  expect(wrong).toEqual({ status: 401, code: "auth/refused" });
  const response = await relay.call("/api/password", { method: "POST", headers: here, body: change });
  expect(await client.closed).toBe(4504);
  for (const headers of [elsewhere, here]) expect((await relay.call("/api/me", { headers })).status).toBe(401);
  expect((await relay.call("/api/me", { headers: { cookie: cookieOf(response) } })).status).toBe(200);
  expect(await ask("POST", "/api/password", { ...change, password: "short" }, here)).toMatchObject({ status: 400 });
});

test("[SEC51] who changes their password while they are disabled stays disabled, and gets no session for it", async () => {
  const one = await make("hurries@demo.shop", "supervisor");
  const headers = await as(one.email, one.password);
  const { members } = relay.store;
  const get = members.get;
  let looks = 0;
  members.get = async (shopId, id) => {
    const found = await get(shopId, id);
    // The first look is at the session, the second at the password that is then compared.
    if (id === one.id && ++looks === 2)
      await ask("PATCH", `/api/members/${one.id}`, { isDisabled: true, role: "agent" });
    return found;
  };
  const change = { current: one.password, password: "a long new password" };
  const answer = await ask("POST", "/api/password", change, headers).finally(() => {
    members.get = get;
  });
  expect(answer).toEqual({ status: 401, code: "auth/refused" });
  expect(await get("demo", one.id)).toMatchObject({ role: "agent", disabledAt: expect.any(Number) });
});

test("[SEC42] an admin sets a password anew, which ends every session of the old one", async () => {
  const one = await make("forgot@demo.shop", "agent");
  const before = await as(one.email, one.password);
  const answer = await ask("POST", `/api/members/${one.id}/password`, {});
  if (!("password" in answer)) throw new Error(JSON.stringify(answer));
  expect((await relay.call("/api/me", { headers: before })).status).toBe(401);
  await as(one.email, answer.password ?? "");
});

test("[SEC43] a shop keeps at least one admin", async () => {
  const refused = { status: 409, code: "member/last-admin" };
  expect(await ask("PATCH", "/api/members/zhou", { isDisabled: true })).toEqual(refused);
  expect(await ask("PATCH", "/api/members/zhou", { role: "agent" })).toEqual(refused);
  const second = await make("second@demo.shop", "admin");
  expect(await ask("PATCH", `/api/members/${second.id}`, { role: "agent" })).toMatchObject({
    member: { role: "agent" },
  });
});

test("[SEC44] a key is shown once, works for its scopes, and ends with its revocation, replays with it", async () => {
  const answer = await ask("POST", "/api/keys", { name: "kettle", scopes: ["conversations", "replay"] });
  if (!("key" in answer)) throw new Error(JSON.stringify(answer));
  const { id = "", key = "" } = answer;
  const call = (path: string, method = "GET") =>
    relay.call(path, { method, headers: { authorization: `Bearer ${key}` }, body: method === "GET" ? undefined : {} });
  expect((await call("/v1/conversations/none/events")).status).toBe(404);
  const listed = await relay.call("/api/keys", { headers: admin });
  expect(await listed.text()).not.toContain(key);
  const { client } = await connect(sockets, { kind: "replay", key, role: "agent", id: "a" });
  expect(await ask("DELETE", `/api/keys/${id}`)).toEqual({});
  expect(await client.closed).toBe(4504);
  expect((await call("/v1/conversations/none/events")).status).toBe(401);
  expect(await ask("DELETE", `/api/keys/${id}`)).toEqual({ status: 404, code: "key/unknown" });
});

test("[SEC45] signing keys come and go: the next one is added, the old one retired", async () => {
  const answer = await ask("POST", "/api/identity-keys", { kid: "2027", algorithm: "HS256" });
  if (!("secret" in answer)) throw new Error(JSON.stringify(answer));
  const secret = Buffer.from(answer.secret ?? "", "base64");
  const signed = (kid: string, key: Parameters<SignJWT["sign"]>[0], alg = "HS256") =>
    new SignJWT({ sub: "wang", iat: now / 1_000, exp: now / 1_000 + 300 })
      .setAudience("demo")
      .setProtectedHeader({ alg, kid })
      .sign(key);
  const hello = async (jwt: string) => {
    const client = await new RawClient(sockets).open();
    client.send({ type: "hello", protocol: 1, shop: "demo", auth: { kind: "identity", jwt } });
    return await Promise.race([client.next("welcome"), client.next("refused")]);
  };
  expect(await hello(await signed("2027", secret))).toMatchObject({ type: "welcome" });
  expect(await ask("POST", "/api/identity-keys", { kid: "2027", algorithm: "HS256" })).toMatchObject({ status: 409 });
  await ask("POST", "/api/identity-keys/2027/retire", { at: now + 60_000 });
  expect(await hello(await signed("2027", secret))).toMatchObject({ type: "welcome" });
  now += 60_000;
  expect(await hello(await signed("2027", secret))).toMatchObject({ code: "auth/refused" });
  expect(await ask("DELETE", "/api/identity-keys/2027")).toEqual({});

  const { publicKey, privateKey } = await generateKeyPair("ES256", { extractable: true });
  const add = async (jwk: object) =>
    ask("POST", "/api/identity-keys", { kid: "es", algorithm: "ES256", publicKey: jwk });
  expect(await add(await exportJWK(privateKey))).toMatchObject({ status: 400 });
  expect(await add({ kty: "EC" })).toMatchObject({ status: 400 });
  expect(await add({ kty: "oct", k: secret.toString("base64url") })).toMatchObject({ status: 400 });
  expect(await add(await exportJWK(publicKey))).toEqual({ kid: "es" });
  expect(await hello(await signed("es", privateKey, "ES256"))).toMatchObject({ type: "welcome" });
});

test("[SEC46] the shop's origins count for sockets and for keys, and its customers may have to be named", async () => {
  expect(await ask("PATCH", "/api/shop", { origins: ["https://shop.example/path"] })).toMatchObject({ status: 400 });
  await ask("PATCH", "/api/shop", { origins: ["https://shop.example"], allowAnonymous: false });
  const nameless = await new RawClient(sockets).open();
  nameless.send({ type: "hello", protocol: 1, shop: "demo", auth: { kind: "anonymous" } });
  expect(await nameless.closed).toBe(4508);
  const path = "/v1/conversations/none/events";
  const from = (origin: string) => relay.call(path, { headers: { ...relay.asShop, origin } });
  expect(await errorOf(await from("https://elsewhere.example"))).toEqual({ status: 403, code: "origin/refused" });
  const own = await from("https://shop.example");
  expect(own.status).toBe(404);
  expect(own.headers.get("access-control-allow-origin")).toBeNull();
  await ask("PATCH", "/api/shop", { origins: [], allowAnonymous: true });
  await newCustomer(sockets);
});

test("[SEC46] no page elsewhere may change anything at the desk, nor read it", async () => {
  const headers = { ...admin, origin: "https://elsewhere.example" };
  expect(await ask("PATCH", "/api/shop", { origins: [] }, headers)).toEqual({ status: 403, code: "origin/refused" });
  const read = await relay.call("/api/members", { headers });
  expect(read.headers.get("access-control-allow-origin")).toBeNull();
  const preflight = await relay.call("/api/shop", {
    method: "OPTIONS",
    headers: { origin: "https://elsewhere.example", "access-control-request-method": "PATCH" },
  });
  expect(preflight.headers.get("access-control-allow-origin")).toBeNull();
});

test("[SEC47] the webhook address is https, and its secret is shown once", async () => {
  expect(await ask("PATCH", "/api/shop", { webhookUrl: "ftp://shop.example" })).toMatchObject({ status: 400 });
  const open = { webhookUrl: "https://me:secret@shop.example/hook" };
  expect(await ask("PATCH", "/api/shop", open)).toMatchObject({ status: 400 });
  const answer = await ask("POST", "/api/shop/webhook-secret");
  if (!("webhookSecret" in answer)) throw new Error(JSON.stringify(answer));
  const shown = await relay.call("/api/shop", { headers: admin });
  const body = await shown.text();
  expect(body).toContain('"hasWebhookSecret":true');
  expect(body).not.toContain(answer.webhookSecret);
  expect((await relay.store.shops.get("demo"))?.webhookSecret).toBe(answer.webhookSecret);
});

test("[SEC48] the shop's backend signs a customer out everywhere", async () => {
  const { client, welcome, token } = await newCustomer(sockets);
  const key = await ask("POST", "/api/keys", { name: "accounts", scopes: ["customers"] });
  if (!("key" in key)) throw new Error(JSON.stringify(key));
  const signOut = (customer: object) =>
    relay.call("/v1/customers/sign-out", {
      method: "POST",
      headers: { authorization: `Bearer ${key.key}` },
      body: { customer },
    });
  const done = await signOut({ ref: welcome.me.ref });
  expect(await done.json()).toEqual({ revoked: 1 });
  expect(await client.closed).toBe(4504);
  const again = await new RawClient(sockets).open();
  again.send({ type: "hello", protocol: 1, shop: "demo", auth: { kind: "session", token } });
  expect(await again.closed).toBe(4503);
  expect((await signOut({ subject: "nobody" })).status).toBe(404);
  expect((await signOut({})).status).toBe(400);
});

test("[SEC49] every change stands in the audit log with who made it, without a secret", async () => {
  now += 1;
  const one = await make("audited@demo.shop", "agent");
  const answer = await relay.call("/api/audit-log?limit=2", { headers: admin });
  const body = await answer.text();
  expect(JSON.parse(body)).toMatchObject({
    entries: [
      {
        action: "member.created",
        target: one.id,
        who: { kind: "member", id: "zhou" },
        at: now,
        detail: { role: "agent" },
      },
      {},
    ],
  });
  const all = JSON.stringify(await relay.store.audit.list("demo", 500));
  expect(all).not.toContain(one.password);
  expect(all).not.toMatch(/argon2|whsec_|qk_/);
  const kinds = new Set(await log());
  for (const action of ["member.changed", "member.password-changed", "member.password-reset", "api-key.created"])
    expect(kinds).toContain(action);
  for (const action of ["api-key.revoked", "identity-key.added", "identity-key.retired", "identity-key.removed"])
    expect(kinds).toContain(action);
  for (const action of ["shop.changed", "shop.webhook-secret-made"]) expect(kinds).toContain(action);
});
