import { expect, test } from "vitest";
import { asCustomerSees, type Event, type EventType, event } from "./events.ts";
import type { Shape } from "./schema.ts";

const base = { id: "e", conversationId: "k", seq: 1, at: 1, from: { role: "agent", id: "a" } } as const;
const content = { kind: "text", text: "hello" } as const;
const finding = {
  ruleId: "greeting",
  ruleVersion: "1",
  severity: "info",
  messageId: "missing",
  message: "No greeting.",
} as const;

test("[P94] a staff-only event does not exist for a customer, whatever its type", () => {
  const note: Event = { ...base, type: "note.added", audience: "staff", text: "psst" };
  const whisper: Event = { ...base, type: "message.sent", audience: "staff", content };
  expect([asCustomerSees(note), asCustomerSees(whisper)]).toEqual([null, null]);
});

test("[P94] the staff-only fields of a message are taken away", () => {
  const sent: Event = {
    ...base,
    type: "message.sent",
    audience: "all",
    content,
    clientMessageId: "m",
    customerTypingAt: 1,
    findings: [finding],
    override: { by: "s", reason: "because" },
  };
  expect(asCustomerSees(sent)).toEqual({
    ...base,
    type: "message.sent",
    audience: "all",
    content,
    clientMessageId: "m",
  });
});

test("[P94] so is what a close says of the customer's typing", () => {
  const closed: Event = {
    ...base,
    type: "conversation.closed",
    audience: "all",
    by: "agent",
    customerTypingAt: 1,
  };
  expect(asCustomerSees(closed)).toEqual({ ...base, type: "conversation.closed", audience: "all", by: "agent" });
});

test("[P94] so is why somebody else was asked for", () => {
  const asked: Event = {
    ...base,
    type: "handoff.requested",
    audience: "all",
    to: "supervisor",
    reason: "upset, and not without cause",
  };
  expect(asCustomerSees(asked)).toEqual({ ...base, type: "handoff.requested", audience: "all", to: "supervisor" });
});

test("[P94] a new field marked staff-only must be taken away here, too", () => {
  // The fields a customer may see of the shared events that have others; a new one is added to one list or the other.
  const shared: Partial<Record<EventType, readonly string[]>> = {
    "message.sent": ["content", "clientMessageId?"],
    "conversation.closed": ["by"],
    "handoff.requested": ["to"],
  };
  const staffOnly: Partial<Record<EventType, readonly string[]>> = {
    "message.sent": ["customerTypingAt?", "findings?", "override?"],
    "conversation.closed": ["customerTypingAt?"],
    "handoff.requested": ["reason?"],
  };
  const common = ["id", "conversationId", "seq", "at", "audience", "from", "type"];
  for (const type of ["message.sent", "conversation.closed", "handoff.requested"] as const) {
    expect(Object.keys(inside(inside(event.shape, "by type"), type)).toSorted()).toEqual(
      [...common, ...(shared[type] ?? []), ...(staffOnly[type] ?? [])].toSorted(),
    );
  }
});

function inside(shape: Shape, key: string): Shape {
  const found = Object.entries(shape).find(([name]) => name === key)?.[1];
  if (found === undefined) throw new Error(`the shape has no ${key}`);
  return found;
}
