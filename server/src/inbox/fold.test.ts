import type { Event, EventDraft } from "@qin/sdk/protocol";
import { expect, test } from "vitest";
import { type Folded, fold, pendingResponse } from "./fold.ts";

const T0 = 1_700_000_000_000;
const customer = { id: "c1", name: "王小姐" };
const from = { customer: { role: "customer", id: "c1" }, agent: { role: "agent", id: "a1" } } as const;
const supervisor = { role: "supervisor", id: "s1" } as const;

const opened: EventDraft = { type: "conversation.opened", audience: "all", from: from.customer, channel: "web" };
const asked = (text = "有货吗"): EventDraft => says(from.customer, text);
const answered = (text = "有的"): EventDraft => says(from.agent, text);
function says(who: Event["from"], text: string): EventDraft {
  return { type: "message.sent", audience: "all", from: who, content: { kind: "text", text } };
}
function handoff(to: "human" | "supervisor"): EventDraft {
  return { type: "handoff.requested", audience: "staff", from: from.agent, to, reason: "large-order" };
}
function assigned(role: "agent" | "supervisor" | "bot", agentId = "a1"): EventDraft {
  return { type: "agent.assigned", audience: "all", from: from.agent, agentId, name: "小雅", role };
}

/** Folds drafts that come one second after the other. */
function rowAfter(...drafts: EventDraft[]): Folded["row"] {
  return folded(...drafts).row;
}
function folded(...drafts: EventDraft[]): Folded {
  const events = drafts.map((draft, index): Event => {
    return { ...draft, id: `e${index + 1}`, conversationId: "v1", seq: index + 1, at: T0 + index * 1_000 };
  });
  const last = events.reduce<Folded | null>((before, event) => fold(before, event, { customer }), null);
  if (last === null) throw new Error("no events");
  return last;
}

test("starts with the opening", () => {
  expect(rowAfter(opened)).toEqual({
    conversationId: "v1",
    head: 1,
    openedAt: T0,
    updatedAt: T0,
    isClosed: false,
    customer,
    unanswered: 0,
    missed: 0,
  });
});

test("[ST50] counts customer messages until a human answers", () => {
  expect(rowAfter(opened, asked(), asked("在吗"))).toMatchObject({
    unanswered: 2,
    lastMessage: { text: "在吗", seq: 3 },
  });
  expect(rowAfter(opened, asked(), answered())).toMatchObject({ unanswered: 0, lastMessage: { from: "agent" } });
  const bot = says({ role: "bot", id: "b1" }, "您好");
  expect(rowAfter(opened, asked(), bot)).toMatchObject({ unanswered: 1 });
});

test("[ST51] shows the response deadline from the first unanswered message until the answer", () => {
  const waiting = rowAfter(opened, asked(), asked());
  expect(waiting.response).toEqual({ anchorSeq: 2, startedAt: T0 + 1_000, dueAt: T0 + 10_000 });
  expect(rowAfter(opened, asked(), answered())).not.toHaveProperty("response");
});

test("keeps an overdue deadline in the row, but no longer pending once it was written down", () => {
  const missed: EventDraft = {
    type: "deadline.missed",
    audience: "staff",
    from: { role: "system", id: "qin" },
    kind: "response",
    anchorSeq: 2,
    dueAt: T0 + 10_000,
  };
  expect(pendingResponse(folded(opened, asked()))).toMatchObject({ anchorSeq: 2 });
  const after = folded(opened, asked(), missed);
  expect(after.row).toMatchObject({ missed: 1, response: { anchorSeq: 2 } });
  expect(pendingResponse(after)).toBeNull();
  expect(pendingResponse(folded(opened, asked(), missed, answered(), asked()))).toMatchObject({ anchorSeq: 5 });
});

test("names who answers until they leave", () => {
  expect(rowAfter(opened, assigned("agent")).assignee).toEqual({ id: "a1", role: "agent", name: "小雅" });
  const left: EventDraft = { type: "agent.left", audience: "all", from: from.agent, agentId: "a1" };
  expect(rowAfter(opened, assigned("agent"), left)).not.toHaveProperty("assignee");
  expect(rowAfter(opened, assigned("agent", "a2"), left)).toHaveProperty("assignee");
});

test("[ST52] keeps a request for a supervisor until a supervisor steps in", () => {
  const open = { to: "supervisor", reason: "large-order", seq: 2 };
  expect(rowAfter(opened, handoff("supervisor"), answered(), assigned("agent")).handoff).toMatchObject(open);
  for (const step of [assigned("supervisor", "s1"), says(supervisor, "我来"), accepted()]) {
    expect(rowAfter(opened, handoff("supervisor"), step)).not.toHaveProperty("handoff");
  }
});

function accepted(): EventDraft {
  return { type: "handoff.accepted", audience: "all", from: supervisor, agentId: "s1", name: "林姐" };
}

test("takes a request for a human from the bot's hands until a human answers", () => {
  const waiting = rowAfter(opened, assigned("bot", "b1"), asked(), handoff("human"));
  expect(waiting).not.toHaveProperty("assignee");
  expect(waiting.handoff).toMatchObject({ to: "human" });
  expect(rowAfter(opened, handoff("human"), answered())).not.toHaveProperty("handoff");
});

test("ends everything that was open at the close", () => {
  const close: EventDraft = { type: "conversation.closed", audience: "all", from: from.customer, by: "customer" };
  const row = rowAfter(opened, asked(), handoff("supervisor"), close);
  expect(row.isClosed).toBe(true);
  expect(row).not.toHaveProperty("handoff");
  expect(row).not.toHaveProperty("response");
});

test("[ST53] no longer shows a recalled text", () => {
  const recalled: EventDraft = { type: "message.recalled", audience: "all", from: from.agent, messageSeq: 2 };
  expect(rowAfter(opened, answered("错了"), recalled).lastMessage).toMatchObject({ text: "", seq: 2 });
});

test("changes nothing that it was given", () => {
  const before = folded(opened, asked());
  const copy = structuredClone(before);
  fold(before, { ...answered(), id: "e9", conversationId: "v1", seq: 3, at: T0 + 9_000 }, { customer });
  expect(before).toEqual(copy);
});

test("a request for a human does not take the place of one for a supervisor, but the other way round", () => {
  const both = rowAfter(opened, assigned("bot", "b1"), handoff("supervisor"), handoff("human"));
  expect(both.handoff).toMatchObject({ to: "supervisor", reason: "large-order" });
  expect(both).not.toHaveProperty("assignee");
  expect(rowAfter(opened, handoff("human"), handoff("supervisor")).handoff).toMatchObject({ to: "supervisor" });
});
