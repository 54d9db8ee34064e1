import { afterEach, expect, test } from "vitest";
import { WebSocket as WsClient } from "ws";
import { ask, connect, newCustomer, newKey, refusedFor, say } from "../../../test/protocol/people.ts";
import { startTestRelay, type TestRelay } from "../relay/testing/test-relay.ts";

const DAY_MS = 86_400_000;

let relay: TestRelay;
let now: number;
afterEach(() => relay.close());

async function start(env: Readonly<Record<string, string>>): Promise<TestRelay> {
  now = Date.now();
  relay = await startTestRelay({ env, now: () => now });
  return relay;
}

const opening = () => ({ type: "open_conversation", clientConversationId: newKey() });

test("[LM6] one customer opens only so many conversations in a day, and is told when the next may be", async () => {
  await start({ QIN_CONVERSATIONS_PER_DAY: "2" });
  const { client, conversationId } = await newCustomer(relay);
  now += 1_000;
  const text = { clientMessageId: newKey(), content: { kind: "text", text: "还有一个问题" } };
  await ask(client, { type: "close_conversation", conversationId });
  const moved = await ask(client, { type: "send_message", conversationId, ...text });
  const second = moved.event.conversationId;
  expect(moved.movedFrom).toBe(conversationId);
  await ask(client, { type: "close_conversation", conversationId: second });

  const tooMany = { code: "rate/too-fast", verdict: "retry", retryAfterMs: DAY_MS - 1_000 };
  expect(await refusedFor(client, opening())).toMatchObject(tooMany);
  const message = { type: "send_message", conversationId: second, content: { kind: "text", text: "喂" } };
  expect(await refusedFor(client, message)).toMatchObject(tooMany);
  expect(await ask(client, { type: "send_message", conversationId, ...text })).toMatchObject({ isDuplicate: true });

  now += DAY_MS - 1_000;
  const next = await ask(client, message);
  expect(next).toMatchObject({ movedFrom: second });
  expect(await relay.context.store.openedAt("demo", next.event.from.id, 4)).toBeNull();
});

test("[LM6] a close and a message behind it, sent at once, are counted like any other", async () => {
  await start({ QIN_CONVERSATIONS_PER_DAY: "3", QIN_FRAMES_PER_SECOND: "1000" });
  const { client, conversationId, welcome } = await newCustomer(relay);
  for (let n = 0; n < 8; n++) {
    const to = { conversationId, clientMessageId: newKey() };
    client.send({ type: "close_conversation", id: newKey(), ...to });
    client.send({
      type: "send_message",
      id: `m${n}`,
      ...to,
      clientMessageId: newKey(),
      content: { kind: "text", text: "喂" },
    });
    await client.answerTo(`m${n}`);
    const { store } = relay.context;
    const open = await store.openConversationOf("demo", welcome.me.id);
    if (open !== null) await ask(client, { type: "close_conversation", conversationId: open.conversationId });
  }
  expect(await relay.context.store.openedAt("demo", welcome.me.id, 3)).not.toBeNull();
  expect(await relay.context.store.openedAt("demo", welcome.me.id, 4)).toBeNull();
});

test("[LM7] one network address opens only so many conversations a minute, whoever the customers are", async () => {
  await start({ QIN_OPENINGS_PER_MINUTE: "2" });
  const first = await newCustomer(relay);
  await newCustomer(relay);
  const third = await connect(relay, { kind: "anonymous" });
  expect(await refusedFor(third.client, opening())).toMatchObject({ code: "rate/too-fast", retryAfterMs: 30_000 });
  await say(first.client, first.conversationId, "我已经在了");
  now += 30_000;
  third.client.send({ id: "o", ...opening() });
  await third.client.next("conversation_synced", ({ id }) => id === "o");
});

test("[LM8] one network address brings only so many new customers a minute; who was here comes back", async () => {
  await start({ QIN_NEW_CUSTOMERS_PER_MINUTE: "2", QIN_TRUST_PROXY: "1" });
  const hello = { type: "hello", protocol: 1, shop: "demo", auth: { kind: "anonymous" } };
  const come = async (address: string, auth: object = hello.auth) => {
    const socket = new WsClient(relay.url, { headers: { "x-forwarded-for": address } });
    const frames: { type: string; code?: string; token?: string; retryAfterMs?: number }[] = [];
    socket.on("message", (data) => frames.push(JSON.parse(String(data))));
    await new Promise((resolve) => socket.on("open", resolve));
    socket.send(JSON.stringify({ ...hello, auth }));
    while (frames[0] === undefined) await new Promise((resolve) => socket.once("message", resolve));
    const closed = new Promise((resolve) => socket.on("close", resolve));
    return { socket, frames, closed, first: frames[0] };
  };
  const { first: welcome } = await come("192.0.2.1");
  expect((await come("192.0.2.1")).first.type).toBe("welcome");
  const third = await come("192.0.2.1");
  expect(third.first).toMatchObject({ type: "refused", code: "rate/too-fast", retryAfterMs: 30_000 });
  expect(await third.closed).toBe(4004);
  expect(third.frames[1]).toMatchObject({ type: "bye", retryAfterMs: 30_000 });
  expect((await come("192.0.2.1", { kind: "session", token: welcome.token })).first.type).toBe("welcome");
  expect((await come("192.0.2.2")).first.type).toBe("welcome");
});
