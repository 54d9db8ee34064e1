import { afterEach, expect, test } from "vitest";
import { WebSocket as WsClient } from "ws";
import { connect, newCustomer, newKey, say, staff } from "../../../test/protocol/people.ts";
import { RawClient } from "../../../test/protocol/raw-client.ts";
import { until } from "../../../test/support/until.ts";
import { startTestRelay, type TestRelay, type TestRelayOptions } from "../relay/testing/test-relay.ts";

const relays: TestRelay[] = [];
afterEach(async () => {
  for (const relay of relays.splice(0)) await relay.close();
});

async function start(env: Readonly<Record<string, string>>, more: TestRelayOptions = {}): Promise<TestRelay> {
  const relay = await startTestRelay({ ...more, env });
  relays.push(relay);
  return relay;
}

/** The status and Retry-After that answer an upgrade which is refused. */
function knock(relay: TestRelay): Promise<{ status: number | undefined; retryAfter: number }> {
  return new Promise((resolve, reject) => {
    const socket = new WsClient(relay.url);
    socket.on("unexpected-response", (_request, { statusCode, headers }) =>
      resolve({ status: statusCode, retryAfter: Number(headers["retry-after"]) }),
    );
    socket.on("open", () => reject(new Error("it was let in")));
    socket.on("error", () => undefined);
  });
}

test("[LM2] a node has only so many sockets: the next is answered 503 and when to come back, the others go on", async () => {
  const relay = await start({ QIN_SOCKETS: "2" });
  const { client, conversationId } = await newCustomer(relay);
  const second = await connect(relay, { kind: "anonymous" });
  const { status, retryAfter } = await knock(relay);
  expect(status).toBe(503);
  expect(retryAfter).toBeGreaterThanOrEqual(5);
  expect(retryAfter).toBeLessThanOrEqual(10);
  await say(client, conversationId, "还在");
  second.client.close();
  await until("a free place", () => relay.sockets.stats().sockets === 1);
  await connect(relay, { kind: "anonymous" });
});

test("[LM3] one network address has only so many sockets, and is told when to come back", async () => {
  const relay = await start({ QIN_SOCKETS_PER_ADDRESS: "1", QIN_TRUST_PROXY: "1" });
  const from = (address: string) => new WsClient(relay.url, { headers: { "x-forwarded-for": address } });
  const first = from("192.0.2.1");
  await new Promise((resolve) => first.on("open", resolve));
  const second = from("::ffff:192.0.2.1");
  const frames: unknown[] = [];
  second.on("message", (data) => frames.push(JSON.parse(String(data))));
  expect(await new Promise((resolve) => second.on("close", resolve))).toBe(4005);
  expect(frames).toEqual([{ type: "bye", reason: "too-many-sockets", retryAfterMs: expect.any(Number) }]);
  const other = from("192.0.2.2");
  await new Promise((resolve) => other.on("open", resolve));
});

test("[LM4] one person has only so many sockets, and is told when to come back; somebody else is let in", async () => {
  const relay = await start({ QIN_SOCKETS_PER_PERSON: "1" });
  const { token } = await newCustomer(relay);
  const again = await new RawClient(relay).open();
  again.send({ type: "hello", protocol: 1, shop: relay.shop, auth: { kind: "session", token } });
  const { retryAfterMs = 0 } = await again.next("refused", ({ code }) => code === "rate/too-fast");
  expect(retryAfterMs).toBeGreaterThanOrEqual(5_000);
  expect(await again.next("bye")).toMatchObject({ retryAfterMs });
  expect(await again.closed).toBe(4005);
  await staff(relay, "agent");
});

test("[LM5] a frame that came too fast is told when it may, goes through then, and who goes on is told with the close", async () => {
  let now = Date.now();
  const relay = await start({ QIN_FRAMES_PER_SECOND: "1" }, { now: () => now });
  const { client } = await connect(relay, { kind: "anonymous" });
  const open = { type: "open_conversation", id: "o", clientConversationId: newKey() };
  for (const at of [1, 2]) client.send({ type: "ping", at });
  client.send(open);
  const { retryAfterMs = 0 } = await client.next("refused", ({ id }) => id === "o");
  expect(retryAfterMs).toBe(1_000);
  now += retryAfterMs;
  client.send(open);
  await client.next("conversation_synced", ({ id }) => id === "o");
  for (let at = 0; at < 100; at++) client.send({ type: "ping", at });
  expect(await client.next("bye")).toMatchObject({ reason: "too-fast", retryAfterMs: 3_000 });
  expect(await client.closed).toBe(4004);
});

test("[LM10] of a client whose frames wait, no more is read until they are done; all are answered, in their order", async () => {
  let isSlow = true;
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const relay = await start(
    { QIN_WAITING_FRAMES: "3", QIN_FRAMES_PER_SECOND: "10000" },
    {
      wrapStore: (store) => ({
        ...store,
        events: async (query) => {
          if (isSlow) await held;
          return store.events(query);
        },
      }),
    },
  );
  isSlow = false;
  const { client, conversationId } = await newCustomer(relay);
  isSlow = true;
  const ids = Array.from({ length: 400 }, (_, n) => `h${n}`);
  const padding = "x".repeat(2_000);
  for (const id of ids) client.send({ type: "load_history", id, conversationId, before: 2, padding });
  const other = await connect(relay, { kind: "anonymous" });
  await other.client.settle();
  expect(client.heard("history_loaded")).toEqual([]);
  release();
  await client.next("history_loaded", ({ id }) => id === "h399");
  expect(client.heard("history_loaded").map(({ id }) => id)).toEqual(ids);
});
