import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createSharedThrottle } from "../../server/src/auth/shared-throttle.ts";
import type { Bus } from "../../server/src/bus/bus.ts";
import { openRedisBus } from "../../server/src/bus/redis-bus.ts";
import { startTestRelay, type TestRelay } from "../../server/src/relay/testing/test-relay.ts";
import { ask, connect, newCustomer, newKey, refusedFor, say, staff, watch, watching } from "../protocol/people.ts";
import { startRedis } from "../support/services/redis.ts";
import type { Service } from "../support/services/service.ts";
import { until } from "../support/until.ts";

/** So that nothing but the bus, and what is done when it was lost, brings anything. */
const NEVER = { QIN_HEADS_MS: "60000" };

let redis: Service;
let folder: string;
let count = 0;
beforeAll(async () => {
  redis = await startRedis();
  folder = await mkdtemp(join(tmpdir(), "qin-nodes-"));
});
afterAll(async () => {
  await redis.stop();
  await rm(folder, { recursive: true, force: true });
});

interface Node extends TestRelay {
  readonly bus: Bus;
}
const nodes: TestRelay[] = [];
let file: string;
afterEach(async () => {
  for (const node of nodes.splice(0)) await node.close();
});

/** A relay on the one data of this test. */
async function node(): Promise<Node> {
  count += 1;
  const nodeId = `node-${count}`;
  if (nodes.length === 0) file = join(folder, `${nodeId}.sqlite`);
  const relay = await startTestRelay({
    file,
    env: NEVER,
    openBus: (epoch, log) => openRedisBus({ url: redis.url, epoch, nodeId, log, aliveEveryMs: 300 }),
  });
  nodes.push(relay);
  return { ...relay, bus: relay.context.bus };
}

async function twoNodes(): Promise<[Node, Node]> {
  const pair: [Node, Node] = [await node(), await node()];
  await until("them to know each other", () => pair.every(({ bus }) => bus.stats().nodes === 2));
  return pair;
}

test("[CR10] what happens at one node reaches who is at another: messages, typing, read marks, inbox", async () => {
  const [one, other] = await twoNodes();
  const { client, conversationId } = await newCustomer(one);
  const desk = await watching(other, "agent", conversationId);
  desk.client.send({ type: "watch_inbox", id: "inbox" });
  await desk.client.next("inbox_changed");
  client.send({ type: "set_typing", conversationId, isTyping: true });
  expect(await desk.client.next("typing_changed")).toMatchObject({ conversationId, isTyping: true });
  const said = await say(client, conversationId, "在吗");
  expect((await desk.client.next("event_added")).event).toEqual(said.event);
  const inbox = await desk.client.next("inbox_changed", ({ rows }) => rows.some(({ head }) => head >= said.event.seq));
  expect(inbox.rows[0]).toMatchObject({ conversationId, unanswered: 1 });
  desk.client.send({ type: "mark_read", conversationId, seq: said.event.seq });
  expect(await client.next("read_changed")).toMatchObject({ read: { seq: said.event.seq } });
  const answer = await say(desk.client, conversationId, "亲，您好，很高兴为您服务");
  const heard = await client.next("event_added", ({ event }) => event.type === "message.sent");
  expect(heard.event).toEqual({ ...answer.event, findings: undefined, customerTypingAt: undefined });
  expect(answer.event.customerTypingAt).toBeTypeOf("number");
});

test("[CR10] a conversation that a customer opens in one tab comes to their tab at another node", async () => {
  const [one, other] = await twoNodes();
  const { client, welcome } = await connect(one, { kind: "anonymous" });
  const tab = await connect(other, { kind: "session", token: welcome.token ?? "" });
  client.send({ type: "open_conversation", id: "open", clientConversationId: newKey() });
  const { conversation } = await client.next("conversation_synced");
  const shown = await tab.client.next("conversation_synced");
  expect(shown.conversation.conversationId).toBe(conversation.conversationId);
});

test("[CR11] what was written while Redis was away shows at every node as soon as it is back", async () => {
  const [one, other] = await twoNodes();
  const { client, conversationId } = await newCustomer(one);
  const desk = await watching(other, "agent", conversationId);
  await redis.kill();
  await until("both to notice", () => !one.bus.isConnected && !other.bus.isConnected);
  const said = await Promise.all([1, 2, 3].map((n) => say(client, conversationId, `第 ${n} 句`)));
  expect(desk.client.heard("event_added")).toEqual([]);
  await redis.restart();
  for (const { event } of said) expect((await desk.client.next("event_added")).event).toEqual(event);
});

test("[CR8] every node knows who of the staff is at any of them, also one that came later", async () => {
  const [one, other] = await twoNodes();
  const before = await connect(other, { kind: "anonymous" });
  expect(await before.client.next("presence_changed")).toMatchObject({ isStaffOnline: false });
  const agent = await staff(one, "agent");
  expect(await before.client.next("presence_changed")).toMatchObject({ isStaffOnline: true, members: [] });
  const third = await node();
  const later = await connect(third, { kind: "anonymous" });
  await later.client.next("presence_changed", ({ isStaffOnline }) => isStaffOnline);
  agent.client.send({ type: "set_presence", state: "away" });
  await later.client.next("presence_changed", ({ isStaffOnline }) => !isStaffOnline);
  await before.client.next("presence_changed", ({ isStaffOnline }) => !isStaffOnline);
});

