import { once } from "node:events";
import { connect as openLine } from "node:net";
import { afterEach, expect, test } from "vitest";
import { type RawData, WebSocket as WsClient } from "ws";
import { connect, newCustomer, newKey, say, staff, watch } from "../../../test/protocol/people.ts";
import { RawClient } from "../../../test/protocol/raw-client.ts";
import { until } from "../../../test/support/until.ts";
import { startTestRelay, type TestRelay, type TestRelayOptions } from "../relay/testing/test-relay.ts";

const relays: TestRelay[] = [];
afterEach(async () => {
  for (const relay of relays.splice(0)) await relay.close();
});

async function start(options: TestRelayOptions = {}): Promise<TestRelay> {
  const relay = await startTestRelay(options);
  relays.push(relay);
  return relay;
}

const hello = { type: "hello", protocol: 1, shop: "demo", auth: { kind: "anonymous" } };

/** A client of another make, which may name an origin, send binary, or stop reading. */
async function wsClient(relay: TestRelay, headers: Record<string, string> = {}) {
  const socket = new WsClient(relay.url, { headers, perMessageDeflate: false });
  const frames: { type: string; code?: string }[] = [];
  const closed = new Promise<number>((resolve) => socket.on("close", resolve));
  socket.on("message", (data: RawData) => frames.push(JSON.parse(String(data))));
  await new Promise((resolve) => socket.on("open", resolve));
  return { socket, frames, closed };
}

test("[RL1] closes with 4003 where no hello comes in time", async () => {
  const relay = await start({ env: { QIN_HELLO_MS: "100" } });
  const client = await new RawClient(relay).open();
  expect(await client.closed).toBe(4003);
});

test("[RL2] closes with 4002 what is silent for two heartbeats, by the relay's clock", async () => {
  let late = 0;
  const relay = await start({ now: () => Date.now() + late, env: { QIN_HEARTBEAT_MS: "200" } });
  const { client } = await connect(relay, { kind: "anonymous" });
  late = 501;
  expect(await client.closed).toBe(4002);
});

test("[RL3] closes with 4006 whose session has ended meanwhile, so that they come back with a fresh one", async () => {
  let late = 0;
  const relay = await start({ now: () => Date.now() + late, env: { QIN_HELLO_MS: "200" } });
  const { client } = await connect(relay, { kind: "anonymous" });
  late = 365 * 24 * 3_600_000;
  expect(await client.closed).toBe(4006);
});

test("[RL4] refuses binary frames like any other it cannot understand", async () => {
  const relay = await start({ env: { QIN_BAD_FRAMES: "3" } });
  const { socket, frames, closed } = await wsClient(relay);
  for (let i = 0; i < 3; i++) socket.send(Buffer.from([1, 2, 3]));
  expect(await closed).toBe(4502);
  expect(frames).toMatchObject([{ code: "frame/not-json" }, { code: "frame/not-json" }, { code: "frame/not-json" }]);
});

test("[RL5] a frame that is understood forgives the bad ones before it", async () => {
  const relay = await start({ env: { QIN_BAD_FRAMES: "3" } });
  const { client } = await connect(relay, { kind: "anonymous" });
  for (let i = 0; i < 10; i++) {
    client.send("nonsense");
    await client.next("refused");
    await client.settle();
  }
  expect(client.heard("refused")).toHaveLength(10);
});

test("[RL6] answers a frame a little above the limit in words, and closes with 4501", async () => {
  const relay = await start({ env: { QIN_FRAME_BYTES: "2048" } });
  const { socket, frames, closed } = await wsClient(relay);
  socket.send(JSON.stringify({ ...hello, locale: "客".repeat(700) }));
  expect(await closed).toBe(4501);
  expect(frames).toMatchObject([{ type: "refused", code: "frame/too-large" }]);
});

test("[RL7] closes with 4004 who keeps sending above the limit", async () => {
  const relay = await start({ env: { QIN_FRAMES_PER_SECOND: "1" } });
  const { client } = await connect(relay, { kind: "anonymous" });
  for (let i = 0; i < 200; i++) client.send({ type: "ping", at: i });
  expect(await client.closed).toBe(4004);
});

