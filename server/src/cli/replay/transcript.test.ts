import { expect, test } from "vitest";
import { parseTranscript } from "./transcript.ts";

test("reads turns, with ISO times as ms", () => {
  const line = JSON.stringify({
    id: "a",
    lang: "zh",
    turns: [
      { from: "customer", text: "在吗", at: "2026-01-01T00:00:00Z" },
      { from: "agent", text: "您好", at: "2026-01-01T00:00:04Z" },
    ],
    meta: { ignored: true },
  });
  const { steps, lang, passedOver } = parseTranscript(line);
  expect(steps).toEqual([
    { from: "customer", type: "message", text: "在吗", at: 1767225600000 },
    { from: "agent", type: "message", text: "您好", at: 1767225604000 },
  ]);
  expect({ lang, passedOver }).toEqual({ lang: "zh", passedOver: 0 });
});

test("reads events, with numbers as seconds", () => {
  const order = { id: "A1", items: "Cup", quantity: 1, total: 9 };
  const line = JSON.stringify({
    id: "b",
    events: [
      { at: 0, from: "customer", type: "order.placed", order },
      { at: 2.5, from: "agent", type: "note.added", text: "gift wrap" },
      { at: 9, from: "system", type: "conversation.closed" },
    ],
  });
  expect(parseTranscript(line).steps).toEqual([
    { at: 0, from: "customer", type: "order.placed", order },
    { at: 2500, from: "agent", type: "note.added", text: "gift wrap" },
    { at: 9000, from: "system", type: "conversation.closed" },
  ]);
});

test("passes over empty turns and typing, and counts them", () => {
  const turns = JSON.stringify({
    id: "c",
    turns: [
      { from: "agent", text: " " },
      { from: "customer", text: "hi" },
    ],
  });
  const events = JSON.stringify({ id: "d", events: [{ from: "customer", type: "typing", at: 1 }] });
  expect(parseTranscript(turns)).toMatchObject({ steps: [{ text: "hi" }], passedOver: 1 });
  expect(parseTranscript(events)).toMatchObject({ steps: [], passedOver: 1 });
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