test("[CR7] the staff of a node that falls silent is gone with it", async () => {
  const [one, other] = await twoNodes();
  await staff(one, "agent");
  const customer = await connect(other, { kind: "anonymous" });
  await customer.client.next("presence_changed", ({ isStaffOnline }) => isStaffOnline);
  // As when its process is killed: it says nothing any longer, and its agent is counted out nowhere.
  await one.bus.close();
  await customer.client.next("presence_changed", ({ isStaffOnline }) => !isStaffOnline);
});

test("[CR8] a Redis that comes back takes nobody's presence with it", async () => {
  const [one, other] = await twoNodes();
  await staff(one, "agent");
  const desk = await staff(other, "second agent");
  await desk.client.next("presence_changed", ({ members }) => members.length === 2);
  const heardBefore = desk.client.heard("presence_changed").length;
  await redis.kill();
  await until("both to notice", () => !one.bus.isConnected && !other.bus.isConnected);
  const newcomer = await staff(one, "supervisor");
  await newcomer.client.next("presence_changed", ({ members }) => members.length === 3);
  await redis.restart();
  await desk.client.next("presence_changed", ({ members }) => members.length === 3);
  const since = desk.client.heard("presence_changed").slice(heardBefore);
  expect(since.every(({ members }) => members.length >= 2)).toBe(true);
});

test("[CR12] of two agents who claim one conversation at two nodes one has it, and the other is told", async () => {
  const [one, other] = await twoNodes();
  const { conversationId } = await newCustomer(one);
  const agents = [await watching(one, "agent", conversationId), await watching(other, "second agent", conversationId)];
  for (let round = 0; round < 10; round++) {
    const { conversationId: contested } = await newCustomer(one);
    for (const { client } of agents) await watch(client, contested);
    const answers = await Promise.all(
      agents.map(({ client }) => {
        const id = newKey();
        client.send({ type: "claim_conversation", id, clientMessageId: newKey(), conversationId: contested });
        return client.answerTo(id);
      }),
    );
    expect(answers.map(({ type }) => type).toSorted()).toEqual(["accepted", "refused"]);
    expect(answers.find(({ type }) => type === "refused")).toMatchObject({ code: "conversation/claimed" });
    const loser = agents[answers.findIndex(({ type }) => type === "refused")];
    if (loser === undefined) throw new Error("nobody lost");
    const refused = await refusedFor(loser.client, {
      type: "send_message",
      conversationId: contested,
      content: { kind: "text", text: "亲，您好" },
    });
    expect(refused).toMatchObject({ code: "conversation/claimed" });
  }
});

test("[CR13] a session that is ended at one node has no socket left at another", async () => {
  const [one, other] = await twoNodes();
  const customer = await newCustomer(one);
  const tab = await connect(other, { kind: "session", token: customer.token });
  customer.client.send({ type: "sign_out" });
  expect(await tab.client.closed).toBe(4504);
});

test("[CR13] also when Redis was away when it ended", async () => {
  const [one, other] = await twoNodes();
  const customer = await newCustomer(one);
  const tab = await connect(other, { kind: "session", token: customer.token });
  const stranger = await newCustomer(other);
  await redis.kill();
  await until("both to notice", () => !one.bus.isConnected && !other.bus.isConnected);
  customer.client.send({ type: "sign_out" });
  await customer.client.closed;
  await redis.restart();
  expect(await tab.client.closed).toBe(4504);
  await ask(stranger.client, {
    type: "send_message",
    conversationId: stranger.conversationId,
    content: { kind: "text", text: "还在" },
  });
});

test("[CR16] wrong passwords are counted over all nodes, and say to nobody whose they were", async () => {
  const [one, other] = await twoNodes();
  const clock = { now: () => 0 };
  const [here, there] = [one, other].map(({ bus }) => createSharedThrottle("login", { bus, ...clock }));
  const unrelated = createSharedThrottle("password", { bus: other.bus, ...clock });
  if (here === undefined || there === undefined) throw new Error("there are not two");
  const heard: string[] = [];
  other.bus.subscribe((news) => news.kind === "attempt" && heard.push(news.nameHash));
  const name = "agent@demo.shop 192.0.2.1";
  for (let tries = 0; tries < 3; tries++) {
    here.failed(name);
    there.failed(name);
  }
  await until("both to have counted all", () => here.waitMs(name) > 2_000 && there.waitMs(name) > 2_000);
  expect(there.waitMs(name)).toBe(here.waitMs(name));
  expect(unrelated.waitMs(name)).toBe(0);
  expect(heard.join()).not.toContain("agent");
  there.succeeded(name);
  await until("both to have forgotten", () => here.waitMs(name) === 0 && there.waitMs(name) === 0);
});
