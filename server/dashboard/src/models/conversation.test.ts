import { expect, test } from "vitest";
import { openDesk } from "../testing/open-desk.ts";
import { addressStates } from "./address-state.ts";

const order = { id: "o-1", items: "Cup", quantity: 1, total: 35, address: "1 Tea Road", recipient: "Mei" } as const;

test("[DK20] has the whole log, page by page, before the rules judge it", async () => {
  const { relay, open, me } = await openDesk({ limits: { pageSize: 10 } });
  const id = relay.newConversation({ name: "Mei" });
  relay.say(id, "有货吗？");
  relay.say(id, "亲，您好，有货", me);
  for (let i = 0; i < 40; i++) relay.say(id, `第 ${i} 条`);
  const { conversation, composer } = await open(id);
  expect(conversation.events.value.map((event) => event.seq)).toEqual(relay.log(id).map((event) => event.seq));
  expect(conversation.hasEarlier.value).toBe(false);
  composer.setText("这一条不用再问好");
  expect(composer.findings.value.map((one) => one.finding.ruleId)).not.toContain("greeting");
});

test("asks again for older events when the answer was lost with the connection", async () => {
  const { relay, open, workspace, settled } = await openDesk({ limits: { pageSize: 10 } });
  const id = relay.newConversation({ name: "Mei" });
  for (let i = 0; i < 25; i++) relay.say(id, `第 ${i} 条`);
  relay.dropNext("history_loaded");
  const { conversation } = await open(id);
  expect(conversation.hasEarlier.value).toBe(true);
  relay.cut();
  await settled();
  workspace.reconnect();
  await settled();
  expect(conversation.hasEarlier.value).toBe(false);
  expect(conversation.events.value).toHaveLength(relay.log(id).length);
});

test("[DK21] goes on after a lost connection without a hole and without a double", async () => {
  const { relay, open, workspace, settled } = await openDesk();
  const id = relay.newConversation({ name: "Mei" });
  relay.say(id, "one");
  const { conversation } = await open(id);
  relay.down();
  await settled();
  relay.say(id, "two");
  relay.up();
  workspace.reconnect();
  await settled();
  relay.say(id, "three");
  await settled();
  expect(conversation.events.value.map((event) => event.seq)).toEqual(relay.log(id).map((event) => event.seq));
});

test("finds fault with a reply once, whether the relay recorded it or it became certain since", async () => {
  const { relay, open, me } = await openDesk();
  const id = relay.newConversation({ name: "Mei" });
  relay.say(id, "有货吗？");
  const recorded = {
    ruleId: "address-nin",
    ruleVersion: "1",
    severity: "warn",
    messageId: "informal",
    message: "您",
  } as const;
  const { seq } = relay.append(id, {
    type: "message.sent",
    audience: "all",
    from: { role: "agent", id: me.id },
    content: { kind: "text", text: "亲，你好，有货" },
    findings: [recorded],
  });
  const { conversation } = await open(id);
  const rules = conversation.verdicts.findings.value.get(seq)?.map((finding) => finding.ruleId);
  expect(rules?.filter((rule) => rule === "address-nin")).toEqual(["address-nin"]);
});

test("tells who types and how far the customer has read, and reports what was seen once", async () => {
  const { relay, open, me, settled } = await openDesk();
  const id = relay.newConversation({ id: "mei", name: "Mei" });
  relay.say(id, "有货吗？");
  const { seq } = relay.say(id, "亲，您好，有货", me);
  const { conversation } = await open(id);
  expect(conversation.customerRead.value).toBe(0);
  relay.send({ type: "read_changed", conversationId: id, read: { id: "mei", role: "customer", seq } });
  relay.send({ type: "typing_changed", conversationId: id, from: { role: "customer", id: "mei" }, isTyping: true });
  await settled();
  expect([conversation.customerRead.value, conversation.isCustomerTyping.value]).toEqual([seq, true]);
  relay.say(id, "好的");
  await settled();
  expect(conversation.isCustomerTyping.value).toBe(false);
  conversation.markRead();
  conversation.markRead();
  await settled();
  const marks = relay.received.filter(({ frame }) => frame.type === "mark_read");
  expect(marks.map(({ frame }) => frame)).toEqual([{ type: "mark_read", conversationId: id, seq: seq + 1 }]);
});

test("says so when there is no such conversation", async () => {
  const { open } = await openDesk();
  expect((await open("nowhere")).conversation.phase.value).toBe("unknown");
});

test("an address is checked when the customer confirms it, and anew when the order changes", async () => {
  const { relay, open, me, settled } = await openDesk();
  relay.newConversation({ id: "mei", name: "Mei" });
  const id = relay.placeOrder("mei", order);
  const { conversation } = await open(id);
  const state = () => addressStates(conversation.events.value).get(order.id);
  const seen = [state()];
  const from = { role: "agent", id: me.id } as const;
  const content = { kind: "address-card", orderId: order.id, address: order.address } as const;
  const customer = { role: "customer", id: "mei" } as const;
  const steps = [
    { type: "message.sent", audience: "all", from, content },
    { type: "address.confirmed", audience: "all", from: customer, orderId: order.id, address: order.address },
    { type: "address.change-requested", audience: "all", from: customer, orderId: order.id, address: "2 Tea Road" },
    { type: "order.changed", audience: "all", from, order: { ...order, address: "2 Tea Road" } },
  ] as const;
  for (const step of steps) {
    relay.append(id, step);
    await settled();
    seen.push(state());
  }
  expect(seen).toEqual(["not-sent", "sent", "confirmed", "change-requested", "not-sent"]);
});
