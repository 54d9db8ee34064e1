import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { EventDraft } from "@qin/sdk/protocol";
import { Webhook } from "standardwebhooks";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { command, fromCustomer, furnish, openCommand, SHOP, shopOf, stored } from "../store/contract/harness.ts";
import { openSqliteStore } from "../store/sqlite/sqlite-store.ts";
import type { Store } from "../store/store.ts";
import { createAddressGuard } from "./address-guard.ts";
import { WAITS_MS } from "./backoff.ts";
import { createDispatcher, type Dispatcher } from "./dispatcher.ts";

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const secret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
const confirmed: EventDraft = {
  type: "address.confirmed",
  audience: "all",
  from: fromCustomer(),
  orderId: "o1",
  address: "杭州市文三路 90 号",
};

interface Got {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let folder: string;
let store: Store;
let shopServer: Server;
let got: Got[];
/** What the shop answers, one after the other, the last for ever; 0 hangs up, -1 never answers. */
let answers: number[];
let now: number;
const dispatchers: Dispatcher[] = [];

beforeEach(async () => {
  got = [];
  answers = [204];
  now = Date.now();
  folder = await mkdtemp(join(tmpdir(), "qin-webhooks-"));
  store = await furnish(await openSqliteStore(join(folder, "qin.sqlite")));
  shopServer = createServer(async (request, response) => {
    const status = answers[Math.min(got.length, answers.length - 1)] ?? 204;
    got.push({ headers: request.headers, body: await text(request) });
    if (status === -1) return;
    if (status === 0) request.socket.destroy();
    else response.writeHead(status, { location: "/elsewhere" }).end();
  });
  await new Promise<void>((resolve) => shopServer.listen(0, "127.0.0.1", resolve));
  const address = shopServer.address();
  const port = typeof address === "object" ? address?.port : 0;
  await store.shops.put({ ...shopOf(SHOP, `http://127.0.0.1:${port}/hook`), webhookSecret: secret });
  await stored(store, openCommand());
});
afterEach(async () => {
  for (const one of dispatchers.splice(0)) await one.stop();
  shopServer.close().closeAllConnections();
  await store.close();
  await rm(folder, { recursive: true });
});

function dispatcher(allowLoopback = true, timeoutMs = 2_000): Dispatcher {
  const guard = createAddressGuard({ allowLoopback });
  const one = createDispatcher({ store, guard, now: () => now, random: () => 0.5, log: silent, timeoutMs });
  dispatchers.push(one);
  return one;
}

const confirm = () => stored(store, command({ events: [confirmed], receivedAt: now }));
const waiting = () => store.webhooks.nextAttemptAt();

test("[SH10] delivers a webhook that the shop can verify, and only once", async () => {
  const sender = dispatcher();
  sender.start();
  sender.told(await confirm());
  await vi.waitFor(async () => expect(await waiting()).toBeNull());
  expect(got).toHaveLength(1);
  const { headers, body } = got[0] ?? { headers: {}, body: "" };
  const verified = new Webhook(secret).verify(body, {
    "webhook-id": String(headers["webhook-id"]),
    "webhook-timestamp": String(headers["webhook-timestamp"]),
    "webhook-signature": String(headers["webhook-signature"]),
  });
  expect(verified).toMatchObject({
    type: "address.confirmed",
    data: { conversationId: "v1", customer: { id: "c1", ref: "ref-c1" }, event: { type: "address.confirmed", seq: 2 } },
  });
});

test("[SH11] delivers after a restart what was left over", async () => {
  await confirm();
  dispatcher().start();
  await vi.waitFor(async () => expect(await waiting()).toBeNull());
  expect(got).toHaveLength(1);
});

test("[SH12] tries again with the same id and a longer wait each time, then leaves it for dead", async () => {
  answers = [500, 0, 302, 503];
  await confirm();
  const times: number[] = [];
  for (const wait of WAITS_MS) {
    const sender = dispatcher();
    sender.start();
    await vi.waitFor(async () => expect(await waiting()).toBe(now + wait));
    await sender.stop();
    times.push(got.length);
    now += wait;
  }
  dispatcher().start();
  await vi.waitFor(async () => expect(await waiting()).toBeNull());
  expect(times).toEqual([1, 2, 3, 4, 5, 6]);
  expect(got).toHaveLength(WAITS_MS.length + 1);
  expect(new Set(got.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  expect(await store.webhooks.backlog()).toEqual({ waiting: 0, dead: 1 });
});

test("[SEC14] does not call the relay's own network outside the demo", async () => {
  const sender = dispatcher(false);
  sender.start();
  sender.told(await confirm());
  await vi.waitFor(async () => expect(await waiting()).toBe(now + 5_000));
  expect(got).toEqual([]);
});

test("gives up a shop that does not answer when it stops, and does not count that as a failure", async () => {
  answers = [-1, 204];
  await confirm();
  const sender = dispatcher(true, 3_600_000);
  sender.start();
  await vi.waitFor(() => expect(got).toHaveLength(1));
  await sender.stop();
  expect(await waiting()).toBe(now);
  dispatcher().start();
  await vi.waitFor(async () => expect(await waiting()).toBeNull());
  expect(new Set(got.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
});

test("[CR14] of several that deliver from one store, each webhook comes from one", async () => {
  const senders = [dispatcher(), dispatcher(), dispatcher()];
  for (let i = 0; i < 60; i++) await confirm();
  for (const sender of senders) sender.start();
  await vi.waitFor(async () => expect(await waiting()).toBeNull());
  expect(got).toHaveLength(60);
  expect(new Set(got.map(({ headers }) => headers["webhook-id"])).size).toBe(60);
});

test("[CR15] what a node had stored or taken before it died is delivered by another", { timeout: 20_000 }, async () => {
  dispatcher().start();
  await confirm();
  await vi.waitFor(() => expect(got).toHaveLength(1), 10_000);
  await confirm();
  expect(await store.webhooks.claim(now, now + 1, 10)).toHaveLength(1);
  now += 1;
  await vi.waitFor(() => expect(got).toHaveLength(2), 10_000);
});

test("is not woken by events that no shop is told of", async () => {
  const sender = dispatcher();
  sender.told({ status: "refused", code: "stale" });
  await sender.stop();
  expect(got).toEqual([]);
});
