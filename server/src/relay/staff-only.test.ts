import type { Event, EventDraft, EventType } from "@qin/sdk/protocol";
import { afterEach, expect, test } from "vitest";
import { connect, newCustomer, staff, watch, watching } from "../../../test/protocol/people.ts";
import type { RawClient } from "../../../test/protocol/raw-client.ts";
import { startTestRelay, type TestRelay } from "./testing/test-relay.ts";

const relays: TestRelay[] = [];
afterEach(async () => {
  for (const relay of relays.splice(0)) await relay.close();
});

const SECRET = "for the staff alone";
const agent = { role: "agent", id: "agent" } as const;
const order = { id: "o1", items: "青瓷碗 ×2", quantity: 2, total: 189 };
const finding = { ruleId: "x", ruleVersion: "1", severity: "warn", messageId: "m", message: SECRET } as const;

/** One event of every type, each with all its staff-only fields. A new type without a line here does not compile. */
const drafts: { readonly [T in EventType]: Extract<EventDraft, { type: T }> } = {
  "conversation.opened": { type: "conversation.opened", audience: "all", from: agent, channel: "web" },
  "message.sent": {
    type: "message.sent",
    audience: "all",
    from: agent,
    content: { kind: "text", text: "您好" },
    customerTypingAt: 12_345,
    findings: [finding],
    override: { by: "supervisor", reason: SECRET },
  },
  "message.recalled": { type: "message.recalled", audience: "all", from: agent, messageSeq: 1 },
  "agent.assigned": {
    type: "agent.assigned",
    audience: "all",
    from: agent,
    agentId: "agent",
    name: "小雅",
    role: "agent",
  },
  "agent.left": { type: "agent.left", audience: "all", from: agent, agentId: "agent" },
  "handoff.requested": {
    type: "handoff.requested",
    audience: "all",
    from: agent,
    to: "supervisor",
    reason: SECRET,
  },
  "handoff.accepted": { type: "handoff.accepted", audience: "all", from: agent, agentId: "agent", name: "小雅" },
  "note.added": { type: "note.added", audience: "staff", from: agent, text: SECRET },
  "order.placed": { type: "order.placed", audience: "all", from: agent, order },
  "order.paid": { type: "order.paid", audience: "all", from: agent, order },
  "order.changed": { type: "order.changed", audience: "all", from: agent, order },
  "address.confirmed": {
    type: "address.confirmed",
    audience: "all",
    from: agent,
    orderId: "o1",
    address: "天河路 1 号",
  },
  "address.change-requested": {
    type: "address.change-requested",
    audience: "all",
    from: agent,
    orderId: "o1",
    address: "天河路 2 号",
  },
  "quote.sent": { type: "quote.sent", audience: "all", from: agent, quote: { id: "q1", amount: 5_000 } },
  "promise.made": { type: "promise.made", audience: "staff", from: agent, promiseId: "p1", text: SECRET, dueAt: 1 },
  "promise.kept": { type: "promise.kept", audience: "staff", from: agent, promiseId: "p1" },
  "deadline.missed": {
    type: "deadline.missed",
    audience: "staff",
    from: agent,
    kind: "response",
    anchorSeq: 1,
    dueAt: 1,
  },
  "conversation.closed": {
    type: "conversation.closed",
    audience: "all",
    from: agent,
    by: "agent",
    customerTypingAt: 12_345,
  },
  "conversation.rated": { type: "conversation.rated", audience: "all", from: agent, score: 5 },
};

/** Every event of every frame that this client heard. */
function eventsHeard(client: RawClient): Event[] {
  return client.frames.flatMap((frame): Event[] => {
    switch (frame.type) {
      case "event_added":
      case "accepted":
        return [frame.event];
      case "conversation_synced":
        return frame.conversation.events;
      case "history_loaded":
        return frame.events;
      case "welcome":
        return frame.conversations.flatMap(({ events }) => events);
      default:
        return [];
    }
  });
}

async function writeEverything(relay: TestRelay, conversationId: string): Promise<void> {
  for (const draft of Object.values(drafts)) {
    for (const audience of draft.audience === "all" ? (["all", "staff"] as const) : (["staff"] as const)) {
      const result = await relay.context.commit({
        shopId: relay.shop,
        target: { conversationId },
        key: null,
        author: agent,
        receivedAt: Date.now(),
        events: [{ ...draft, audience }],
        needsOpen: false,
      });
      expect(result.status).toBe("stored");
    }
  }
}

test("[RL60] no staff-only event and no staff-only field ever reaches a customer: live, on a return, by a position, in history", async () => {
  const relay = await startTestRelay({ env: { QIN_PAGE_SIZE: "200" } });
  relays.push(relay);
  const customer = await newCustomer(relay);
  const { conversationId, token, client } = customer;
  const desk = await watching(relay, "agent", conversationId);
  await writeEverything(relay, conversationId);
  await client.settle();
  await desk.client.settle();

  const again = await connect(relay, { kind: "session", token });
  const position = { conversationId, epoch: customer.welcome.epoch, seq: 1 };
  const resumed = await connect(relay, { kind: "session", token }, [position]);
  await watch(again.client, conversationId, position);
  again.client.send({ type: "load_history", id: "h", conversationId, before: 1_000 });
  await again.client.next("history_loaded");

  const shared = Object.values(drafts).filter(({ audience }) => audience === "all").length;
  for (const one of [client, again.client, resumed.client]) {
    const heard = eventsHeard(one);
    expect(heard.length).toBeGreaterThanOrEqual(shared);
    expect(heard.filter(({ audience }) => audience !== "all")).toEqual([]);
    const text = JSON.stringify(one.frames);
    expect(text).not.toContain(SECRET);
    for (const field of ["customerTypingAt", "findings", "override", '"staff"']) expect(text).not.toContain(field);
    expect(text).not.toContain('"customer":{');
  }
  const seen = new Set(eventsHeard(desk.client).map(({ type, audience }) => `${type} ${audience}`));
  for (const type of Object.keys(drafts)) expect(seen).toContain(`${type} staff`);
  expect(JSON.stringify(desk.client.frames)).toContain(SECRET);
});

test("[RL61] prev and the heads of a pong leave staff-only events out for a customer", async () => {
  const relay = await startTestRelay();
  relays.push(relay);
  const { client, conversationId, state } = await newCustomer(relay);
  await writeEverything(relay, conversationId);
  const { heads } = await client.settle();
  let last = state.head;
  for (const { prev, event } of client.heard("event_added")) {
    expect(prev).toBe(last);
    last = event.seq;
  }
  expect(heads).toEqual([{ conversationId, head: last }]);
});

test("[RL62] the inbox, and who is at the desk, is nothing for customers", async () => {
  const relay = await startTestRelay();
  relays.push(relay);
  await staff(relay, "agent");
  const { client } = await newCustomer(relay);
  client.send({ type: "watch_inbox", id: "peek" });
  expect(await client.next("refused", ({ id }) => id === "peek")).toMatchObject({ code: "auth/forbidden" });
  expect(client.heard("presence_changed").flatMap(({ members }) => members)).toEqual([]);
});
