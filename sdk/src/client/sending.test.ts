import { describe, expect, test } from "vitest";
import { createBench, heard, text, textsIn } from "../testing/client-bench.ts";
import { settled } from "../testing/fake-time.ts";
import { ANSWER_MS } from "./outbox.ts";
import { memoryStorage } from "./outbox-storage.ts";

const current = (client: { conversations: readonly { conversationId: string }[] }) =>
  client.conversations.at(-1)?.conversationId ?? "";

describe("sending", () => {
  test("[CL12] what is written before there is a conversation waits for the one it opens, in order", async () => {
    const { client, relay } = createBench();
    const one = client();
    one.post(text("first"));
    one.post(text("second"));
    expect(one.outbox.map(({ error }) => error)).toEqual([undefined, undefined]);
    one.start();
    await settled();
    expect(one.outbox).toEqual([]);
    expect(textsIn(one.conversations.at(-1))).toEqual(["first", "second"]);
    expect(relay.received.filter(({ frame }) => frame.type === "open_conversation")).toHaveLength(1);
  });

  test("[CL13] a message of a lost connection is sent again under the same key, and is in the log once", async () => {
    const { client, relay, time } = createBench();
    const one = client();
    one.start();
    one.post(text("hello"));
    await settled();
    relay.dropNext("accepted");
    const key = one.post(text("did you get this?"));
    await settled();
    expect(one.outbox.map((entry) => entry.key)).toEqual([key]);
    relay.cut();
    await time.advance(1_000);
    expect(one.outbox).toEqual([]);
    expect(textsIn({ events: relay.log(current(one)) })).toEqual(["hello", "did you get this?"]);
  });

  test("[CL13] one that the relay never heard is sent again, too", async () => {
    const { client, relay, time } = createBench();
    const one = client();
    one.start();
    one.post(text("hello"));
    await settled();
    relay.dropNext("send_message");
    one.post(text("lost on the way"));
    await settled();
    relay.cut();
    await time.advance(1_000);
    expect(one.outbox).toEqual([]);
    expect(textsIn(one.conversations[0])).toEqual(["hello", "lost on the way"]);
  });

  test("[CL14] an answer that does not come on a live connection is asked for again with the same key", async () => {
    const { client, relay, time } = createBench();
    const one = client();
    one.start();
    one.post(text("hello"));
    await settled();
    relay.dropNext("accepted");
    one.post(text("again"));
    await time.advance(ANSWER_MS - 1);
    expect(one.outbox).toHaveLength(1);
    await time.advance(1);
    expect(one.outbox).toEqual([]);
    const sent = relay.received.flatMap(({ frame }) => (frame.type === "send_message" ? [frame.clientMessageId] : []));
    expect(sent).toHaveLength(3);
    expect(sent[1]).toBe(sent[2]);
    expect(textsIn({ events: relay.log(current(one)) })).toEqual(["hello", "again"]);
  });

  test("[CL15] what is written behind something that still waits for its conversation keeps its place, though another tab has opened one", async () => {
    const { client, relay, time } = createBench();
    const one = client();
    const sessions = heard(one, "session");
    one.start();
    await settled();
    const two = client({ auth: () => ({ kind: "session", token: sessions[0]?.token ?? "" }) });
    two.start();
    await settled();
    relay.dropNext("open_conversation");
    two.post(text("first"));
    one.post(text("in the other tab"));
    await settled();
    two.post(text("second"));
    await time.advance(ANSWER_MS);
    expect(two.outbox).toEqual([]);
    expect(textsIn(two.conversations.at(-1))).toEqual(["in the other tab", "first", "second"]);
  });

  test("[CL15] and so does what is written behind something for a conversation that is closed meanwhile", async () => {
    const { client, relay, time } = createBench();
    const one = client();
    const sessions = heard(one, "session");
    one.start();
    one.post(text("old talk"));
    await settled();
    const two = client({ auth: () => ({ kind: "session", token: sessions[0]?.token ?? "" }) });
    two.start();
    await settled();
    relay.dropNext("send_message");
    two.post(text("first"));
    one.post({ type: "close_conversation" });
    one.post(text("in the other tab"));
    await settled();
    two.post(text("second"));
    await time.advance(ANSWER_MS);
    expect(two.outbox).toEqual([]);
    expect(textsIn(two.conversations.at(-1))).toEqual(["in the other tab", "first", "second"]);
  });

  test("[CL15] the next message of a conversation goes out after the one before is stored; other conversations do not wait", async () => {
    const { client, relay, time } = createBench();
    const agent = relay.addMember();
    const [first, second] = [relay.newConversation(), relay.newConversation()];
    const one = client({ auth: () => ({ kind: "member", token: agent.token }) });
    one.start();
    await settled();
    relay.dropNext("accepted");
    one.post(text("a1"), first);
    one.post(text("a2"), first);
    one.post(text("b1"), second);
    await settled();
    expect(textsIn({ events: relay.log(first) })).toEqual(["a1"]);
    expect(textsIn({ events: relay.log(second) })).toEqual(["b1"]);
    await time.advance(ANSWER_MS);
    expect(textsIn({ events: relay.log(first) })).toEqual(["a1", "a2"]);
    expect(one.outbox).toEqual([]);
  });

  test("[CL16] what was not sent survives a reload, and two tabs that both send it make one message", async () => {
    const { client, relay } = createBench();
    const storage = memoryStorage();
    const before = client({ storage });
    before.post(text("typed in the tunnel"));
    let token: string | undefined;
    const auth = () => (token === undefined ? ({ kind: "anonymous" } as const) : ({ kind: "session", token } as const));
    const [one, two] = [client({ storage, auth }), client({ storage, auth })];
    expect(two.outbox.map(({ command }) => command)).toEqual([text("typed in the tunnel")]);
    one.on("session", (session) => {
      token ??= session.token;
    });
    one.start();
    await settled();
    two.start();
    await settled();
    expect([...one.outbox, ...two.outbox]).toEqual([]);
    expect(storage.load()).toEqual([]);
    expect(textsIn({ events: relay.log(current(one)) })).toEqual(["typed in the tunnel"]);
    expect(textsIn(two.conversations.at(-1))).toEqual(["typed in the tunnel"]);
  });

  test("[CL16] items of the storage that cannot be read are left alone", () => {
    const { client } = createBench();
    const storage = memoryStorage();
    storage.save("x", "{nonsense");
    storage.save("y", '{"from":"another version"}');
    expect(client({ storage }).outbox).toEqual([]);
    expect(storage.load()).toHaveLength(2);
  });

  test("[CL18] a refusal for now is waited out, as long as the relay says", async () => {
    const { client, relay, time } = createBench({ limits: { framesPerSecond: 1 } });
    const one = client();
    one.start();
    for (let i = 0; i < 6; i++) one.post(text(`m${i}`));
    await settled();
    expect(one.outbox.length).toBeGreaterThan(0);
    await time.advance(30_000);
    expect(one.outbox).toEqual([]);
    expect(textsIn({ events: relay.log(current(one)) })).toEqual(["m0", "m1", "m2", "m3", "m4", "m5"]);
  });

  test("[CL19] a refusal for good is kept as not sent until it is retried or dropped; what comes after it goes on", async () => {
    let isBlocked = true;
    const { client, relay } = createBench({ review: () => ({ block: isBlocked, findings: [] }) });
    const agent = relay.addMember();
    const conversationId = relay.newConversation();
    const one = client({ auth: () => ({ kind: "member", token: agent.token }) });
    one.start();
    await settled();
    const [first, second] = [one.post(text("bad"), conversationId), one.post(text("worse"), conversationId)];
    one.post({ type: "add_note", text: "the reply was held back" }, conversationId);
    await settled();
    expect(one.outbox.map(({ key, error }) => [key, error?.code])).toEqual([
      [first, "message/blocked"],
      [second, "message/blocked"],
    ]);
    expect(relay.log(conversationId).at(-1)?.type).toBe("note.added");
    isBlocked = false;
    one.drop(second);
    one.retry(first);
    await settled();
    expect(one.outbox).toEqual([]);
    expect(textsIn({ events: relay.log(conversationId) })).toEqual(["bad"]);
  });

  test("[CL19] a conversation that may not be opened leaves its messages not sent", async () => {
    const { client, relay } = createBench();
    const agent = relay.addMember();
    const one = client({ auth: () => ({ kind: "member", token: agent.token }) });
    one.start();
    one.post(text("to nobody"));
    await settled();
    expect(one.outbox.map(({ error }) => error?.code)).toEqual(["auth/forbidden"]);
  });

  test("[CL26] a closed conversation is followed by a new one, and what waits goes there", async () => {
    const { client, relay } = createBench();
    const one = client();
    one.start();
    one.post(text("hello"));
    await settled();
    const old = current(one);
    relay.append(old, {
      type: "conversation.closed",
      audience: "all",
      from: { role: "system", id: "r" },
      by: "system",
    });
    await settled();
    expect(one.conversation(old)?.isClosed).toBe(true);
    one.post(text("one more"));
    one.post(text("and another"));
    await settled();
    const next = current(one);
    expect(next).not.toBe(old);
    expect(textsIn(one.conversations.at(-1))).toEqual(["one more", "and another"]);
    expect(textsIn({ events: relay.log(next) })).toEqual(["one more", "and another"]);
  });

  test("[CL17] a message still goes out when the storage keeps nothing", async () => {
    const { client } = createBench();
    const one = client({ storage: { load: () => [], save: () => {} } });
    one.start();
    one.post(text("hello"));
    await settled();
    expect(textsIn(one.conversations[0])).toEqual(["hello"]);
  });

  test("[CL27] signing out forgets conversations, outbox and session; the next start is somebody new", async () => {
    const { client, relay } = createBench();
    const storage = memoryStorage();
    const one = client({ storage });
    const sessions = heard(one, "session");
    one.start();
    one.post(text("hello"));
    await settled();
    relay.dropNext("send_message");
    one.post(text("under way"));
    one.signOut();
    await settled();
    expect(one.state).toMatchObject({ name: "stopped", closeCode: 4507 });
    expect([one.conversations, one.outbox, storage.load()]).toEqual([[], [], []]);
    one.start();
    await settled();
    expect(sessions[1]?.me.id).not.toBe(sessions[0]?.me.id);
    expect(one.conversations).toEqual([]);
  });
});
