import { applyFix, applyFixes, createChecker, type Finding } from "@qin/sdk";
import fc from "fast-check";
import { expect, test } from "vitest";
import { difference, onlyFix } from "./text-fix.ts";

const finding = (facts: Partial<Finding>): Finding => ({
  ruleId: "acme/a",
  ruleVersion: "1",
  severity: "warn",
  messageId: "m",
  message: "m",
  ...facts,
});

test("mends unasked only what can be mended in one way", () => {
  const one = { span: [0, 0], text: "a" } satisfies Finding["fix"];
  const two = { span: [0, 0], text: "b" } satisfies Finding["fix"];
  expect(onlyFix(finding({ fix: one, suggest: [two] }))).toBe(one);
  expect(onlyFix(finding({ suggest: [two] }))).toBe(two);
  expect(onlyFix(finding({ suggest: [one, two] }))).toBeUndefined();
});

test("[DK10] mends all with fresh spans each time, and comes to an end", () => {
  const checker = createChecker();
  const check = (text: string) => checker.checkReply({ text, context: { firstReply: true } });
  const mended = applyFixes("你要的杯子有货，我发你看看", check, onlyFix);
  expect(mended).toContain("您要的杯子有货，我发您看看");
  expect(check(mended).filter(onlyFix)).toEqual([]);

  const flipFlop = (text: string) => [finding({ fix: { span: [0, 1], text: text === "a" ? "b" : "a" } })];
  expect(applyFixes("a", flipFlop)).toBe("b");
});

test("the difference of two texts, typed into the first, gives the second", () => {
  const words = fc.string({ unit: fc.constantFrom("a", "b", "您", "😀"), maxLength: 12 });
  fc.assert(fc.property(words, words, (before, after) => applyFix(before, difference(before, after)) === after));
  expect(difference("你急吗", "您急吗")).toEqual({ span: [0, 1], text: "您" });
});
