import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { SignJWT } from "jose";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { connect, newCustomer, newKey, say, watch } from "../../test/protocol/people.ts";
import { RawClient } from "../../test/protocol/raw-client.ts";
import type { RelayUnderTest } from "../../test/protocol/relay-under-test.ts";
import { freePort } from "../../test/support/free-port.ts";
import { until } from "../../test/support/until.ts";
import { loggedError } from "./log.ts";
import { demoKeys } from "./seed/demo-keys.ts";
import { openSqliteStore } from "./store/sqlite/sqlite-store.ts";

vi.setConfig({ testTimeout: 60_000 });

const QIN = join(import.meta.dirname, "../bin/qin.mjs");
let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "qin-log-"));
});
let started: ChildProcess | null = null;
afterEach(async () => {
  started?.kill("SIGKILL");
  started = null;
  await rm(dataDir, { recursive: true });
});

/** Everything that must not be in a log, each found by the beginning that it shares with nothing else. */
const secret = (what: string): string => `Geheim-${what}`;

async function startRelay() {
  const port = await freePort();
  const child = spawn(process.execPath, [QIN, "start", "--demo"], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { PATH: process.env["PATH"], QIN_DATA: dataDir, PORT: String(port), QIN_LOG: "trace" },
  });
  started = child;
  const log = text(child.stderr);
  const url = `http://127.0.0.1:${port}`;
  await until("the relay to answer", () =>
    fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  return {
    url,
    end: async (): Promise<string> => {
      child.kill("SIGTERM");
      await once(child, "exit");
      return log;
    },
  };
}

