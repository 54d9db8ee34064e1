import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { connect, newCustomer, newKey, say, staff, textsOf, watch, watching } from "../../../test/protocol/people.ts";
import { until } from "../../../test/support/until.ts";
import type { Bus, BusListener, BusNews } from "../bus/bus.ts";
import type { Store } from "../store/store.ts";
import { StoreError } from "../store/store-error.ts";
import { startTestRelay, type TestRelay, type TestRelayOptions } from "./testing/test-relay.ts";

const relays: TestRelay[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const relay of relays.splice(0)) await relay.close();
});

async function start(options: TestRelayOptions = {}): Promise<TestRelay> {
  const relay = await startTestRelay(options);
  relays.push(relay);
  return relay;
}

/** A bus that may be told to lose every message about events. */
function losing(isLosing: () => boolean): (bus: Bus) => Bus {
  return (bus) => ({
    ...bus,
    publish: (message) => {
      if (message.kind !== "events" || !isLosing()) bus.publish(message);
    },
  });
}

function note(relay: TestRelay, conversationId: string, text: string) {
  const from = { role: "system", id: "relay" } as const;
  return relay.context.commit({
    shopId: relay.shop,
    target: { conversationId },
    key: null,
    author: from,
    receivedAt: relay.context.now(),
    events: [{ type: "note.added", audience: "staff", from, text }],
  });
}

test("[RL20] what the bus loses is found by comparing heads, and comes in order, once", async () => {
  let isLosing = false;
  const relay = await start({ wrapBus: losing(() => isLosing), env: { QIN_HEADS_MS: "100" } });
  const { conversationId, client } = await newCustomer(relay);
  const desk = await watching(relay, "agent", conversationId);
  isLosing = true;
  await note(relay, conversationId, "one");
  await note(relay, conversationId, "two");
  expect(await desk.client.next("event_added")).toMatchObject({ prev: 1, event: { text: "one" } });
  expect(await desk.client.next("event_added")).toMatchObject({ prev: 2, event: { text: "two" } });
  isLosing = false;
  await say(client, conversationId, "三");
  expect(await desk.client.next("event_added")).toMatchObject({ prev: 3, event: { seq: 4 } });
  expect(desk.client.heard("event_added")).toHaveLength(3);
});

test("[RL21] a hole that shows itself is filled at once, without waiting for the comparison", async () => {
  let isLosing = true;
  const relay = await start({ wrapBus: losing(() => isLosing), env: { QIN_HEADS_MS: "60000" } });
  const { conversationId } = await newCustomer(relay);
  const desk = await watching(relay, "agent", conversationId);
  await note(relay, conversationId, "lost");
  isLosing = false;
  await note(relay, conversationId, "told");
  expect(await desk.client.next("event_added")).toMatchObject({ prev: 1, event: { text: "lost" } });
  expect(await desk.client.next("event_added")).toMatchObject({ prev: 2, event: { text: "told" } });
});

test("[RL22] a sender is answered in the order of seq even where the bus tells nobody", async () => {
  const relay = await start({ wrapBus: losing(() => true), env: { QIN_HEADS_MS: "100" } });
  const { conversationId, client } = await newCustomer(relay);
  const desk = await watching(relay, "agent", conversationId);
  await note(relay, conversationId, "unheard");
  const { prev, event } = await say(desk.client, conversationId, "您好，亲");
  expect(prev).toBe(event.seq - 1);
  const order = desk.client.frames.flatMap((frame) => ("event" in frame ? [frame.event.seq] : []));
  expect(order).toEqual([2, 3, 4]);
  expect((await client.next("event_added", (frame) => frame.event.seq === event.seq)).event.type).toBe("message.sent");
});