test("[RL7] frames that come with the hello, or instead of it, count like any other", async () => {
  const relay = await start({ env: { QIN_FRAMES_PER_SECOND: "1" } });
  const eager = await new RawClient(relay).open();
  eager.send(hello);
  for (let i = 0; i < 200; i++) eager.send({ type: "ping", at: i });
  expect(await eager.closed).toBe(4004);
  expect(eager.heard("pong").length).toBeLessThan(10);
  const nameless = await new RawClient(relay).open();
  for (let i = 0; i < 200; i++) nameless.send({ type: "ping", at: i });
  expect(await nameless.closed).toBe(4004);
});

test("[RL8] closes with 4001 who does not read, and keeps serving the others", async () => {
  const relay = await start({ env: { QIN_QUEUED_BYTES: "65536" } });
  const customer = await newCustomer(relay);
  const { socket, closed } = await wsClient(relay);
  socket.send(JSON.stringify({ ...hello, auth: { kind: "member", token: await relay.login("agent") } }));
  const { conversationId } = customer;
  socket.send(JSON.stringify({ type: "watch_conversation", id: "w", conversationId }));
  await new Promise((resolve) => socket.once("message", resolve));
  socket.pause();
  const page = "客".repeat(9_000);
  let isClosed = false;
  const leaving = relay.sockets.stats().sockets;
  for (let i = 0; i < 2_000 && !isClosed; i++) {
    await relay.context.commit({
      shopId: relay.shop,
      target: { conversationId },
      key: null,
      author: { role: "system", id: "relay" },
      receivedAt: Date.now(),
      events: [{ type: "note.added", audience: "staff", from: { role: "system", id: "relay" }, text: page }],
    });
    isClosed = relay.sockets.stats().sessions < leaving;
  }
  expect(isClosed).toBe(true);
  socket.resume();
  expect([4001, 1006]).toContain(await closed);
  const { slowReaders, closed: closedByRelay } = relay.context.metrics;
  expect([slowReaders.value, closedByRelay.of("4001").value]).toEqual([1, 1]);
  await say(customer.client, conversationId, "还在吗");
});

test("[RL8] whoever is still reading an inbox larger than the limit is not slow", async () => {
  const relay = await start({ env: { QIN_QUEUED_BYTES: "65536" } });
  const { context, shop } = relay;
  const conversations = Array.from({ length: 1_500 }, (_, i) => `big-${i}`);
  const from = { role: "system", id: "relay" } as const;
  await Promise.all(
    conversations.map(async (id) => {
      const about = { ref: id, subject: null, locale: null, page: null, cart: null, createdAt: 0 };
      await context.store.customers.put({ shopId: shop, id, name: "客".repeat(5_000), ...about });
      const opened = { type: "conversation.opened", audience: "all", from, channel: "web" } as const;
      const open = { conversationId: id, clientConversationId: id, customerId: id, events: [opened] };
      await context.commit({ shopId: shop, target: { open }, key: null, author: from, receivedAt: 0, events: [] });
    }),
  );
  const { socket, frames, closed } = await wsClient(relay);
  socket.send(JSON.stringify({ ...hello, auth: { kind: "member", token: await relay.login("agent") } }));
  const conversationId = "big-0";
  socket.send(JSON.stringify({ type: "watch_conversation", id: "w", conversationId }));
  await until("the state", () => frames.some(({ type }) => type === "conversation_synced"));
  socket.pause();
  const isTyping = new Promise<void>((resolve) => {
    context.bus.subscribe(({ kind }) => kind === "typing" && resolve());
  });
  socket.send(JSON.stringify({ type: "watch_inbox", id: "inbox" }));
  // Handled after it, so that the inbox is on its way when this is heard.
  socket.send(JSON.stringify({ type: "set_typing", conversationId, isTyping: true }));
  await isTyping;
  const note = { type: "note.added", audience: "staff", from, text: "hm" } as const;
  const target = { conversationId };
  await context.commit({ shopId: shop, target, key: null, author: from, receivedAt: 0, events: [note] });
  socket.resume();
  const heard = until("the note behind the inbox", () => frames.some(({ type }) => type === "event_added"));
  expect(await Promise.race([closed, heard.then(() => "heard")])).toBe("heard");
  expect(frames.map(({ type }) => type)).toContain("inbox_changed");
});

