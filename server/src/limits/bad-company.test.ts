import { afterEach, expect, test } from "vitest";
import { WebSocket as WsClient } from "ws";
import { newCustomer, say, textsOf, watch, watching } from "../../../test/protocol/people.ts";
import { until } from "../../../test/support/until.ts";
import { startTestRelay, type TestRelay } from "../relay/testing/test-relay.ts";

let relay: TestRelay;
afterEach(() => relay.close());

const hello = (auth: object) => JSON.stringify({ type: "hello", protocol: 1, shop: "demo", auth });

async function open(): Promise<WsClient> {
  const socket = new WsClient(relay.url, { perMessageDeflate: false });
  socket.on("error", () => undefined);
  await new Promise((resolve) => socket.on("open", resolve));
  return socket;
}

test("[LM9] a slow reader is closed with 4001, comes back, and has missed nothing", async () => {
  relay = await startTestRelay({ env: { QIN_QUEUED_BYTES: "65536", QIN_FRAMES_PER_SECOND: "100000" } });
  const customer = await newCustomer(relay);
  const { conversationId } = customer;
  const slow = await open();
  const codes: number[] = [];
  slow.on("close", (code) => codes.push(code));
  slow.send(hello({ kind: "member", token: await relay.login("slow") }));
  slow.send(JSON.stringify({ type: "watch_conversation", id: "w", conversationId }));
  await until("a reader", () => relay.sockets.stats().sessions === 2);
  await customer.client.settle();
  slow.pause();
  const text = "客".repeat(9_000);
  let sent = 0;
  while (relay.sockets.stats().sessions === 2) await say(customer.client, conversationId, `${++sent} ${text}`);
  slow.resume();
  await until("the close", () => codes.length > 0);
  // The close frame waits behind what was not read: it may be cut off before it comes.
  expect([4001, 1006]).toContain(codes[0]);

  const back = await watching(relay, "agent", conversationId);
  const position = { epoch: back.welcome.epoch, seq: 1 };
  const missed = await watch(back.client, conversationId, position);
  const numbers = textsOf(missed.events).map((one) => Number(one.split(" ")[0]));
  expect(missed.recovered).toBe(true);
  expect(numbers).toEqual(Array.from({ length: sent }, (_, n) => n + 1));
});

test("[LM15] however badly some behave, two who talk notice nothing", async () => {
  const env = { QIN_QUEUED_BYTES: "65536", QIN_FRAME_BYTES: "65536", QIN_FRAMES_PER_SECOND: "50", QIN_HELLO_MS: "500" };
  relay = await startTestRelay({ env });
  const customer = await newCustomer(relay);
  const { conversationId } = customer;
  const agent = await watching(relay, "agent", conversationId);
  const bad = await Promise.all(Array.from({ length: 6 }, open));
  const [nameless, flooding, garbled, huge, deaf, rude] = bad;
  const left = Promise.all(bad.map((socket) => new Promise((resolve) => socket.on("close", resolve))));
  deaf?.send(hello({ kind: "member", token: await relay.login("deaf") }));
  deaf?.send(JSON.stringify({ type: "watch_conversation", id: "w", conversationId }));
  deaf?.pause();
  flooding?.send(hello({ kind: "anonymous" }));
  for (let at = 0; at < 500; at++) flooding?.send(JSON.stringify({ type: "ping", at }));
  for (let n = 0; n < 20; n++) garbled?.send(n % 2 === 0 ? "{" : Buffer.from([n]));
  huge?.send("x".repeat(200_000));
  rude?.terminate();
  nameless?.send(JSON.stringify({ type: "ping", at: 1 }));

  const said: string[] = [];
  const text = "客".repeat(3_000);
  for (let n = 0; n < 40; n++) {
    said.push(`${n} ${text}`);
    await say(customer.client, conversationId, `${n} ${text}`);
    await agent.client.next("event_added", ({ event }) => textsOf([event])[0] === `${n} ${text}`);
  }
  deaf?.terminate();
  await left;
  expect(textsOf(agent.client.heard("event_added").map(({ event }) => event))).toEqual(said);
});