test("a conversation that was opened while the bus was lost comes to its customer when it is back, wherever it was lost", async () => {
  let isLosing = true;
  const listeners: BusListener[] = [];
  const wrapBus = (bus: Bus): Bus => ({
    ...losing(() => isLosing)(bus),
    subscribe: (listener, wants) => {
      listeners.push(listener);
      return bus.subscribe(listener, wants);
    },
  });
  const relay = await start({ wrapBus });
  const order = { id: "o1", items: "青釉饭碗", quantity: 1, total: 49 };
  const back: readonly (readonly [BusNews, string])[] = [
    [{ kind: "gap", shopId: relay.shop }, relay.context.bus.nodeId],
    [{ kind: "roster", shopId: relay.shop, members: [], asks: true }, "another"],
  ];
  for (const [news, nodeId] of back) {
    isLosing = true;
    const { client, welcome } = await connect(relay, { kind: "anonymous" });
    await relay.placeOrder(welcome.me.ref ?? "", { ...order, id: `o-${news.kind}` });
    isLosing = false;
    for (const listener of listeners) listener(news, nodeId);
    const { conversation } = await client.next("conversation_synced");
    expect(conversation.events.map(({ type }) => type)).toEqual(["conversation.opened", "order.placed"]);
    await note(relay, conversation.conversationId, "psst");
    await relay.placeOrder(welcome.me.ref ?? "", { ...order, id: `o2-${news.kind}` });
    expect(await client.next("event_added")).toMatchObject({ prev: 2, event: { type: "order.placed" } });
  }
});

test("[RL23] the inbox finds what the bus lost", async () => {
  let isLosing = false;
  const relay = await start({ wrapBus: losing(() => isLosing), env: { QIN_HEADS_MS: "100" } });
  const { conversationId } = await newCustomer(relay);
  const desk = await staff(relay, "agent");
  desk.client.send({ type: "watch_inbox", id: "i" });
  await desk.client.next("inbox_changed", ({ id }) => id === "i");
  isLosing = true;
  await note(relay, conversationId, "lost");
  const changed = await desk.client.next("inbox_changed", ({ rows }) => rows.length > 0);
  expect(changed).toMatchObject({ isComplete: false, rows: [{ conversationId, head: 2 }] });
});

test("[RL24] a client's frames keep their order, however many are under way", async () => {
  const relay = await start({ env: { QIN_FRAMES_PER_SECOND: "1000" } });
  const { conversationId, client } = await newCustomer(relay);
  const texts = Array.from({ length: 200 }, (_, i) => `第 ${i} 句`);
  for (const [i, text] of texts.entries()) {
    const content = { kind: "text", text };
    client.send({ type: "send_message", id: `f${i}`, clientMessageId: newKey(), conversationId, content });
  }
  for (const i of texts.keys()) expect(await client.next("accepted")).toMatchObject({ id: `f${i}`, prev: i + 1 });
  expect(textsOf((await watch(client, conversationId)).events)).toEqual(texts.slice(-100));
});

test("[RL25] messages that all meet a closed conversation open one new one together", async () => {
  const relay = await start();
  const { conversationId, client } = await newCustomer(relay);
  client.send({ type: "close_conversation", id: "c", clientMessageId: newKey(), conversationId });
  for (const id of ["1", "2", "3"]) {
    const content = { kind: "text", text: id };
    client.send({ type: "send_message", id, clientMessageId: newKey(), conversationId, content });
  }
  const moved = new Set<string>();
  for (const id of ["1", "2", "3"]) {
    const { event, movedFrom } = await client.next("accepted", (frame) => frame.id === id);
    expect(movedFrom).toBe(conversationId);
    moved.add(event.conversationId);
  }
  expect(moved.size).toBe(1);
  for (const next of moved) expect(textsOf((await watch(client, next)).events)).toEqual(["1", "2", "3"]);
});

test("[RL26] a message to a conversation closed long ago goes to the one that is open now", async () => {
  const relay = await start();
  const { conversationId: first, client } = await newCustomer(relay);
  const close = (conversationId: string) =>
    client.send({ type: "close_conversation", id: "c", clientMessageId: newKey(), conversationId });
  close(first);
  const second = (await say(client, first, "二")).event.conversationId;
  close(second);
  const third = await say(client, first, "三");
  expect(third.movedFrom).toBe(first);
  expect([first, second]).not.toContain(third.event.conversationId);
  const fourth = await say(client, first, "四");
  expect(fourth).toMatchObject({ movedFrom: first, event: { conversationId: third.event.conversationId } });
});

