import { afterEach, expect, test } from "vitest";
import {
  ask,
  connect,
  newCustomer,
  newKey,
  refusedFor,
  say,
  staff,
  watch,
  watching,
} from "../../../test/protocol/people.ts";
import { until } from "../../../test/support/until.ts";
import { hashToken } from "../auth/token.ts";
import { PRESENCE_GRACE_MS } from "../room/presence.ts";
import { TAKE_OVER_AFTER_MS } from "./assignment.ts";
import { SHOP, startTestRelay, type TestRelay, type TestRelayOptions } from "./testing/test-relay.ts";

const relays: TestRelay[] = [];
afterEach(async () => {
  for (const relay of relays.splice(0)) await relay.close();
});

async function start(options: TestRelayOptions = {}): Promise<TestRelay> {
  const relay = await startTestRelay(options);
  relays.push(relay);
  return relay;
}

const settings = { lang: "zh", preset: "recommended", enforcement: {}, bulkAmount: 5_000, bulkQuantity: 50 } as const;
const reply = (conversationId: string, text: string) => ({
  type: "send_message",
  conversationId,
  content: { kind: "text", text },
});

/** The types of everything in the conversation, as the staff see it. */
async function typesIn(relay: TestRelay, conversationId: string): Promise<string[]> {
  const { store } = relay.context;
  const events = await store.events({ shopId: SHOP, conversationId, viewer: "staff", limit: 1_000 });
  return events.map(({ type }) => type);
}

test("[RL40] the first to answer is assigned in the same step; the next message assigns nobody", async () => {
  const relay = await start();
  const { client, conversationId } = await newCustomer(relay);
  const desk = await watching(relay, "agent", conversationId);
  await say(desk.client, conversationId, "亲，您好，很高兴为您服务");
  await say(desk.client, conversationId, "请问有什么可以帮您");
  expect(await typesIn(relay, conversationId)).toEqual([
    "conversation.opened",
    "agent.assigned",
    "message.sent",
    "message.sent",
  ]);
  expect(await client.next("event_added")).toMatchObject({ event: { type: "agent.assigned", name: "agent" } });
});

test("[RL41] two who answer at once are told apart: one is assigned, the other hears that it is claimed", async () => {
  const relay = await start();
  const { conversationId } = await newCustomer(relay);
  const desks = [await watching(relay, "agent", conversationId), await watching(relay, "second agent", conversationId)];
  for (const { client } of desks)
    client.send({ ...reply(conversationId, "亲，您好"), id: "r", clientMessageId: newKey() });
  const answers = await Promise.all(
    desks.map(({ client }) =>
      Promise.race([client.next("accepted").then(() => "accepted"), client.next("refused").then(({ code }) => code)]),
    ),
  );
  expect(answers.toSorted()).toEqual(["accepted", "conversation/claimed"]);
  expect((await typesIn(relay, conversationId)).filter((type) => type === "agent.assigned")).toHaveLength(1);
});

test("[RL42] an agent who has been gone for a while may be stood in for; a supervisor may step in at any time", async () => {
  let late = 0;
  const relay = await start({ now: () => Date.now() + late });
  const { conversationId } = await newCustomer(relay);
  const first = await watching(relay, "agent", conversationId);
  await say(first.client, conversationId, "亲，您好");
  const supervisor = await watching(relay, "supervisor", conversationId);
  await say(supervisor.client, conversationId, "亲，我来看一下");
  const second = await watching(relay, "second agent", conversationId);
  const refused = await refusedFor(second.client, reply(conversationId, "亲，您好"));
  expect(refused.code).toBe("conversation/claimed");
  first.client.close();
  await until("the agent to be gone", () => relay.sockets.stats().sessions === 3);
  late = PRESENCE_GRACE_MS;
  await second.client.next("presence_changed", ({ members }) => members.every(({ person }) => person.id !== "agent"));
  late += TAKE_OVER_AFTER_MS;
  const again = await watching(relay, "second agent", conversationId);
  await say(again.client, conversationId, "亲，您好，小雅不在，我来帮您");
  expect((await relay.context.store.conversation(SHOP, conversationId))?.row.assignee?.id).toBe("second agent");
});

