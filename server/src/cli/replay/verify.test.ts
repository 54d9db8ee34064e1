import type { Event } from "@qin/sdk/protocol";
import { expect, test } from "vitest";
import type { Step } from "./steps.ts";
import { type SentStep, verifyStored } from "./verify.ts";

const base = { conversationId: "c", at: 1, audience: "all" } as const;
const opened: Event = {
  ...base,
  id: "e1",
  seq: 1,
  from: { role: "customer", id: "u" },
  type: "conversation.opened",
  channel: "web",
};
const message = (seq: number, text: string): Event => ({
  ...base,
  id: `e${seq}`,
  seq,
  from: { role: "customer", id: "u" },
  type: "message.sent",
  content: { kind: "text", text },
});
const sent = (seq: number, text: string): SentStep => {
  const step: Step = { from: "customer", type: "message", text };
  return { step, conversationId: "c", seq, eventId: `e${seq}` };
};
const problemsOf = (sentSteps: SentStep[], stored: Event[]) =>
  verifyStored(sentSteps, new Map([["c", stored]])).problems;

test("finds nothing where all is stored once, in order, word for word", () => {
  const { problems, matched } = verifyStored(
    [sent(2, "a"), sent(3, "b")],
    new Map([["c", [opened, message(2, "a"), message(3, "b")]]]),
  );
  expect(problems).toEqual([]);
  expect(matched.map((event) => event?.seq)).toEqual([2, 3]);
});

test("finds another text", () => {
  expect(problemsOf([sent(2, "a")], [opened, message(2, "A")])).toEqual(["c: seq 2 differs from what was sent"]);
});

test("finds a doubled message", () => {
  expect(problemsOf([sent(2, "a")], [opened, message(2, "a"), message(3, "a")])).toEqual([
    "c: 1 messages sent, 2 stored",
  ]);
});

test("finds a lost message and a hole", () => {
  expect(problemsOf([sent(2, "a"), sent(3, "b")], [opened, message(3, "b")])).toEqual([
    "c: seq has a hole or a double at position 2",
    "c: 2 messages sent, 1 stored",
    "c: seq 2 is not what was acknowledged",
    "c: seq 3 is not what was acknowledged",
  ]);
});

test("finds another order", () => {
  expect(problemsOf([sent(3, "b"), sent(2, "a")], [opened, message(2, "a"), message(3, "b")])).toEqual([
    "c: seq 2 is not behind the step before it",
  ]);
});
