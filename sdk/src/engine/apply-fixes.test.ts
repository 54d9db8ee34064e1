import { expect, test } from "vitest";
import { createChecker } from "../create-checker.ts";
import { applyFix, applyFixes } from "./apply-fixes.ts";

test("replaces the span, and inserts where it is empty", () => {
  expect(applyFix("你好", { span: [0, 1], text: "您" })).toBe("您好");
  expect(applyFix("好", { span: [0, 0], text: "您" })).toBe("您好");
  expect(applyFix("short", { span: [3, 9], text: "x" })).toBe("short");
  expect(applyFix("short", { span: [-2, 1], text: "x" })).toBe("short");
});

test("applies what is safe and leaves suggestions to a person", () => {
  const checker = createChecker({ preset: "recommended", lang: "zh" });
  const check = (text: string) => checker.checkReply({ text, context: { firstReply: true } });
  const mended = applyFixes("你要的杯子有货，我发你看看", check);
  expect(mended).toBe("您要的杯子有货，我发您看看");
  expect(check(mended).map(({ ruleId }) => ruleId)).toEqual(["greeting", "address-qin"]);
});

test("words that somebody accepted stay", () => {
  const suppressions = [{ rule: "address-nin", phrase: "你", reason: "A line of a song" }];
  const checker = createChecker({ preset: "off", lang: "zh", rules: { "address-nin": "warn" }, suppressions });
  expect(applyFixes("亲，你好", (text) => checker.checkReply({ text }))).toBe("亲，你好");
});
