import { expect, test } from "vitest";
import { ask, connect, newCustomer, newKey, refusedFor, say, staff, textsOf, watch, watching } from "./people.ts";
import type { RelayUnderTest } from "./relay-under-test.ts";

export function staffSuite(relay: () => RelayUnderTest): void {
  const order = (id: string) => ({
    id,
    items: "Bowl, white, 2",
    quantity: 2,
    total: 98,
    address: "1 Lake Road, Hangzhou",
  });

  test("[P30] a note never reaches the customer: not live, not in a state, not in history, not as a head", async () => {
    const customer = await newCustomer(relay());
    const { client, conversationId, token, welcome } = customer;
    const agent = await watching(relay(), "agent", conversationId);
    const { event: before } = await say(client, conversationId, "before");
    const { event: note } = await ask(agent.client, { type: "add_note", conversationId, text: "a difficult one" });
    expect(note).toMatchObject({ type: "note.added", audience: "staff" });
    const pong = await client.settle();
    expect(pong.heads).toEqual([{ conversationId, head: before.seq }]);
    const { event: after } = await say(client, conversationId, "after");
    client.send({ type: "load_history", id: "page", conversationId, before: after.seq });
    await client.next("history_loaded");
    await watch(client, conversationId);
    const again = await connect(relay(), { kind: "session", token }, [
      { conversationId, epoch: welcome.epoch, seq: before.seq },
    ]);
    expect(textsOf(again.welcome.conversations[0]?.events ?? [])).toEqual(["after"]);
    for (const frame of [...client.frames, ...again.client.frames]) {
      expect(JSON.stringify(frame)).not.toContain("a difficult one");
      expect(JSON.stringify(frame)).not.toContain(note.id);
    }
  });

  test("[P31] prev is counted in what the recipient may see, so a note leaves no hole", async () => {
    const customer = await newCustomer(relay());
    const { client, conversationId } = customer;
    const agent = await watching(relay(), "agent", conversationId);
    const { event: first } = await say(agent.client, conversationId, "first");
    await client.next("event_added", (frame) => frame.event.seq === first.seq);
    const { event: note } = await ask(agent.client, { type: "add_note", conversationId, text: "between" });
    const second = await say(agent.client, conversationId, "second");
    expect(second.prev).toBe(note.seq);
    const seen = await client.next("event_added", (frame) => frame.event.seq === second.event.seq);
    expect(seen.prev).toBe(first.seq);
  });

  test("[P32] a blocked reply comes back with its findings, and nothing is stored", async () => {
    const { client, conversationId } = await newCustomer(relay());
    await say(client, conversationId, "hello?");
    const agent = await watching(relay(), "agent", conversationId);
    const content = { kind: "text", text: relay().blockedText };
    const refused = await refusedFor(agent.client, { type: "send_message", conversationId, content });
    expect(refused).toMatchObject({ code: "message/blocked", verdict: "stop" });
    expect(refused.findings?.length).toBeGreaterThan(0);
    expect(textsOf((await watch(agent.client, conversationId)).events)).toEqual(["hello?"]);
  });

  test("[P33] a blocked reply can be sent under the same key once it is mended", async () => {
    const { client, conversationId } = await newCustomer(relay());
    await say(client, conversationId, "hello?");
    const agent = await watching(relay(), "agent", conversationId);
    const clientMessageId = newKey();
    const bad = { kind: "text", text: relay().blockedText };
    await refusedFor(agent.client, { type: "send_message", conversationId, content: bad, clientMessageId });
    const { isDuplicate } = await say(agent.client, conversationId, "您好，亲，我在的", { clientMessageId });
    expect(isDuplicate ?? false).toBe(false);
  });

  test("[P34] only a supervisor sends a blocked reply all the same; the reason and the findings stay with the staff", async () => {
    const { client, conversationId } = await newCustomer(relay());
    await say(client, conversationId, "hello?");
    const agent = await watching(relay(), "agent", conversationId);
    const supervisor = await watching(relay(), "supervisor", conversationId);
    const text = relay().blockedText;
    const override = { reason: "quoted from the manual" };
    const frame = { type: "send_message", conversationId, content: { kind: "text", text }, override };
    expect(await refusedFor(agent.client, frame)).toMatchObject({ code: "override/forbidden" });
    const { event } = await say(supervisor.client, conversationId, text, { override });
    expect(event.override?.reason).toBe("quoted from the manual");
    expect(event.findings?.length).toBeGreaterThan(0);
    const seen = await client.next("event_added", (one) => one.event.seq === event.seq);
    expect(Object.keys(seen.event)).not.toContain("findings");
    expect(Object.keys(seen.event)).not.toContain("override");
    expect(JSON.stringify((await watch(client, conversationId)).events)).not.toContain("quoted from the manual");
  });

  test("[P35] one member claims a conversation; a second is told that somebody was first", async () => {
    const customer = await newCustomer(relay());
    const { conversationId } = customer;
    const agent = await staff(relay(), "agent");
    const { event } = await ask(agent.client, { type: "claim_conversation", conversationId });
    expect(event).toMatchObject({ type: "agent.assigned", agentId: agent.welcome.me.id, role: "agent" });
    await customer.client.next("event_added", (frame) => frame.event.type === "agent.assigned");
    const second = await staff(relay(), "second agent");
    expect(await refusedFor(second.client, { type: "claim_conversation", conversationId })).toMatchObject({
      code: "conversation/claimed",
    });
  });

  test("[P36] a handoff to a supervisor waits in the inbox until a supervisor accepts it", async () => {
    const { conversationId, client } = await newCustomer(relay());
    await say(client, conversationId, "I need 500 bowls");
    const agent = await staff(relay(), "agent");
    const supervisor = await staff(relay(), "supervisor");
    supervisor.client.send({ type: "watch_inbox", id: "inbox" });
    await supervisor.client.next("inbox_changed", ({ id }) => id === "inbox");
    expect(await refusedFor(supervisor.client, { type: "accept_handoff", conversationId })).toMatchObject({
      code: "handoff/none",
    });
    const asked = { type: "request_handoff", conversationId, to: "supervisor", reason: "large-order" };
    await ask(agent.client, asked);
    const changed = await supervisor.client.next("inbox_changed", ({ rows }) =>
      rows.some((row) => row.conversationId === conversationId && row.handoff !== undefined),
    );
    const row = changed.rows.find((one) => one.conversationId === conversationId);
    expect(row?.handoff).toMatchObject({ to: "supervisor", reason: "large-order" });
    expect(await refusedFor(agent.client, { type: "accept_handoff", conversationId })).toMatchObject({
      code: "auth/forbidden",
    });
    const { event } = await ask(supervisor.client, { type: "accept_handoff", conversationId });
    expect(event).toMatchObject({ type: "handoff.accepted", agentId: supervisor.welcome.me.id });
    await supervisor.client.next("inbox_changed", ({ rows }) =>
      rows.some((one) => one.conversationId === conversationId && one.handoff === undefined && one.head >= event.seq),
    );
  });

  test("[P37] the inbox shows every open conversation and the last closed, then every change with its head", async () => {
    const gone = await newCustomer(relay());
    await ask(gone.client, { type: "close_conversation", conversationId: gone.conversationId });
    const { conversationId, client } = await newCustomer(relay());
    const agent = await staff(relay(), "agent");
    agent.client.send({ type: "watch_inbox", id: "inbox" });
    const all = await agent.client.next("inbox_changed", ({ id }) => id === "inbox");
    expect(all.isComplete).toBe(true);
    expect(all.rows.map((row) => row.conversationId)).toContain(conversationId);
    expect(all.rows.find((row) => row.conversationId === gone.conversationId)?.isClosed).toBe(true);
    const { event } = await say(client, conversationId, "anybody there?");
    const changed = await agent.client.next("inbox_changed", ({ rows }) =>
      rows.some((row) => row.conversationId === conversationId && row.head >= event.seq),
    );
    expect(changed.isComplete).toBe(false);
    const row = changed.rows.find((one) => one.conversationId === conversationId);
    expect(row).toMatchObject({
      unanswered: 1,
      isClosed: false,
      lastMessage: { from: "customer", text: "anybody there?", seq: event.seq },
      response: { anchorSeq: event.seq, startedAt: event.at, dueAt: event.at + 9_000 },
    });
  });

  test("[P38] an inbox resumed from its cursor gets the rows changed since, closed ones too", async () => {
    const { conversationId, client } = await newCustomer(relay());
    const untouched = await newCustomer(relay());
    const agent = await staff(relay(), "agent");
    agent.client.send({ type: "watch_inbox", id: "inbox" });
    const { epoch, cursor } = await agent.client.next("inbox_changed", ({ id }) => id === "inbox");
    agent.client.close();
    await ask(client, { type: "close_conversation", conversationId });
    const again = await staff(relay(), "agent");
    again.client.send({ type: "watch_inbox", id: "back", since: { epoch, cursor } });
    const since = await again.client.next("inbox_changed", ({ id }) => id === "back");
    expect(since.isComplete).toBe(false);
    expect(since.rows.find((row) => row.conversationId === conversationId)?.isClosed).toBe(true);
    expect(since.rows.map((row) => row.conversationId)).not.toContain(untouched.conversationId);
  });

  test("[P39] an inbox resumed from another epoch gets the whole list anew", async () => {
    await newCustomer(relay());
    const agent = await staff(relay(), "agent");
    agent.client.send({ type: "watch_inbox", id: "back", since: { epoch: "another-log", cursor: 1 } });
    expect((await agent.client.next("inbox_changed", ({ id }) => id === "back")).isComplete).toBe(true);
  });

  test("[P40] an order comes into the customer's conversation; the customer confirms its address", async () => {
    const { client, conversationId, welcome } = await newCustomer(relay());
    const { ref = "" } = welcome.me;
    const placed = order(newKey());
    await relay().placeOrder(ref, placed);
    const { event } = await client.next("event_added", (frame) => frame.event.type === "order.placed");
    expect(event).toMatchObject({ conversationId, order: { id: placed.id, address: placed.address } });
    const { id: orderId, address } = placed;
    const confirmed = await ask(client, { type: "confirm_address", conversationId, orderId, address });
    expect(confirmed.event).toMatchObject({ type: "address.confirmed", orderId, address });
  });

  test("[P41] an order without an open conversation opens one, unasked", async () => {
    const { client, welcome } = await connect(relay(), { kind: "anonymous" });
    const { ref = "" } = welcome.me;
    await relay().placeOrder(ref, order(newKey()));
    const { conversation } = await client.next("conversation_synced");
    const placed = conversation.events.some((event) => event.type === "order.placed");
    if (!placed) await client.next("event_added", (frame) => frame.event.type === "order.placed");
  });

  test("[P42] a change of address is recorded, with a note for the staff", async () => {
    const { client, conversationId, welcome } = await newCustomer(relay());
    const { ref = "" } = welcome.me;
    const placed = order(newKey());
    await relay().placeOrder(ref, placed);
    await client.next("event_added", (frame) => frame.event.type === "order.placed");
    const agent = await watching(relay(), "agent", conversationId);
    const { event } = await ask(client, {
      type: "change_address",
      conversationId,
      orderId: placed.id,
      address: "2 Hill Street, Suzhou",
    });
    expect(event).toMatchObject({
      type: "address.change-requested",
      address: "2 Hill Street, Suzhou",
      previous: placed.address,
    });
    const note = await agent.client.next("event_added", (frame) => frame.event.type === "note.added");
    expect(JSON.stringify(note.event)).toContain("2 Hill Street, Suzhou");
  });

  test("[P43] the address of an order that is not this customer's cannot be confirmed", async () => {
    const owner = await newCustomer(relay());
    const placed = order(newKey());
    await relay().placeOrder(owner.welcome.me.ref ?? "", placed);
    const { client, conversationId } = await newCustomer(relay());
    const frame = { type: "confirm_address", conversationId, orderId: placed.id, address: placed.address };
    expect(await refusedFor(client, frame)).toMatchObject({ code: "order/unknown", verdict: "stop" });
  });

  test("[P44] what the customer's page shows comes to the staff who watch, and to nobody else", async () => {
    const { client, conversationId } = await newCustomer(relay());
    const agent = await watching(relay(), "agent", conversationId);
    const cart = { lines: [{ title: "Bowl", quantity: 2, price: 49 }], quantity: 2, total: 98 };
    client.send({ type: "set_context", cart, page: { url: "https://shop.example/bowl", title: "Bowl" } });
    const changed = await agent.client.next("customer_changed", ({ customer }) => customer.cart !== undefined);
    expect(changed).toMatchObject({ conversationId, customer: { cart, page: { title: "Bowl" } } });
    await client.settle();
    expect(client.heard("customer_changed")).toEqual([]);
  });

  test("[P45] an agent does not write into a conversation that another agent, who is there, answers", async () => {
    const { conversationId } = await newCustomer(relay());
    const agent = await staff(relay(), "agent");
    await say(agent.client, conversationId, "您好，我来帮您");
    const second = await staff(relay(), "second agent");
    const content = { kind: "text", text: "我也在" };
    expect(await refusedFor(second.client, { type: "send_message", conversationId, content })).toMatchObject({
      code: "conversation/claimed",
      verdict: "stop",
    });
    const supervisor = await staff(relay(), "supervisor");
    await say(supervisor.client, conversationId, "您好，我是主管");
  });

  test("[P46] an address card shows the order's current address, or is refused", async () => {
    const { client, conversationId, welcome } = await newCustomer(relay());
    const placed = order(newKey());
    await relay().placeOrder(welcome.me.ref ?? "", placed);
    await client.next("event_added", (frame) => frame.event.type === "order.placed");
    const agent = await staff(relay(), "agent");
    const card = (address: string) => ({ kind: "address-card", orderId: placed.id, address });
    const frame = { type: "send_message", conversationId };
    expect(await refusedFor(agent.client, { ...frame, content: card("9 Old Lane") })).toMatchObject({
      code: "order/unknown",
    });
    const { event } = await ask(agent.client, { ...frame, content: card(placed.address) });
    expect(event).toMatchObject({ type: "message.sent", content: card(placed.address) });
  });
}