test("[RL43] a blocked reply stores nothing; a supervisor's override keeps reason and findings", async () => {
  const relay = await start();
  const { conversationId } = await newCustomer(relay);
  const agent = await watching(relay, "agent", conversationId);
  const frame = reply(conversationId, relay.blockedText);
  const refused = await refusedFor(agent.client, frame);
  expect(refused).toMatchObject({ code: "message/blocked", findings: [{ ruleId: "forbidden-phrase" }] });
  expect(await typesIn(relay, conversationId)).toEqual(["conversation.opened"]);
  const override = { reason: "转述顾客原话" };
  expect((await refusedFor(agent.client, { ...frame, override })).code).toBe("override/forbidden");
  const supervisor = await watching(relay, "supervisor", conversationId);
  const { event } = await ask(supervisor.client, { ...frame, override });
  expect(event).toMatchObject({ override: { by: "supervisor", reason: override.reason } });
});

test.each([
  { enforcement: "off", outcome: "nothing" },
  { enforcement: "record", outcome: "recorded" },
  { enforcement: "warn", outcome: "recorded" },
  { enforcement: "block", outcome: "blocked" },
] as const)("[RL44] with forbidden-phrase on $enforcement the reply is $outcome", async ({ enforcement, outcome }) => {
  const relay = await start({ shop: { settings: { ...settings, enforcement: { "forbidden-phrase": enforcement } } } });
  const { conversationId } = await newCustomer(relay);
  const { client } = await watching(relay, "agent", conversationId);
  client.send({ ...reply(conversationId, `亲，您好，${relay.blockedText}`), id: "r", clientMessageId: newKey() });
  const found = await Promise.race([
    client.next("refused").then(({ code }) => code),
    client.next("accepted").then(({ event }) => {
      const findings = event.type === "message.sent" ? (event.findings ?? []) : [];
      return findings.some(({ ruleId }) => ruleId === "forbidden-phrase") ? "recorded" : "nothing";
    }),
  ]);
  expect(found).toBe(outcome === "blocked" ? "message/blocked" : outcome);
});

test("[RL45] a reply that was stored is answered with its first result, even where it would be refused now", async () => {
  const relay = await start();
  const { client, conversationId } = await newCustomer(relay);
  const agent = await watching(relay, "agent", conversationId);
  const frame = { ...reply(conversationId, "亲，您好"), clientMessageId: newKey() };
  const first = await ask(agent.client, frame);
  await ask(client, { type: "close_conversation", conversationId });
  expect((await refusedFor(agent.client, reply(conversationId, "还在吗"))).code).toBe("conversation/closed");
  const again = await ask(agent.client, frame);
  expect(again).toMatchObject({ isDuplicate: true, event: { id: first.event.id } });
});

test("[RL46] send and close is one step", async () => {
  const relay = await start();
  const { client, conversationId } = await newCustomer(relay);
  const agent = await watching(relay, "agent", conversationId);
  const { event } = await ask(agent.client, { ...reply(conversationId, "感谢光临，祝您生活愉快，亲"), closing: true });
  expect(event.type).toBe("message.sent");
  expect(await agent.client.next("event_added", ({ event: { type } }) => type === "conversation.closed")).toMatchObject(
    {
      prev: event.seq,
    },
  );
  expect((await watch(client, conversationId)).isClosed).toBe(true);
});

test("[RL47] a human's message and a close carry when the customer last typed, for the staff", async () => {
  const relay = await start();
  const { client, conversationId } = await newCustomer(relay);
  const agent = await watching(relay, "agent", conversationId);
  client.send({ type: "set_typing", conversationId, isTyping: true });
  await agent.client.next("typing_changed");
  const { event } = await say(agent.client, conversationId, "亲，您好");
  expect(event.customerTypingAt).toBeGreaterThan(0);
  const closed = await ask(agent.client, { type: "close_conversation", conversationId });
  expect(closed.event).toMatchObject({ customerTypingAt: event.customerTypingAt });
  const seen = await client.next("event_added", (frame) => frame.event.seq === event.seq);
  expect(seen.event).not.toHaveProperty("customerTypingAt");
});

