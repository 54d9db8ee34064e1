import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { issueApiKey } from "../auth/api-key.ts";
import { errorOf, startTestServer, type TestServer } from "../testing/test-server.ts";

let relay: TestServer;
afterEach(() => relay.close());

const lines: Socket[] = [];
afterEach(() => {
  for (const line of lines.splice(0)) line.destroy();
});

async function line(): Promise<Socket> {
  const socket = connect(Number(new URL(relay.url).port), "127.0.0.1");
  lines.push(socket);
  socket.on("error", () => undefined);
  await once(socket, "connect");
  return socket;
}

/** All that comes until the relay hangs up. */
async function heard(socket: Socket): Promise<string> {
  let text = "";
  for await (const chunk of socket) text += chunk;
  return text;
}

test("[LM11] who does not finish the head of a request is answered 408 and hung up on, also one that asks for a socket", async () => {
  relay = await startTestServer({ env: { QIN_HEADERS_MS: "200", QIN_REQUEST_MS: "300" } });
  const upgrade = await line();
  upgrade.write("GET /ws HTTP/1.1\r\nHost: relay\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n");
  const body = await line();
  body.write(
    "POST /api/login HTTP/1.1\r\nHost: relay\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{",
  );
  const silent = await line();
  const answers = await Promise.all([upgrade, body, silent].map(heard));
  for (const answer of answers) expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect((await relay.call("/healthz")).status).toBe(200);
});

test("[LM13] who tries one password on many accounts is slowed down, whatever the names; who knows theirs is not counted", async () => {
  let now = Date.now();
  relay = await startTestServer({
    deps: { now: () => now },
    env: { QIN_TRUST_PROXY: "1", QIN_WRONG_LOGINS_PER_MINUTE: "3" },
  });
  const attempt = (email: string, password: string, address: string) =>
    relay.call("/api/login", {
      method: "POST",
      headers: { "x-qin": "1", "x-forwarded-for": address },
      body: { email, password },
    });
  for (const _ of [1, 2, 3, 4]) expect((await attempt("agent@demo.shop", "qin-demo", "2001:db8::1")).status).toBe(200);
  for (const n of [1, 2, 3]) expect((await attempt(`a${n}@demo.shop`, "qin-demo", `2001:db8::${n}`)).status).toBe(401);
  const slow = await attempt("a4@demo.shop", "qin-demo", "2001:db8::4");
  expect(slow.headers.get("retry-after")).toBe("20");
  expect(await errorOf(slow)).toEqual({ status: 429, code: "rate/too-fast" });
  expect((await attempt("agent@demo.shop", "qin-demo", "192.0.2.9")).status).toBe(200);
  now += 20_000;
  expect((await attempt("agent@demo.shop", "qin-demo", "2001:db8::4")).status).toBe(200);
});

test("[LM14] one API key has so many requests a second, and is told when to come back; other keys go on", async () => {
  let now = Date.now();
  relay = await startTestServer({ deps: { now: () => now }, env: { QIN_API_REQUESTS_PER_SECOND: "1" } });
  const path = "/v1/conversations/nowhere/events";
  for (const _ of [1, 2, 3]) expect((await relay.call(path, { headers: relay.asShop })).status).toBe(404);
  const slow = await relay.call(path, { headers: relay.asShop });
  expect(slow.headers.get("retry-after")).toBe("1");
  expect(await errorOf(slow)).toEqual({ status: 429, code: "rate/too-fast" });
  const { store } = relay;
  const key = await issueApiKey(store.apiKeys, { shopId: "demo", name: "other", scopes: ["conversations"], now });
  expect((await relay.call(path, { headers: { authorization: `Bearer ${key}` } })).status).toBe(404);
  now += 1_000;
  expect((await relay.call(path, { headers: relay.asShop })).status).toBe(404);
});
