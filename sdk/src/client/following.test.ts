import { describe, expect, test } from "vitest";
import { createBench, heard, text, textsIn } from "../testing/client-bench.ts";
import { settled } from "../testing/fake-time.ts";
import type { Client } from "./client.ts";

/** A customer with one conversation and one message in it, online. */
async function chatting(options?: Parameters<typeof createBench>[0]) {
  const bench = createBench(options);
  const one = bench.client();
  one.start();
  one.post(text("hello"));
  await settled();
  const conversationId = one.conversations[0]?.conversationId ?? "";
  const agent = bench.relay.addMember();
  return { ...bench, one, conversationId, agent };
}

const resyncs = (relay: { received: readonly { frame: { type: string } }[] }) =>
  relay.received.filter(({ frame }) => frame.type === "watch_conversation").length;

function expectWhole(one: Client, log: readonly { seq: number; audience: string }[], conversationId: string) {
  const seen = one.conversation(conversationId)?.events.map(({ seq }) => seq);
  expect(seen).toEqual(log.filter(({ audience }) => audience === "all").map(({ seq }) => seq));
}

describe("following a conversation", () => {
  test("[CL20] events come in the order of seq, and notes leave no hole", async () => {
    const { relay, one, conversationId, agent } = await chatting();
    relay.say(conversationId, "one", agent);
    relay.append(conversationId, {
      type: "note.added",
      audience: "staff",
      from: { role: "agent", id: agent.id },
      text: "psst",
    });
    relay.say(conversationId, "two", agent);
    await settled();
    expect(textsIn(one.conversation(conversationId))).toEqual(["hello", "one", "two"]);
    expect(resyncs(relay)).toBe(0);
  });

  test("[CL21] a hole is seen at the next event and filled, each event once", async () => {
    const { relay, one, conversationId, agent } = await chatting();
    relay.dropNext("event_added");
    for (const words of ["lost", "seen", "more"]) relay.say(conversationId, words, agent);
    await settled();
    expect(textsIn(one.conversation(conversationId))).toEqual(["hello", "lost", "seen", "more"]);
    expect(resyncs(relay)).toBe(1);
    expectWhole(one, relay.log(conversationId), conversationId);
  });

  test("[CL22] a lost last message leaves no hole; the heartbeat finds it", async () => {
    const { relay, one, time, conversationId, agent } = await chatting();
    relay.dropNext("event_added");
    relay.say(conversationId, "the last word", agent);
    await settled();
    expect(textsIn(one.conversation(conversationId))).toEqual(["hello"]);
    await time.advance(25_000);
    expect(textsIn(one.conversation(conversationId))).toEqual(["hello", "the last word"]);
  });

  test("[CL22] so does a conversation that was opened unasked and whose frame was lost", async () => {
    const { relay, one, time } = await chatting();
    const { conversationId = "" } = one.conversations[0] ?? {};
    relay.append(conversationId, {
      type: "conversation.closed",
      audience: "all",
      from: { role: "system", id: "r" },
      by: "system",
    });
    await settled();
    relay.dropNext("conversation_synced");
    const id = one.conversation(conversationId)?.events[0]?.from.id ?? "";
    const opened = relay.placeOrder(id, { id: "o1", items: "Bowl", quantity: 1, total: 49 });
    await time.advance(25_000);
    expect(one.conversations.at(-1)?.conversationId).toBe(opened);
    expectWhole(one, relay.log(opened), opened);
  });

  test("[CL22] what was missed while away comes with the welcome, and nothing twice", async () => {
    const { relay, one, time, conversationId, agent } = await chatting();
    relay.down();
    relay.say(conversationId, "one", agent);
    relay.say(conversationId, "two", agent);
    relay.up();
    await time.advance(2_000);
    expect(textsIn(one.conversation(conversationId))).toEqual(["hello", "one", "two"]);
    const hello = relay.received.findLast(({ frame }) => frame.type === "hello")?.frame;
    expect(hello).toMatchObject({ resume: [{ conversationId, epoch: "epoch-1", seq: 2 }] });
    expectWhole(one, relay.log(conversationId), conversationId);
  });

  test("[CL23] a log of another epoch replaces what is there", async () => {
    const { relay, one, time, conversationId } = await chatting();
    const before = one.conversation(conversationId);
    relay.restart({ newEpoch: true });
    await time.advance(1_000);
    const view = one.conversation(conversationId);
    expect(view?.epoch).not.toBe(before?.epoch);
    expect(view?.events).toEqual(before?.events);
  });

  test("[CL24] older pages are put before, until there are none", async () => {
    const { relay, client, one, conversationId, agent } = await chatting({ limits: { pageSize: 4 } });
    for (let i = 0; i < 7; i++) relay.say(conversationId, `m${i}`, agent);
    await settled();
    expect(one.loadEarlier(conversationId)).toBe(false);
    const member = client({ auth: () => ({ kind: "member", token: agent.token }) });
    member.watch(conversationId);
    member.start();
    await settled();
    expect(member.conversation(conversationId)?.events).toHaveLength(4);
    while (member.loadEarlier(conversationId)) await settled();
    expect(member.conversation(conversationId)?.events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test("[CL25] read marks of the others show, and only grow", async () => {
    const { relay, one, conversationId, agent } = await chatting();
    relay.read(conversationId, agent);
    await settled();
    expect(one.conversation(conversationId)?.reads).toEqual([{ id: agent.id, role: "agent", seq: 2 }]);
    const read = { id: agent.id, role: "agent", seq: 1 } as const;
    relay.send({ type: "read_changed", conversationId, read });
    await settled();
    expect(one.conversation(conversationId)?.reads).toEqual([{ ...read, seq: 2 }]);
  });

  test("[CL28] staff follow what they watch, over lost connections, and no longer than they watch", async () => {
    const { relay, client, time, conversationId, agent } = await chatting();
    const member = client({ auth: () => ({ kind: "member", token: agent.token }) });
    const end = member.watch(conversationId);
    member.start();
    await settled();
    expect(member.conversation(conversationId)?.customer?.orders).toEqual([]);
    relay.cut();
    await time.advance(1_000);
    relay.say(conversationId, "still there?");
    await settled();
    expect(textsIn(member.conversation(conversationId))).toEqual(["hello", "still there?"]);
    end();
    relay.say(conversationId, "hello?");
    await time.advance(60_000);
    expect(member.conversations).toEqual([]);
  });

  test("[CL28] who looks away and back before the answer has come goes on following", async () => {
    const { relay, client, conversationId, agent } = await chatting();
    const member = client({ auth: () => ({ kind: "member", token: agent.token }) });
    member.start();
    await settled();
    member.watch(conversationId)();
    member.watch(conversationId);
    await settled();
    relay.say(conversationId, "still there?");
    await settled();
    expect(textsIn(member.conversation(conversationId))).toEqual(["hello", "still there?"]);
  });

  test("[CL28] what the relay cannot show now is asked for again, as soon as it says", async () => {
    const { relay, client, time, conversationId, agent } = await chatting({ limits: { framesPerSecond: 1 } });
    const member = client({ auth: () => ({ kind: "member", token: agent.token }) });
    member.start();
    await settled();
    for (let i = 0; i < 3; i++) member.tell({ type: "unwatch_conversation", conversationId });
    member.watch(conversationId);
    await settled();
    expect(member.conversation(conversationId)).toBeUndefined();
    await time.advance(1_000);
    relay.say(conversationId, "still there?");
    await settled();
    expect(textsIn(member.conversation(conversationId))).toEqual(["hello", "still there?"]);
  });

  test("[CL28] what the shop knows of a customer follows, too", async () => {
    const { client, one, conversationId, agent } = await chatting();
    const member = client({ auth: () => ({ kind: "member", token: agent.token }) });
    member.watch(conversationId);
    member.start();
    await settled();
    one.tell({ type: "set_context", page: { url: "https://shop.example/bowl" } });
    await settled();
    expect(member.conversation(conversationId)?.customer?.page?.url).toBe("https://shop.example/bowl");
  });

  test("[CL29] a conversation that is not there, or not ours, is told and forgotten", async () => {
    const { relay, client, agent } = await chatting();
    const member = client({ auth: () => ({ kind: "member", token: agent.token }) });
    const told = heard(member, "conversation");
    member.watch("no-such-conversation");
    member.start();
    await settled();
    expect(told).toEqual([{ type: "conversation", conversationId: "no-such-conversation", view: undefined }]);
    expect(relay.connections).toBe(2);
  });

  test("[CL29] who signs in as somebody else no longer sees what the one before could", async () => {
    const { relay, client } = await chatting();
    const jwt = relay.identityFor("cust-7", "Mei");
    let isSignedIn = false;
    const one = client({ auth: () => (isSignedIn ? { kind: "identity", jwt } : { kind: "anonymous" }) });
    one.start();
    one.post(text("as nobody"));
    await settled();
    isSignedIn = true;
    one.stop();
    one.start();
    await settled();
    expect(one.conversations).toEqual([]);
    expect(one.state).toMatchObject({ name: "online", me: { id: "customer-cust-7" } });
  });
});