test("an address card is sent only for an order of this customer, and only with its current address", async () => {
  const relay = await start();
  const { conversationId, welcome } = await newCustomer(relay);
  const agent = await watching(relay, "agent", conversationId);
  const order = { id: "o1", items: "青瓷碗 ×2", quantity: 2, total: 189, address: "广州市天河路 1 号" };
  await relay.placeOrder(welcome.me.ref ?? "", order);
  const card = (orderId: string, address: string) => ({
    type: "send_message",
    conversationId,
    content: { kind: "address-card", orderId, address },
  });
  expect((await refusedFor(agent.client, card("o2", order.address))).code).toBe("order/unknown");
  expect((await refusedFor(agent.client, card("o1", "别处"))).code).toBe("order/unknown");
  await ask(agent.client, card("o1", order.address));
});

test("[RL64] an order card shows the order as the shop has it, or is refused", async () => {
  const relay = await start();
  const { conversationId, welcome } = await newCustomer(relay);
  const agent = await watching(relay, "agent", conversationId);
  const order = { id: "o1", items: "青瓷碗 ×2", quantity: 2, total: 189, address: "广州市天河路 1 号" };
  await relay.placeOrder(welcome.me.ref ?? "", order);
  const card = (shown: object) => ({
    type: "send_message",
    conversationId,
    content: { kind: "order-card", order: shown },
  });
  expect((await refusedFor(agent.client, card({ ...order, total: 9 }))).code).toBe("order/unknown");
  expect((await refusedFor(agent.client, card({ ...order, id: "o2" }))).code).toBe("order/unknown");
  await ask(agent.client, card(order));
});

test("[RL65] the rules read the choices of quick replies as well", async () => {
  const relay = await start();
  const { conversationId } = await newCustomer(relay);
  const agent = await watching(relay, "agent", conversationId);
  const content = { kind: "quick-replies", text: "亲，您好，您要哪一款？", replies: ["大碗", "不关我的事，找快递去"] };
  const refused = await refusedFor(agent.client, { type: "send_message", conversationId, content });
  expect(refused).toMatchObject({ code: "message/blocked", findings: [{ ruleId: "forbidden-phrase" }] });
});

test("[RL66] who accepts a customer's request for a human answers from then on", async () => {
  const relay = await start();
  const { client, conversationId } = await newCustomer(relay);
  const first = await watching(relay, "agent", conversationId);
  await say(first.client, conversationId, "亲，您好");
  await ask(client, { type: "request_handoff", conversationId, to: "human" });
  const second = await watching(relay, "second agent", conversationId);
  await ask(second.client, { type: "accept_handoff", conversationId });
  await say(second.client, conversationId, "亲，您好，我来帮您");
  const record = await relay.context.store.conversation(SHOP, conversationId);
  expect(record?.row.assignee?.id).toBe(second.welcome.me.id);
});

test("[RL48] customers send text alone, and neither close with it nor overrule", async () => {
  const relay = await start();
  const { client, conversationId } = await newCustomer(relay);
  const image = { kind: "image", url: "https://shop.example/a.png" };
  expect((await refusedFor(client, { type: "send_message", conversationId, content: image })).code).toBe(
    "message/unsupported",
  );
  expect((await refusedFor(client, { ...reply(conversationId, "hi"), closing: true })).code).toBe("auth/forbidden");
  expect((await refusedFor(client, { ...reply(conversationId, "hi"), as: "agent" })).code).toBe("auth/forbidden");
});

