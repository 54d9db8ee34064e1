import fc from "fast-check";
import { expect, test } from "vitest";
import { excerptOf } from "./excerpt.ts";
import { plainLine } from "./plain.ts";
import { padEnd, padStart, widthOf } from "./width.ts";

test.each([
  ["abc", 3],
  ["亲，", 4],
  ["ＡＢ", 4],
  ["ｱ", 1],
  ["e\u0301", 1],
  ["👍🏽", 2],
  ["👨‍👩‍👧", 2],
  ["❤️", 2],
  ["한글", 4],
  ["", 0],
])("%s takes %i columns", (text, columns) => {
  expect(widthOf(text)).toBe(columns);
});

test("pads by columns, not by characters", () => {
  expect(padEnd("亲", 4)).toBe("亲  ");
  expect(padStart("12", 4)).toBe("  12");
});

test("what could steer a terminal is made harmless, and spans still fit", () => {
  const text = "a\u001b[31mred\u202e\u0007b\n\ud800c";
  const line = plainLine(text);
  expect(line).toBe("a\ufffd[31mred\ufffd\ufffdb \ufffdc");
  expect(line.length).toBe(text.length);
});

test("the underline stands below its span, also behind wide characters", () => {
  const { before, marked, after, underline } = excerptOf("亲，我不知道哦", [2, 6], 80);
  expect([before, marked, after, underline]).toEqual(["亲，", "我不知道", "哦", "    ~~~~~~~~"]);
});

test("a long message is cut around its span", () => {
  const text = `${"前".repeat(60)}不知道${"后".repeat(60)}`;
  const { before, marked, after, underline } = excerptOf(text, [60, 63], 40);
  expect(marked).toBe("不知道");
  expect(before.startsWith("…")).toBe(true);
  expect(after.endsWith("…")).toBe(true);
  expect(widthOf(before + marked + after)).toBeLessThanOrEqual(40);
  expect(underline).toBe(`${" ".repeat(widthOf(before))}~~~~~~`);
});

test("without a span the message is shown from its beginning", () => {
  expect(excerptOf("long enough to be cut", undefined, 10)).toEqual({
    before: "",
    marked: "",
    after: "long enou…",
    underline: "",
  });
});

test("any text and span fit into the columns, whole or cut", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 80 });
  fc.assert(
    fc.property(text, fc.nat(80), fc.nat(80), fc.integer({ min: 20, max: 100 }), (words, a, b, columns) => {
      const span: [number, number] = [Math.min(a, b, words.length), Math.min(Math.max(a, b), words.length)];
      const { before, marked, after, underline } = excerptOf(words, span, columns);
      expect(widthOf(before) + widthOf(marked) + widthOf(after)).toBeLessThanOrEqual(columns);
      if (underline !== "") expect(underline.trimStart().length).toBe(Math.max(1, widthOf(marked)));
    }),
  );
});
