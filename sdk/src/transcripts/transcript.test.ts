import { expect, test } from "vitest";
import { parseTranscript } from "./transcript.ts";

test("reads turns, with ISO times as ms", () => {
  const line = JSON.stringify({
    id: "a",
    lang: "zh",
    turns: [
      { from: "customer", text: "在吗", at: "2026-01-01T00:00:00Z" },
      { from: "agent", fromId: "mei", text: "您好", at: "2026-01-01T00:00:04Z" },
    ],
    meta: { ignored: true },
  });
  expect(parseTranscript(line)).toEqual({
    id: "a",
    lang: "zh",
    events: [
      { from: "customer", type: "message", text: "在吗", at: 1767225600000 },
      { from: "agent", fromId: "mei", type: "message", text: "您好", at: 1767225604000 },
    ],
  });
});

test("reads events, with numbers as seconds", () => {
  const order = { id: "A1", items: "Cup", quantity: 1, total: 9 };
  const line = JSON.stringify({
    id: "b",
    events: [
      { at: 0, from: "customer", type: "order.placed", order },
      { at: 1.2, from: "customer", type: "typing" },
      { at: 2.5, from: "agent", type: "note.added", text: "gift wrap" },
      { at: 9, from: "system", type: "conversation.closed" },
    ],
  });
  expect(parseTranscript(line).events).toEqual([
    { at: 0, from: "customer", type: "order.placed", order },
    { at: 1200, from: "customer", type: "typing" },
    { at: 2500, from: "agent", type: "note.added", text: "gift wrap" },
    { at: 9000, from: "system", type: "conversation.closed" },
  ]);
});

test("seconds count from the start where one is given, unless they are a time of their own", () => {
  const startedAt = "2026-01-01T00:00:00Z";
  const turns = [
    { from: "customer", text: "a", at: 3 },
    { from: "customer", text: "b", at: 1767225610 },
    { from: "customer", text: "c", at: 1767225611000 },
    { from: "customer", text: "d", at: "2026-01-01T00:00:12Z" },
    { from: "customer", text: "e" },
  ];
  const { events } = parseTranscript(JSON.stringify({ id: "c", startedAt, turns }));
  const start = Date.parse(startedAt);
  expect(events.map(({ at }) => (at === undefined ? at : (at - start) / 1000))).toEqual([3, 10, 11, 12, undefined]);
});

test.each([
  ["{", /JSON/],
  ['{"turns":[]}', /id: expected/],
  ['{"id":"x","turns":[{"from":"nobody","text":"hi"}]}', /turns\[0\]\.from: expected "customer"/],
  ['{"id":"x","turns":[{"from":"agent","text":"hi","at":"yesterday"}]}', /turns\[0\]\.at/],
  ['{"id":"x","events":[{"from":"agent","type":"dance"}]}', /"dance" is not known/],
  ['{"id":"x"}', /turns: expected a list/],
])("refuses %s and names the place", (line, why) => {
  expect(() => parseTranscript(line)).toThrow(why);
});