test("[RL49] a wholesale question brings a supervisor in, once, before any price is said", async () => {
  const relay = await start();
  const { client, conversationId } = await newCustomer(relay);
  const agent = await watching(relay, "agent", conversationId);
  await say(client, conversationId, "你好，这款碗批发 200 个多少钱一个？");
  const handoff = await agent.client.next("event_added", ({ event }) => event.type === "handoff.requested");
  expect(handoff.event).toMatchObject({ audience: "staff", to: "supervisor", reason: "large-order" });
  await say(client, conversationId, "200 个批发价能给多少？");
  const refused = await refusedFor(agent.client, reply(conversationId, "亲，您好，批发给您 30 元一个"));
  expect(refused).toMatchObject({ code: "message/blocked", findings: [{ ruleId: "large-order-handoff" }] });
  const card = { kind: "quote-card", quote: { id: "q1", amount: 6_000, quantity: 200 } };
  const quoted = await refusedFor(agent.client, { type: "send_message", conversationId, content: card });
  expect(quoted.code).toBe("message/blocked");
  const types = await typesIn(relay, conversationId);
  expect(types.filter((type) => type === "handoff.requested")).toHaveLength(1);

  const supervisor = await watching(relay, "supervisor", conversationId);
  await ask(supervisor.client, { type: "accept_handoff", conversationId });
  await ask(supervisor.client, { type: "send_message", conversationId, content: card });
});

test("[RL50] a supervisor who simply answers has accepted the handoff", async () => {
  const relay = await start();
  const { client, conversationId } = await newCustomer(relay);
  const agent = await watching(relay, "agent", conversationId);
  await say(client, conversationId, "在吗");
  await say(agent.client, conversationId, "亲，您好");
  await ask(agent.client, { type: "request_handoff", conversationId, to: "supervisor" });
  const supervisor = await watching(relay, "supervisor", conversationId);
  await say(supervisor.client, conversationId, "亲，您好，我是主管");
  expect((await typesIn(relay, conversationId)).slice(-2)).toEqual(["handoff.accepted", "message.sent"]);
  const row = (await relay.context.store.conversation(SHOP, conversationId))?.row;
  expect(row).toMatchObject({ assignee: { id: "agent" } });
  expect(row).not.toHaveProperty("handoff");
});

test("[RL51] a big cart and a big order alert a supervisor too", async () => {
  const relay = await start();
  const shopper = await newCustomer(relay);
  const lines = [{ title: "青瓷碗", quantity: 60, price: 39 }];
  shopper.client.send({ type: "set_context", cart: { lines, quantity: 60, total: 2_340 } });
  const asked = async (conversationId: string) =>
    (await relay.context.store.conversation(SHOP, conversationId))?.row.handoff?.reason === "large-order";
  await until("the cart to alert", () => asked(shopper.conversationId));

  const buyer = await newCustomer(relay);
  const order = { id: "o1", items: "青瓷碗 ×200", quantity: 200, total: 7_800 };
  await relay.placeOrder(buyer.welcome.me.ref ?? "", order);
  await until("the order to alert", () => asked(buyer.conversationId));

  const filled = await connect(relay, { kind: "anonymous" });
  filled.client.send({ type: "set_context", cart: { lines, quantity: 60, total: 2_340 } });
  filled.client.send({ type: "open_conversation", id: "o", clientConversationId: newKey() });
  const { conversation } = await filled.client.next("conversation_synced");
  await until("the earlier cart to alert", () => asked(conversation.conversationId));
});

test("[RL52] who is neither of a conversation nor of the staff can do nothing in it", async () => {
  const relay = await start();
  const { conversationId } = await newCustomer(relay);
  const stranger = await newCustomer(relay);
  const attempts = [
    { type: "send_message", conversationId, content: { kind: "text", text: "hi" } },
    { type: "close_conversation", conversationId },
    { type: "request_handoff", conversationId, to: "human" },
    { type: "confirm_address", conversationId, orderId: "o1", address: "x" },
    { type: "change_address", conversationId, orderId: "o1", address: "x" },
    { type: "rate_conversation", conversationId, score: 1 },
    { type: "watch_conversation", conversationId },
    { type: "load_history", conversationId, before: 10 },
  ];
  for (const attempt of attempts) {
    expect({ attempt, code: (await refusedFor(stranger.client, attempt)).code }).toEqual({
      attempt,
      code: "conversation/unknown",
    });
  }
  expect(await typesIn(relay, conversationId)).toEqual(["conversation.opened"]);
});

