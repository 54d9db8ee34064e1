import fc from "fast-check";
import { expect, test } from "vitest";
import { type Line, newLineSplitter } from "./line-splitter.ts";

function linesOf(chunks: readonly Uint8Array[], maxBytes?: number): Line[] {
  const splitter = newLineSplitter(maxBytes);
  return [...chunks.flatMap((chunk) => [...splitter.push(chunk)]), ...splitter.end()];
}
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test("lines are the same, wherever the chunks are cut", () => {
  const text = fc.array(fc.string({ unit: "binary", maxLength: 12 }).filter((one) => !/[\n\r\uFEFF]/.test(one)));
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 9 }), (lines, size) => {
      const whole = bytes(`${lines.join("\n")}\n`);
      const chunks = Array.from({ length: Math.ceil(whole.length / size) }, (_, i) =>
        whole.subarray(i * size, (i + 1) * size),
      );
      const expected = lines.length === 0 ? [""] : lines;
      expect(linesOf(chunks)).toEqual(expected.map((one, index) => ({ number: index + 1, text: one })));
    }),
  );
});

test("takes both line ends, a byte order mark, and a last line without an end", () => {
  expect(linesOf([bytes("\uFEFFa\r\n\n亲")]).map(({ text }) => text)).toEqual(["a", "", "亲"]);
});

test("a line over the limit is not held, and does not spoil the next", () => {
  const long = bytes("x".repeat(60));
  const lines = linesOf([long, long, bytes("\nshort\n"), long, long], 100);
  expect(lines).toEqual([
    { number: 1, text: null, problem: "the line is longer than 100 bytes" },
    { number: 2, text: "short" },
    { number: 3, text: null, problem: "the line is longer than 100 bytes" },
  ]);
});

test("what is not UTF-8 is said, line by line", () => {
  const gbk = Uint8Array.of(0xc7, 0xd7, 10, 97, 10);
  expect(linesOf([gbk])).toEqual([
    { number: 1, text: null, problem: expect.stringContaining("not UTF-8") },
    { number: 2, text: "a" },
  ]);
});
