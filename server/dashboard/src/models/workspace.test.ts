import { expect, test } from "vitest";
import { openDesk } from "../testing/open-desk.ts";

const toSupervisor = {
  type: "handoff.requested",
  audience: "all",
  from: { role: "system", id: "relay" },
  to: "supervisor",
  reason: "large-order",
} as const;

test("[DK30] a supervisor hears of a handoff at once, takes it with one step, and it is gone", async () => {
  const { relay, desk, workspace, me, rung, settled } = await openDesk({ role: "supervisor" });
  desk.preferences.hasSound.value = true;
  const id = relay.newConversation({ name: "Mr He" });
  relay.append(id, toSupervisor);
  await settled();
  expect(workspace.alerts.rows.value.map((row) => row.customer.name)).toEqual(["Mr He"]);
  expect([rung(), desk.attention.value]).toEqual([1, 1]);
  await workspace.acceptHandoff(id);
  await settled();
  expect(workspace.alerts.rows.value).toEqual([]);
  expect(workspace.current.value?.conversation.id).toBe(id);
  expect(relay.log(id)).toContainEqual(expect.objectContaining({ type: "handoff.accepted", agentId: me.id }));
});

test("one that was put off comes back when a supervisor is asked for again", async () => {
  const { relay, workspace, settled } = await openDesk({ role: "supervisor" });
  const id = relay.newConversation({ name: "Mr He" });
  relay.append(id, toSupervisor);
  await settled();
  for (const row of workspace.alerts.rows.value) workspace.alerts.dismiss(row);
  expect(workspace.alerts.rows.value).toEqual([]);
  expect(workspace.inbox.counts.value.handoffs).toBe(1);
  relay.append(id, { ...toSupervisor, reason: "complaint" });
  await settled();
  expect(workspace.alerts.rows.value).toHaveLength(1);
});

test("makes no sound unless it was asked to, and tells no agent", async () => {
  const lead = await openDesk({ role: "supervisor" });
  lead.relay.append(lead.relay.newConversation(), toSupervisor);
  await lead.settled();
  expect(lead.rung()).toBe(0);
  const agent = await openDesk();
  agent.relay.append(agent.relay.newConversation(), toSupervisor);
  await agent.settled();
  expect(agent.workspace.alerts.rows.value).toEqual([]);
});

test("a claim that came second says who is faster, and a lost connection that it is lost", async () => {
  const { relay, workspace, settled } = await openDesk();
  const id = relay.newConversation({ name: "Mei" });
  const from = { role: "supervisor", id: "lead" } as const;
  relay.append(id, { type: "agent.assigned", audience: "all", from, agentId: "lead", name: "Lin", role: "supervisor" });
  await settled();
  const claim = workspace.claim(id);
  await settled();
  await claim;
  expect(workspace.problem.value).toMatchObject({ code: "conversation/claimed" });
  relay.down();
  await settled();
  await workspace.close(id);
  expect(workspace.problem.value).toMatchObject({ code: "offline" });
});

test("claims, hands over with the reason, and closes", async () => {
  const { relay, workspace, settled } = await openDesk();
  const id = relay.newConversation({ name: "Mei" });
  const done = [workspace.claim(id), workspace.requestHandoff(id, "complaint"), workspace.close(id)];
  await settled();
  await Promise.all(done);
  expect(workspace.problem.value).toBeNull();
  const types = relay.log(id).map((event) => event.type);
  expect(types.slice(-3)).toEqual(["agent.assigned", "handoff.requested", "conversation.closed"]);
  expect(relay.log(id).at(-2)).toMatchObject({ to: "supervisor", reason: "complaint" });
});

test("a quote goes out as a card in the shop's currency, with the time to come back to it", async () => {
  let now = 1_800_000_000_000;
  const { relay, workspace, settled } = await openDesk({ role: "supervisor", now: () => now, machineNow: () => now });
  const id = relay.newConversation({ name: "Mr He" });
  now += 1;
  const done = workspace.sendQuote(id, { amount: 7_000, quantity: 200, followUpHours: 24 });
  await settled();
  await done;
  const sent = relay.log(id).findLast((event) => event.type === "message.sent");
  expect(sent?.content).toMatchObject({
    kind: "quote-card",
    quote: { amount: 7_000, quantity: 200, currency: "CNY", followUpAt: now + 86_400_000 },
  });
});

test("somebody who is away stays away over a lost connection", async () => {
  const { relay, workspace, settled } = await openDesk();
  workspace.setAway(true);
  await settled();
  relay.cut();
  await settled();
  workspace.reconnect();
  await settled();
  const states = relay.received.flatMap(({ frame }) => (frame.type === "set_presence" ? [frame.state] : []));
  expect(states).toEqual(["away", "away"]);
});