test("[OP20][OP21] a log at level trace holds ids, and no word, token, password, address or cookie", async () => {
  const { url, end } = await startRelay();
  const keys = demoKeys.parse(JSON.parse(await readFile(join(dataDir, "demo.json"), "utf8")), "demo.json");
  const store = await openSqliteStore(join(dataDir, "qin.sqlite"));
  const shop = await store.shops.get("demo");
  if (shop === null) throw new Error("no demo shop");
  await store.shops.put({ ...shop, webhookUrl: `http://127.0.0.1:1/${secret("hook")}` });
  await store.close();
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-qin": "1", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  const asShop = { authorization: `Bearer ${keys.apiKey}` };

  const email = "supervisor@demo.shop";
  await post("/api/login", { email, password: secret("wrong-password") });
  const cookie = (await post("/api/login", { email, password: "qin-demo" })).headers.get("set-cookie") ?? "";
  const { token } = Object(await (await post("/api/login", { email, password: "qin-demo", cookie: false })).json());
  await fetch(`${url}/api/me?token=${secret("query")}`, { headers: { cookie } });
  await fetch(`${url}/${secret("path")}/%`);
  await fetch(`${url}/api/me`, {
    headers: { authorization: `Bearer ${secret("bearer")}`, "x-request-id": secret("id") },
  });
  await post("/v1/orders", `{"event": "${secret("broken-json")}`, asShop);
  await post("/v1/orders", { event: secret("wrong-event") }, asShop);

  const relay: RelayUnderTest = {
    url: `${url.replace("http:", "ws:")}/ws`,
    shop: "demo",
    WebSocket,
    blockedText: "",
    login: async () => String(token),
    placeOrder: () => Promise.reject(new Error("not used")),
    close: async () => undefined,
  };
  const key = Buffer.from(keys.identity.secret, "base64");
  const jwt = await new SignJWT({ sub: "wang", name: secret("name"), email: secret("mail") })
    .setProtectedHeader({ alg: "HS256", kid: keys.identity.kid })
    .setAudience("demo")
    .setIssuedAt()
    .setExpirationTime("5m")
    .sign(key);
  const customer = await newCustomer(relay);
  const named = await connect(relay, { kind: "identity", jwt });
  named.client.send({ type: "set_context", cart: { items: secret("cart"), quantity: 1, total: 1 } });
  const forged = `${jwt.slice(0, -8)}${secret("f")}`;
  const forger = await new RawClient(relay).open();
  forger.send({ type: "hello", protocol: 1, shop: "demo", auth: { kind: "identity", jwt: forged } });
  await forger.closed;
  const desk = await connect(relay, { kind: "member", token: String(token) });
  await watch(desk.client, customer.conversationId);
  await say(customer.client, customer.conversationId, secret("question"));
  await say(desk.client, customer.conversationId, `亲，您好 ${secret("answer")}`);
  const { conversationId } = customer;
  const text = `不关我的事 ${secret("blocked")}`;
  const blocked = { type: "send_message", conversationId, content: { kind: "text", text } };
  desk.client.send({ ...blocked, id: "b1", clientMessageId: newKey() });
  desk.client.send({ ...blocked, id: "b2", clientMessageId: newKey(), override: { reason: secret("reason") } });
  desk.client.send({ type: "add_note", id: "n", conversationId, text: secret("note") });
  desk.client.send(`{"type": "${secret("frame")}", ${secret("no-json")}`);
  desk.client.send({ type: "send_message", id: "x", conversationId: secret("conversation") });
  await desk.client.answerTo("n");
  const order = {
    id: "o1",
    items: secret("items"),
    quantity: 90,
    total: 9_000,
    address: `${secret("address")} 13800138000`,
  };
  expect((await post("/v1/orders", { event: "placed", customer: { subject: "wang" }, order }, asShop)).status).toBe(
    200,
  );
  await until("the webhook to have failed", async () => {
    const seen = await openSqliteStore(join(dataDir, "qin.sqlite"));
    const [hook] = await seen.webhooks.claim(Date.now() + 86_400_000, Date.now(), 1);
    await seen.close();
    return (hook?.attempts ?? 0) > 0;
  });

  const log = await end();
  const lines = log.split("\n").filter((line) => line !== "");
  const mentioned = [
    /Geheim/,
    /13800138000/,
    /qin-demo/,
    /eyJ[\w-]{10}/,
    /qk_/,
    /whsec_/,
    /qin_session=/,
    /不关我的事/,
  ];
  expect(lines.filter((line) => mentioned.some((one) => one.test(line)))).toEqual([]);
  for (const one of [keys.apiKey, keys.identity.secret, String(token), customer.token]) expect(log).not.toContain(one);

  const told = lines.map((line) => Object(JSON.parse(line)));
  expect(told).toContainEqual(expect.objectContaining({ msg: "a conversation was opened", conversationId }));
  expect(told).toContainEqual(expect.objectContaining({ msg: "somebody is online", socketId: expect.any(String) }));
  expect(told).toContainEqual(
    expect.objectContaining({ msg: "answered a request", reqId: expect.any(String), route: "/v1/orders", status: 200 }),
  );
  expect(told).toContainEqual(expect.objectContaining({ msg: "a webhook was not delivered; trying again later" }));
});

test("[OP21] of an error the log holds its name, code, message, places and causes, and nothing it carries along", () => {
  const cause = Object.assign(new Error("duplicate key"), { code: "23505", detail: `Key (text)=(${secret("row")})` });
  const logged = JSON.stringify(loggedError(new Error("not stored", { cause })));
  expect(JSON.parse(logged)).toMatchObject({
    type: "Error",
    message: "not stored",
    stack: expect.stringContaining("log.test.ts"),
    cause: { code: "23505", message: "duplicate key" },
  });
  expect(logged).not.toContain("Geheim");
});

test("[OP21] an error that quotes what it could not read is told without its words", () => {
  const json = caught(() => JSON.parse(secret("body")));
  const value = Object.assign(new Error(`invalid input syntax: "${secret("value")}"`), { code: "22P02" });
  for (const error of [json, value, secret("no error")]) {
    expect(JSON.stringify(loggedError(error))).not.toContain("Geheim");
  }
});

function caught(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
