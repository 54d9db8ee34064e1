import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Client, type ClientEvent, createClient, createRequests, relayClock, strictDecode } from "@qin/sdk/client";
import type { Event } from "@qin/sdk/protocol";
import { afterEach, expect, test } from "vitest";
import { startTestRelay, type TestRelay } from "../../server/src/relay/testing/test-relay.ts";

const ends: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function startRelay(options?: Parameters<typeof startTestRelay>[0]): Promise<TestRelay> {
  const relay = await startTestRelay(options);
  ends.push(() => relay.close());
  return relay;
}

function start(relay: () => TestRelay, options: Partial<Parameters<typeof createClient>[0]> = {}): Client {
  const { WebSocket } = relay();
  const client = createClient({
    url: "ws://wherever.the.relay.is/ws",
    shop: relay().shop,
    auth: () => ({ kind: "anonymous" }),
    decode: strictDecode,
    random: () => 0,
    WebSocket: class extends WebSocket {
      constructor() {
        super(relay().url);
      }
    },
    ...options,
  });
  ends.push(client.stop);
  client.start();
  return client;
}

/** Resolves when it holds; asked again at every event of this type. */
function until<T extends ClientEvent["type"]>(client: Client, type: T, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (holds()) return resolve();
    const end = client.on(type, () => {
      if (!holds()) return;
      end();
      resolve();
    });
  });
}

const text = (words: string) => ({ type: "send_message", content: { kind: "text", text: words } }) as const;
const textsIn = (events: readonly Event[] = []) =>
  events.flatMap((event) => (event.type === "message.sent" && event.content.kind === "text" ? event.content.text : []));

test("the client speaks with the real relay: it opens, sends, hears, and knows the relay's clock", async () => {
  const relay = await startRelay();
  const token = await relay.login("Xiaoya");
  const customer = start(() => relay);
  customer.post(text("你好，在吗？"));
  await until(customer, "outbox", () => customer.outbox.length === 0);
  const [conversation] = customer.conversations;
  const conversationId = conversation?.conversationId ?? "";

  const agent = start(() => relay, { auth: () => ({ kind: "member", token }) });
  const relayNow = relayClock(agent);
  const ask = createRequests(agent);
  await until(agent, "state", () => agent.state.name === "online");
  const inbox = await ask({ type: "watch_inbox" });
  expect(inbox).toMatchObject({ type: "inbox_changed", rows: [{ conversationId, unanswered: 1 }] });
  agent.watch(conversationId);
  agent.post(text("亲，您好，在的"), conversationId);
  await until(customer, "conversation", () => textsIn(customer.conversations[0]?.events).length === 2);
  expect(textsIn(customer.conversations[0]?.events)).toEqual(["你好，在吗？", "亲，您好，在的"]);
  expect(customer.conversations[0]?.people.map(({ name }) => name)).toContain("Xiaoya");
  expect(Math.abs(relayNow() - Date.now())).toBeLessThan(100);
  await expect(ask({ type: "watch_conversation", conversationId: "nowhere" })).rejects.toMatchObject({
    code: "conversation/unknown",
  });
});

test("a relay that stops and starts again on the same data loses nothing and doubles nothing", async () => {
  const folder = await mkdtemp(join(tmpdir(), "qin-client-"));
  ends.push(() => rm(folder, { recursive: true }));
  const file = join(folder, "qin.sqlite");
  let relay = await startTestRelay({ file });
  const customer = start(() => relay);
  customer.post(text("before"));
  await until(customer, "outbox", () => customer.outbox.length === 0);
  const conversationId = customer.conversations[0]?.conversationId ?? "";
  const { epoch } = customer.conversations[0] ?? {};

  // Written just before the relay goes, so that some are stored, some refused and some never heard.
  for (let i = 0; i < 5; i++) customer.post(text(`m${i}`));
  const isGone = until(customer, "state", () => customer.state.name === "waiting");
  await Promise.all([relay.close(), isGone]);
  relay = await startRelay({ file });
  for (let i = 5; i < 8; i++) customer.post(text(`m${i}`));
  customer.start();
  await until(customer, "outbox", () => customer.outbox.length === 0);

  const expected = ["before", ...Array.from({ length: 8 }, (_, i) => `m${i}`)];
  expect(textsIn(customer.conversation(conversationId)?.events)).toEqual(expected);
  const stored = await relay.context.store.events({ shopId: relay.shop, conversationId, viewer: "staff", limit: 100 });
  expect(textsIn(stored)).toEqual(expected);
  expect(customer.conversation(conversationId)?.epoch).toBe(epoch);
});
