import type { Finding } from "@qin/sdk/protocol";
import fc from "fast-check";
import { expect, test } from "vitest";
import { enforced, markedPieces } from "./draft-findings.ts";

const finding = (ruleId: string, severity: Finding["severity"], span?: [number, number]): Finding => ({
  ruleId,
  ruleVersion: "1",
  severity,
  messageId: "m",
  message: "m",
  ...(span ? { span } : {}),
});

test("what holds the reply back comes first, then the loudest, and what the shop has switched off not at all", () => {
  const found = [finding("tip", "info"), finding("loud", "error"), finding("held", "warn"), finding("gone", "error")];
  const shown = enforced(found, { held: "block", gone: "off", loud: "warn" });
  expect(shown.map((one) => [one.finding.ruleId, one.enforcement])).toEqual([
    ["held", "block"],
    ["loud", "warn"],
    ["tip", "record"],
  ]);
});

test("marks what breaks a rule; where two overlap, the first wins", () => {
  const [inner, outer] = [finding("inner", "error", [2, 4]), finding("outer", "info", [1, 5])];
  const pieces = markedPieces("abcdef", enforced([outer, inner], {}));
  expect(pieces.map(({ text, mark }) => [text, mark?.finding.ruleId])).toEqual([
    ["a", undefined],
    ["b", "outer"],
    ["cd", "inner"],
    ["e", "outer"],
    ["f", undefined],
  ]);
});

test("the pieces together are the text, whatever the spans", () => {
  const span = fc.tuple(fc.nat(14), fc.nat(14)).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.array(span, { maxLength: 5 }), (text, spans) => {
      const found = enforced(
        spans.map((one, i) => finding(`rule-${i}`, "warn", one)),
        {},
      );
      const pieces = markedPieces(text, found);
      expect(pieces.map((piece) => piece.text).join("")).toBe(text);
    }),
  );
});