test("[RL53] a replay writes in every name, is never blocked, and has no rate limit", async () => {
  const relay = await start({ env: { QIN_FRAMES_PER_SECOND: "1" } });
  const key = "replay-key";
  await relay.context.store.apiKeys.put({
    keyHash: hashToken(key),
    shopId: SHOP,
    name: "replay",
    scopes: ["replay"],
    createdAt: 0,
  });
  const shopper = await connect(relay, { kind: "replay", key, role: "customer", id: "c-1" });
  shopper.client.send({ type: "open_conversation", id: "o", clientConversationId: newKey() });
  const { conversationId } = (await shopper.client.next("conversation_synced")).conversation;
  const agent = await connect(relay, { kind: "replay", key, role: "agent", id: "a-1", name: "小雅" });
  await ask(agent.client, { ...reply(conversationId, "您好，请问需要什么"), as: "bot" });
  for (let i = 0; i < 20; i++) await say(shopper.client, conversationId, `第 ${i} 句`);
  const blocked = await ask(agent.client, reply(conversationId, relay.blockedText));
  const findings = blocked.event.type === "message.sent" ? (blocked.event.findings ?? []) : [];
  expect(findings.map(({ ruleId }) => ruleId)).toContain("forbidden-phrase");
  await ask(agent.client, { ...reply(conversationId, "我是主管"), as: "supervisor" });
  const roles = (await typesIn(relay, conversationId)).filter((type) => type === "agent.assigned");
  expect(roles).toHaveLength(2);
});

test("[RL55] a bot is in charge from its first word until a human is asked for, and not again after that", async () => {
  const relay = await start();
  const key = "replay-key";
  const { apiKeys } = relay.context.store;
  await apiKeys.put({ keyHash: hashToken(key), shopId: SHOP, name: "replay", scopes: ["replay"], createdAt: 0 });
  const { client, conversationId } = await newCustomer(relay);
  const played = await connect(relay, { kind: "replay", key, role: "agent", id: "a-1", name: "小雅" });
  const bot = (text: string) => ask(played.client, { ...reply(conversationId, text), as: "bot" });
  const assignee = async () => (await relay.context.store.conversation(SHOP, conversationId))?.row.assignee?.role;
  await bot("您好，我是机器人");
  expect(await assignee()).toBe("bot");
  await ask(client, { type: "request_handoff", conversationId, to: "human" });
  await bot("正在为您转人工");
  await ask(played.client, { ...reply(conversationId, "会话已转接"), as: "system" });
  expect(await assignee()).toBeUndefined();
  await ask(played.client, reply(conversationId, "亲，您好，我是小雅"));
  expect(await assignee()).toBe("agent");
});

test("[RL54] the same frame from each role: permitted by the table, whatever the client claims", async () => {
  const relay = await start();
  const customer = await newCustomer(relay);
  const desk = await staff(relay, "agent");
  const forCustomers = ["open_conversation", "confirm_address", "change_address", "rate_conversation"];
  const forStaff = ["accept_handoff", "claim_conversation", "add_note", "watch_inbox"];
  const fields = {
    conversationId: customer.conversationId,
    clientConversationId: newKey(),
    orderId: "o",
    address: "x",
    score: 5,
    text: "x",
  };
  for (const type of forCustomers)
    expect((await refusedFor(desk.client, { type, ...fields })).code).toBe("auth/forbidden");
  for (const type of forStaff) {
    expect((await refusedFor(customer.client, { type, ...fields })).code).toBe("auth/forbidden");
  }
});
