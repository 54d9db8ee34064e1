import { expect, test } from "vitest";
import { createChecker } from "../create-checker.ts";
import { type FlatEvent, fromTranscript } from "./from-transcript.ts";

const types = (flat: FlatEvent[]) => fromTranscript(flat).map(({ type }) => type);

test("numbers the events without holes and keeps their times, which never run backwards", () => {
  const events = fromTranscript([
    { at: 5_000, from: "customer", type: "message", text: "在吗" },
    { at: 4_000, from: "agent", type: "message", text: "您好亲" },
  ]);
  expect(events.map(({ seq, at }) => [seq, at])).toEqual([
    [1, 5_000],
    [2, 5_000],
  ]);
});

test("leaves out a message without words", () => {
  expect(types([{ at: 0, from: "customer", type: "message", text: "  " }])).toEqual([]);
});

test("[RU20] a handoff by an agent is to the supervisor, any other to a human", () => {
  const to = (from: FlatEvent["from"]) =>
    fromTranscript([{ at: 0, from, type: "handoff.requested" }]).flatMap((event) =>
      event.type === "handoff.requested" ? [event.to] : [],
    );
  expect(to("agent")).toEqual(["supervisor"]);
  expect([...to("customer"), ...to("bot"), ...to("system"), ...to("supervisor")]).toEqual(Array(4).fill("human"));
});

test("[RU21] the bot was in charge from the start where a handoff to a human comes later", () => {
  const flat: FlatEvent[] = [
    { at: 0, from: "customer", type: "message", text: "查物流" },
    { at: 9, from: "customer", type: "handoff.requested" },
  ];
  expect(types(flat)).toEqual(["agent.assigned", "message.sent", "handoff.requested"]);
  expect(types(flat.slice(0, 1))).toEqual(["message.sent"]);
});

test("the customer's typing folds into the next human message or close, and ends at their own message", () => {
  const typing: FlatEvent = { at: 1_000, from: "customer", type: "typing" };
  const answer: FlatEvent = { at: 2_000, from: "agent", type: "message", text: "您好亲" };
  const own: FlatEvent = { at: 1_500, from: "customer", type: "message", text: "在吗" };
  const closed: FlatEvent = { at: 2_000, from: "system", type: "conversation.closed" };
  expect(fromTranscript([typing, answer])).toMatchObject([{ type: "message.sent", customerTypingAt: 1_000 }]);
  expect(fromTranscript([typing, closed])).toMatchObject([{ type: "conversation.closed", customerTypingAt: 1_000 }]);
  expect(fromTranscript([typing, own, answer])[1]).not.toHaveProperty("customerTypingAt");
  expect(fromTranscript([{ ...typing, from: "agent" }, answer])[0]).not.toHaveProperty("customerTypingAt");
});

test("[RU22] where any event has no time, time stands still and nothing is late", () => {
  const flat: FlatEvent[] = [
    { at: 0, from: "customer", type: "message", text: "在吗" },
    { from: "agent", type: "message", text: "您好亲" },
    { at: 99_000, from: "system", type: "message", text: "顾客离开" },
  ];
  const events = fromTranscript(flat);
  expect(events.map(({ at }) => at)).toEqual([0, 0, 0]);
  expect(createChecker({ lang: "zh" }).audit({ events })).toEqual([]);
});

test("refuses what a flat record cannot hold, by name", () => {
  expect(() => fromTranscript([{ at: 0, from: "customer", type: "order.paid" }])).toThrow(
    /transcript\/bad-event: order\.paid needs an order/,
  );
  expect(() => fromTranscript([{ at: 0, from: "system", type: "quote.sent" }])).toThrow(/cannot hold "quote\.sent"/);
  const misspelt = JSON.parse('[{"from": "custmer", "type": "message", "text": "hi"}]');
  expect(() => fromTranscript(misspelt)).toThrow(/bad-event: from is customer, agent, .*; got "custmer"/);
});

test("the events belong to the conversation that is named", () => {
  const [event] = fromTranscript([{ from: "agent", type: "message", text: "您好" }], "chat-7");
  expect(event).toMatchObject({ id: "chat-7-1", conversationId: "chat-7" });
});