test("[RL27] two tabs that open at once get one conversation", async () => {
  const relay = await start();
  const first = await newCustomer(relay);
  first.client.send({
    type: "close_conversation",
    id: "c",
    clientMessageId: newKey(),
    conversationId: first.conversationId,
  });
  await first.client.next("accepted");

  const tabs = await Promise.all([1, 2].map(() => connect(relay, { kind: "session", token: first.token })));
  for (const { client } of tabs) client.send({ type: "open_conversation", id: "o", clientConversationId: newKey() });
  const opened = await Promise.all(
    tabs.map(({ client }) => client.next("conversation_synced", ({ id }) => id === "o")),
  );
  const ids = new Set(opened.map(({ conversation }) => conversation.conversationId));
  expect(ids.size).toBe(1);
});

test("[RL28] a store that fails is answered with store/unavailable, and the same key goes through later", async () => {
  let isDown = false;
  const failing = (store: Store): Store => ({
    ...store,
    append: async (commands) => {
      if (isDown) throw new StoreError("store/unavailable");
      return store.append(commands);
    },
  });
  const relay = await start({ wrapStore: failing });
  const { conversationId, client } = await newCustomer(relay);
  const clientMessageId = newKey();
  isDown = true;
  const frame = { type: "send_message", conversationId, clientMessageId, content: { kind: "text", text: "在吗" } };
  client.send({ ...frame, id: "down" });
  expect(await client.next("refused")).toMatchObject({ id: "down", code: "store/unavailable", verdict: "retry" });
  isDown = false;
  client.send({ ...frame, id: "up" });
  expect((await client.next("accepted")).isDuplicate).toBeUndefined();
});

test("[RL29] a missed nine seconds arrive at the desk, and in no customer's window", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  const relay = await start();
  // The clients' own patience would run on the clock that this test moves.
  const { client, conversationId } = await newCustomer(relay);
  const desk = await watching(relay, "agent", conversationId);
  const { event } = await say(client, conversationId, "有货吗");
  vi.setSystemTime(event.at + 9_000);
  vi.advanceTimersByTime(0);
  await desk.client.settle();
  expect(desk.client.heard("event_added").filter(({ event: { type } }) => type === "deadline.missed")).toEqual([]);
  vi.advanceTimersByTime(9_001);
  const missed = await desk.client.next("event_added", (frame) => frame.event.type === "deadline.missed");
  expect(missed.event).toMatchObject({
    kind: "response",
    anchorSeq: event.seq,
    dueAt: event.at + 9_000,
    audience: "staff",
  });
  await client.settle();
  expect(JSON.stringify(client.frames)).not.toContain("deadline.missed");
});

test("[RL30] a restart on the same data keeps everything, and resumes whom it knew", async () => {
  const folder = await mkdtemp(join(tmpdir(), "qin-restart-"));
  const file = join(folder, "qin.sqlite");
  const relay = await startTestRelay({ file });
  const { client, conversationId, token, welcome } = await newCustomer(relay);
  const { event } = await say(client, conversationId, "在吗");
  await relay.close();
  expect(await client.closed).toBe(4000);
  const again = await startTestRelay({ file });
  const back = await connect(again, { kind: "session", token }, [{ conversationId, epoch: welcome.epoch, seq: 1 }]);
  await again.close();
  await rm(folder, { recursive: true });
  expect(back.welcome.conversations).toMatchObject([{ recovered: true, head: event.seq, events: [event] }]);
});

test("[RL31] rooms are dropped when the last has left them", async () => {
  const relay = await start();
  const { client, conversationId } = await newCustomer(relay);
  const desk = await watching(relay, "agent", conversationId);
  expect(relay.sockets.stats()).toMatchObject({ sockets: 2, sessions: 2, rooms: 1 });
  client.close();
  desk.client.close();
  await until("both to be gone", () => relay.sockets.stats().sockets === 0);
  expect(relay.sockets.stats()).toMatchObject({ sessions: 0, rooms: 0, inFlight: 0 });
});
