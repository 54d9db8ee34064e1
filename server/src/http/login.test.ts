import { schema } from "@qin/sdk/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import { errorOf, startTestServer, type TestServer } from "../testing/test-server.ts";

let now = Date.now();
let relay: TestServer;
beforeAll(async () => {
  relay = await startTestServer({ deps: { now: () => now }, env: { QIN_TRUST_PROXY: "1" } });
});
afterAll(() => relay.close());

const withToken = schema.object({ token: schema.string({ max: 100 }) });
const OWN_PAGE = { "x-qin": "1" };
const cookieOf = (response: Response) => response.headers.get("set-cookie") ?? "";
const sent = (response: Response) => ({ cookie: cookieOf(response).split(";")[0] ?? "" });
const tryPassword = (password: string, email = "agent@demo.shop", headers: Record<string, string> = {}) =>
  relay.call("/api/login", { method: "POST", headers: { ...OWN_PAGE, ...headers }, body: { email, password } });

test("logs a member in and says who they are", async () => {
  const response = await relay.login();
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    member: { id: "xiaoya", name: "小雅 Xiaoya", role: "agent" },
    shop: { id: "demo", name: "小满家居 Xiaoman Home", currency: "CNY", lang: "auto" },
  });
  const me = await relay.call("/api/me", { headers: sent(response) });
  expect(await me.json()).toMatchObject({ member: { id: "xiaoya" } });
});

test("[SEC1] keeps the cookie from scripts, other sites and, with https, plain connections", async () => {
  const plain = cookieOf(await relay.login());
  expect(plain).toMatch(/^qin_session=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Strict$/);
  const headers = { "x-forwarded-proto": "https" };
  expect(cookieOf(await tryPassword("qin-demo", "agent@demo.shop", headers))).toMatch(/; Secure$/);
});

test("gives a program a token instead of a cookie", async () => {
  const body = { email: "supervisor@demo.shop", password: "qin-demo", cookie: false };
  const response = await relay.call("/api/login", { method: "POST", headers: OWN_PAGE, body });
  expect(cookieOf(response)).toBe("");
  const { token } = withToken.parse(await response.json(), "the answer");
  const me = await relay.call("/api/me", { headers: { authorization: `Bearer ${token}` } });
  expect(await me.json()).toMatchObject({ member: { role: "supervisor" } });
});

test("[SEC2] stores no token, only its hash", async () => {
  const token = cookieOf(await relay.login()).slice("qin_session=".length, "qin_session=".length + 43);
  expect(await relay.store.sessions.get(token)).toBeNull();
});

test("ends the session at logout, on the server too", async () => {
  const cookie = sent(await relay.login());
  const out = await relay.call("/api/logout", { method: "POST", headers: { ...OWN_PAGE, ...cookie } });
  expect(out.status).toBe(204);
  expect(cookieOf(out)).toMatch(/^qin_session=; Max-Age=0;/);
  expect(await errorOf(await relay.call("/api/me", { headers: cookie }))).toEqual({
    status: 401,
    code: "auth/refused",
  });
});

test("[SEC6] tells the sockets of a session that it is over", async () => {
  const cookie = sent(await relay.login());
  const revoked: string[] = [];
  const end = relay.server.context.bus.subscribe((message) => {
    if (message.kind === "session-revoked") revoked.push(message.tokenHash);
  });
  await relay.call("/api/logout", { method: "POST", headers: { ...OWN_PAGE, ...cookie } });
  end();
  expect(revoked).toHaveLength(1);
});

test("[SEC3] refuses what does not come from its own pages", async () => {
  const body = { email: "agent@demo.shop", password: "qin-demo" };
  const refused = { status: 403, code: "request/csrf" };
  expect(await errorOf(await relay.call("/api/login", { method: "POST", body }))).toEqual(refused);
  expect(await errorOf(await relay.call("/api/logout", { method: "POST" }))).toEqual(refused);
});

test("[SEC4] answers an unknown email and a wrong password alike", async () => {
  const unknown = await tryPassword("qin-demo", "nobody@demo.shop");
  const wrong = await tryPassword("qin-demo2", "admin@demo.shop");
  expect([unknown.status, wrong.status]).toEqual([401, 401]);
  expect(await unknown.json()).toEqual(await wrong.json());
});

test("[SEC5] slows down who guesses, from that address only, and forgets after the wait", async () => {
  const guess = (password: string, address: string) =>
    tryPassword(password, "agent2@demo.shop", { "x-forwarded-for": address });
  for (const _ of [1, 2, 3, 4, 5]) expect((await guess("wrong", "10.1.1.1")).status).toBe(401);
  const slow = await guess("qin-demo", "10.1.1.1");
  expect(slow.headers.get("retry-after")).toBe("2");
  expect(await errorOf(slow)).toEqual({ status: 429, code: "rate/too-fast" });
  expect((await guess("qin-demo", "10.2.2.2")).status).toBe(200);
  now += 2_000;
  expect((await guess("qin-demo", "10.1.1.1")).status).toBe(200);
});

test("[SEC5] guesses that come all at once are counted like those that come one by one", async () => {
  const headers = { "x-forwarded-for": "10.3.3.3" };
  const guesses = Array.from({ length: 12 }, () => tryPassword("wrong", "supervisor@demo.shop", headers));
  const statuses = (await Promise.all(guesses)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 401)).toHaveLength(5);
  expect(statuses.filter((status) => status === 429)).toHaveLength(7);
});

test("[SEC5] who guesses is known by the address that the proxy has seen, whatever they claim themselves", async () => {
  const guess = (claimed: string) =>
    tryPassword("wrong", "supervisor@demo.shop", { "x-forwarded-for": `${claimed}, 10.4.4.4` });
  for (const n of [1, 2, 3, 4, 5]) expect((await guess(`192.0.2.${n}`)).status).toBe(401);
  expect((await guess("192.0.2.6")).status).toBe(429);
});

test("ends a session that nobody uses, and lets one in use live on", async () => {
  const day = 86_400_000;
  const idle = sent(await relay.login());
  const used = sent(await relay.login());
  for (const _ of [1, 2, 3, 4]) {
    now += 2 * day;
    expect((await relay.call("/api/me", { headers: used })).status).toBe(200);
  }
  expect((await relay.call("/api/me", { headers: idle })).status).toBe(401);
});

test("says what is wrong with a body", async () => {
  const post = (body: unknown) => relay.call("/api/login", { method: "POST", headers: OWN_PAGE, body });
  const invalid = { status: 400, code: "request/invalid" };
  expect(await errorOf(await post({ email: "agent@demo.shop" }))).toEqual(invalid);
  expect(await errorOf(await post({ email: "", password: "x" }))).toEqual(invalid);
});

test("needs a session for the desk's settings, and gives the shop's rules", async () => {
  expect(await errorOf(await relay.call("/api/settings"))).toEqual({ status: 401, code: "auth/required" });
  const settings = await relay.call("/api/settings", { headers: sent(await relay.login()) });
  expect(await settings.json()).toMatchObject({
    responseSeconds: 9,
    preset: "recommended",
    bulkAmount: 5_000,
    bulkQuantity: 50,
    enforcement: { "forbidden-phrase": "block", "large-order-handoff": "block", "address-nin": "warn" },
  });
});
