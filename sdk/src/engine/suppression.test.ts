import { expect, test } from "vitest";
import { createChecker } from "../create-checker.ts";
import { talk } from "../testing/talk.ts";
import type { Suppression } from "./suppression.ts";

const text = "亲，随便您，您 究 竟要哪件";
const reasons = (...suppressions: Suppression[]) =>
  createChecker({ preset: "off", lang: "zh", rules: { "forbidden-phrase": "error" }, suppressions })
    .audit({ events: talk([0, "agent", text], [5, "agent", "您究竟要哪件"]) })
    .map(({ seq, suppressed }) => [seq, suppressed?.reason]);

test("[RU30] an accepted finding stays in the evidence, with its reason", () => {
  expect(reasons({ rule: "forbidden-phrase", reason: "Old script" })).toEqual([
    [1, "Old script"],
    [2, "Old script"],
  ]);
});

test("[RU31] a phrase, a conversation and an event narrow it down", () => {
  const rule = "forbidden-phrase";
  expect(reasons({ rule, reason: "a", phrase: "随便" })).toEqual([
    [1, "a"],
    [2, undefined],
  ]);
  expect(reasons({ rule, reason: "a", conversation: "transcript", seq: 2 })).toEqual([
    [1, undefined],
    [2, "a"],
  ]);
  expect(reasons({ rule, reason: "a", conversation: "another" })).toEqual([
    [1, undefined],
    [2, undefined],
  ]);
});

test("the phrase is found however it is spelled, in a lone reply and in a draft", () => {
  const checker = createChecker({
    preset: "off",
    lang: "zh",
    rules: { "forbidden-phrase": "error" },
    suppressions: [{ rule: "forbidden-phrase", reason: "a", phrase: "隨便" }],
  });
  expect(checker.checkReply({ text })).toMatchObject([{ suppressed: { reason: "a" } }]);
  expect(checker.watch().draft(text, { now: 0 })).toMatchObject([{ suppressed: { reason: "a" } }]);
});

test.each([
  [{ rule: "", reason: "a" }, "names no rule"],
  [{ rule: "greeting", reason: " " }, 'of "greeting" gives no reason'],
  [{ rule: "greeting", reason: "a", seq: 1 }, "has a seq without a conversation"],
  [{ rule: "greting", reason: "a" }, 'Did you mean "greeting"'],
  [{ rule: "greeting", reason: "a", phrases: "b" }, 'a suppression has no key "phrases"; write "phrase"'],
  [{ rule: "greeting", reason: "a", phrase: "" }, 'of "greeting": its phrase is a text; got ""'],
  [{ rule: "greeting", reason: "a", conversation: 7 }, "its conversation is a text; got 7"],
  [{ rule: "greeting", reason: "a", conversation: "c", seq: "1" }, "its seq is the number of an event"],
])("%j is refused", (suppression, message) => {
  expect(() => createChecker(JSON.parse(JSON.stringify({ suppressions: [suppression] })))).toThrow(message);
});
