import { expect, test } from "vitest";
import { ask, connect, newCustomer, newKey, refusedFor, say, staff, textsOf, watch, watching } from "./people.ts";
import type { RelayUnderTest } from "./relay-under-test.ts";

export function messagesSuite(relay: () => RelayUnderTest): void {
  test("[P10] open_conversation is answered by the conversation, which begins with conversation.opened", async () => {
    const { state } = await newCustomer(relay());
    expect(state).toMatchObject({ recovered: false, isClosed: false, hasEarlier: false });
    expect(state.events[0]).toMatchObject({ type: "conversation.opened", seq: 1 });
    expect(state.head).toBe(state.events.at(-1)?.seq);
  });

  test("[P11] the same clientConversationId is the same conversation, however often it is opened", async () => {
    const { client } = await connect(relay(), { kind: "anonymous" });
    const clientConversationId = newKey();
    const opened: string[] = [];
    for (const id of ["first", "again"]) {
      client.send({ type: "open_conversation", id, clientConversationId });
      const { conversation } = await client.next("conversation_synced", (frame) => frame.id === id);
      opened.push(conversation.conversationId);
    }
    expect(opened[0]).toBe(opened[1]);
  });

  test("[P12] a customer with an open conversation gets that one instead of a second", async () => {
    const { client, conversationId } = await newCustomer(relay());
    client.send({ type: "open_conversation", id: "other", clientConversationId: newKey() });
    const { conversation } = await client.next("conversation_synced", ({ id }) => id === "other");
    expect(conversation.conversationId).toBe(conversationId);
  });

  test("[P13] a message is answered by accepted, and comes to the others as event_added with the same event", async () => {
    const customer = await newCustomer(relay());
    const agent = await watching(relay(), "agent", customer.conversationId);
    const { event, prev } = await say(customer.client, customer.conversationId, "do you have it in blue?");
    const added = await agent.client.next("event_added", (frame) => frame.event.seq === event.seq);
    expect(event).toMatchObject({ type: "message.sent", audience: "all", from: { role: "customer" } });
    expect(prev).toBe(customer.state.head);
    expect(added.event).toMatchObject({ id: event.id, seq: event.seq, at: event.at, content: event.content });
    await customer.client.settle();
    expect(customer.client.heard("event_added").filter((frame) => frame.event.seq === event.seq)).toEqual([]);
  });

  test("[P14] the same clientMessageId of the same sender is the same message, in the log once", async () => {
    const { client, conversationId } = await newCustomer(relay());
    const clientMessageId = newKey();
    const first = await say(client, conversationId, "hello", { clientMessageId });
    const again = await say(client, conversationId, "hello", { clientMessageId });
    expect(first.isDuplicate ?? false).toBe(false);
    expect(again.isDuplicate).toBe(true);
    expect(again.event).toEqual(first.event);
    expect(textsOf((await watch(client, conversationId)).events)).toEqual(["hello"]);
  });

  test("[P15] a clientMessageId that somebody else has used is refused", async () => {
    const customer = await newCustomer(relay());
    const other = await newCustomer(relay());
    const clientMessageId = newKey();
    await say(customer.client, customer.conversationId, "mine", { clientMessageId });
    const content = { kind: "text", text: "mine too" };
    const { conversationId } = other;
    const refused = await refusedFor(other.client, { type: "send_message", conversationId, content, clientMessageId });
    expect(refused).toMatchObject({ code: "message/id-taken", verdict: "stop" });
  });

  test("[P16] seq runs without holes, and everybody has the same order", async () => {
    const customer = await newCustomer(relay());
    const { conversationId } = customer;
    const agent = await watching(relay(), "agent", conversationId);
    await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        i % 2 === 0 ? say(customer.client, conversationId, `c${i}`) : say(agent.client, conversationId, `a${i}`),
      ),
    );
    const forCustomer = await watch(customer.client, conversationId);
    const forAgent = await watch(agent.client, conversationId);
    expect(textsOf(forCustomer.events)).toHaveLength(10);
    expect(textsOf(forCustomer.events)).toEqual(textsOf(forAgent.events));
    expect(forAgent.events.map(({ seq }) => seq)).toEqual(forAgent.events.map((_, i) => i + 1));
    const times = forAgent.events.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  test("[P17] a customer's message to a closed conversation opens a new one, and accepted says so", async () => {
    const { client, conversationId } = await newCustomer(relay());
    await ask(client, { type: "close_conversation", conversationId });
    const { event, movedFrom } = await say(client, conversationId, "one more thing");
    expect(movedFrom).toBe(conversationId);
    expect(event.conversationId).not.toBe(conversationId);
    const synced = client.frames.findIndex(
      (frame) => frame.type === "conversation_synced" && frame.conversation.conversationId === event.conversationId,
    );
    const accepted = client.frames.findIndex((frame) => frame.type === "accepted" && frame.movedFrom !== undefined);
    expect(synced).toBeGreaterThan(-1);
    expect(synced).toBeLessThan(accepted);
    expect(textsOf((await watch(client, event.conversationId)).events)).toEqual(["one more thing"]);
  });

  test("[P18] a message that was moved and is sent again is still one message", async () => {
    const { client, conversationId } = await newCustomer(relay());
    await ask(client, { type: "close_conversation", conversationId });
    const clientMessageId = newKey();
    const first = await say(client, conversationId, "again", { clientMessageId });
    const again = await say(client, conversationId, "again", { clientMessageId });
    expect(again).toMatchObject({ isDuplicate: true, movedFrom: conversationId, event: { id: first.event.id } });
  });

  test("[P19] staff cannot write into a closed conversation, and it cannot be closed twice", async () => {
    const customer = await newCustomer(relay());
    const { conversationId } = customer;
    const agent = await watching(relay(), "agent", conversationId);
    await ask(customer.client, { type: "close_conversation", conversationId });
    const content = { kind: "text", text: "still there?" };
    expect(await refusedFor(agent.client, { type: "send_message", conversationId, content })).toMatchObject({
      code: "conversation/closed",
      verdict: "stop",
    });
    expect(await refusedFor(agent.client, { type: "close_conversation", conversationId })).toMatchObject({
      code: "conversation/closed",
    });
  });

  test("[P20] a message with closing is followed by the close in the same step", async () => {
    const customer = await newCustomer(relay());
    const { conversationId } = customer;
    const agent = await watching(relay(), "agent", conversationId);
    const { event } = await say(agent.client, conversationId, "goodbye", { closing: true });
    const closed = await agent.client.next("event_added", (frame) => frame.event.type === "conversation.closed");
    expect(closed.event.seq).toBe(event.seq + 1);
    expect(closed.prev).toBe(event.seq);
    await customer.client.next("event_added", (frame) => frame.event.type === "conversation.closed");
  });

  test("[P21] another customer's conversation does not exist", async () => {
    const { conversationId } = await newCustomer(relay());
    const stranger = await newCustomer(relay());
    const content = { kind: "text", text: "let me in" };
    for (const frame of [
      { type: "watch_conversation", conversationId },
      { type: "load_history", conversationId, before: 2 },
      { type: "send_message", conversationId, content },
      { type: "close_conversation", conversationId },
    ]) {
      expect(await refusedFor(stranger.client, frame)).toMatchObject({ code: "conversation/unknown", verdict: "stop" });
    }
    const back = await connect(relay(), { kind: "session", token: stranger.token }, [
      { conversationId, epoch: stranger.welcome.epoch, seq: 0 },
    ]);
    expect(back.welcome.conversations.map((one) => one.conversationId)).not.toContain(conversationId);
  });

  test("[P22] a customer may not do what is the staff's, nor staff what is the customer's", async () => {
    const customer = await newCustomer(relay());
    const { conversationId } = customer;
    const agent = await staff(relay(), "agent");
    for (const frame of [
      { type: "add_note", conversationId, text: "psst" },
      { type: "claim_conversation", conversationId },
      { type: "accept_handoff", conversationId },
      { type: "watch_inbox" },
      { type: "close_conversation", conversationId, as: "agent" },
    ]) {
      expect(await refusedFor(customer.client, frame)).toMatchObject({ code: "auth/forbidden" });
    }
    for (const frame of [
      { type: "open_conversation", clientConversationId: newKey() },
      { type: "confirm_address", conversationId, orderId: "o", address: "x" },
      { type: "rate_conversation", conversationId, score: 5 },
    ]) {
      expect(await refusedFor(agent.client, frame)).toMatchObject({ code: "auth/forbidden" });
    }
  });

  test("[P23] a customer cannot send the staff's cards, and nobody an erased message", async () => {
    const customer = await newCustomer(relay());
    const { conversationId } = customer;
    const agent = await staff(relay(), "agent");
    const card = { kind: "address-card", orderId: "o", address: "x" };
    expect(await refusedFor(customer.client, { type: "send_message", conversationId, content: card })).toMatchObject({
      code: "message/unsupported",
    });
    const erased = { kind: "erased" };
    expect(await refusedFor(agent.client, { type: "send_message", conversationId, content: erased })).toMatchObject({
      code: "message/unsupported",
    });
  });

  test("[P24] what one tab of a customer does shows in the others", async () => {
    const first = await connect(relay(), { kind: "anonymous" });
    const { token = "" } = first.welcome;
    const second = await connect(relay(), { kind: "session", token });
    first.client.send({ type: "open_conversation", id: "open", clientConversationId: newKey() });
    const { conversation } = await first.client.next("conversation_synced");
    const unasked = await second.client.next("conversation_synced");
    expect(unasked.id).toBeUndefined();
    expect(unasked.conversation.conversationId).toBe(conversation.conversationId);
    const { event } = await say(first.client, conversation.conversationId, "hi from the first tab");
    await second.client.next("event_added", (frame) => frame.event.id === event.id);
  });

  test("[P25] a rating is taken after the close", async () => {
    const { client, conversationId } = await newCustomer(relay());
    await ask(client, { type: "close_conversation", conversationId });
    const { event } = await ask(client, { type: "rate_conversation", conversationId, score: 5, comment: "quick" });
    expect(event).toMatchObject({ type: "conversation.rated", score: 5, comment: "quick", conversationId });
  });
}