test("[RL9] lets a listed page in, and any page of the relay's own; others are closed with 4505", async () => {
  const relay = await start({ shop: { origins: ["https://shop.example"] } });
  const own = relay.url.replace("ws:", "http:").replace("/ws", "");
  const meets = async (origin: string) => {
    const { socket, frames, closed } = await wsClient(relay, { origin });
    socket.send(JSON.stringify(hello));
    const first = await Promise.race([
      closed,
      new Promise((resolve) => socket.on("message", () => resolve("answered"))),
    ]);
    if (first === "answered" && frames[0]?.type === "welcome") {
      socket.close();
      return "welcome";
    }
    return await closed;
  };
  expect(await meets("https://shop.example")).toBe("welcome");
  expect(await meets(own)).toBe("welcome");
  expect(await meets("https://elsewhere.example")).toBe(4505);
  expect(await meets("null")).toBe(4505);
});

test("[RL10] a login's cookie counts only from the relay's own pages", async () => {
  const relay = await start();
  const own = relay.url.replace("ws:", "http:").replace("/ws", "");
  const cookie = `qin_session=${await relay.login("agent")}`;
  const meets = async (headers: Record<string, string>) => {
    const { socket, frames } = await wsClient(relay, headers);
    socket.send(JSON.stringify({ ...hello, auth: { kind: "member" } }));
    await new Promise((resolve) => socket.once("message", resolve));
    socket.close();
    return frames[0]?.code ?? frames[0]?.type;
  };
  expect(await meets({ origin: own, cookie })).toBe("welcome");
  expect(await meets({ origin: "https://elsewhere.example", cookie })).toBe("auth/required");
  expect(await meets({ cookie })).toBe("auth/required");
});

test("[RL11] a revoked session is closed with 4504, its neighbours are not", async () => {
  const relay = await start();
  const customer = await newCustomer(relay);
  const again = await connect(relay, { kind: "session", token: customer.token });
  const other = await newCustomer(relay);
  customer.client.send({ type: "sign_out" });
  expect(await customer.client.closed).toBe(4507);
  expect(await again.client.closed).toBe(4504);
  await say(other.client, other.conversationId, "我还在");
});

test("[RL12] one person has only so many sockets, and one socket watches only so many conversations", async () => {
  const relay = await start({ env: { QIN_SOCKETS_PER_PERSON: "2", QIN_WATCHED_CONVERSATIONS: "1" } });
  const customers = [await newCustomer(relay), await newCustomer(relay)];
  const agent = await staff(relay, "agent");
  await staff(relay, "agent");
  const third = await new RawClient(relay).open();
  third.send({ ...hello, auth: { kind: "member", token: await relay.login("agent") } });
  expect(await third.closed).toBe(4005);

  const [first, second] = customers.map(({ conversationId }) => conversationId);
  await watch(agent.client, first ?? "");
  const id = newKey();
  agent.client.send({ type: "watch_conversation", id, conversationId: second });
  expect(await agent.client.next("refused")).toMatchObject({ id, code: "frame/invalid" });
  agent.client.send({ type: "unwatch_conversation", conversationId: first });
  await watch(agent.client, second ?? "");
});

test("[RL13] a path that is not the socket's is answered with 404", async () => {
  const relay = await start();
  const status = await new Promise((resolve) => {
    const socket = new WsClient(relay.url.replace("/ws", "/elsewhere"));
    socket.on("unexpected-response", (_request, response) => resolve(response.statusCode));
    socket.on("error", () => undefined);
  });
  expect(status).toBe(404);
});

test("[RL13] and its line is hung up, whether the other side has gone or does nothing at all", async () => {
  const relay = await start();
  const { port } = new URL(relay.url);
  const knock = async () => {
    const line = openLine({ port: Number(port), host: "127.0.0.1", allowHalfOpen: true });
    await once(line, "connect");
    line.write("GET /elsewhere HTTP/1.1\r\nHost: relay\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
    return line;
  };
  const gone = await knock();
  gone.resetAndDestroy();
  const idle = await knock();
  idle.resume();
  await once(idle, "end");
  // Nothing but the relay can close the other half: this side never ends its own.
  const left = new Promise<number>((resolve, reject) =>
    relay.server.getConnections((error, count) => (error === null ? resolve(count) : reject(error))),
  );
  expect(await left).toBe(0);
  idle.destroy();
});
