import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anchors } from "./anchors.ts";
import { buildAutomaton } from "./automaton.ts";
import { Passage } from "./passage.ts";

const LATE = anchors("久等", "patience");
const RUDE = anchors("等着");

describe("anchors", () => {
  test.each([
    ["让您久等了", true],
    ["让您久，等了", true],
    ["讓您久 等了", true],
    ["Thanks for your pa-tience", true],
    ["pattience", true],
    ["请等着", false],
    ["", false],
  ])("%s: %s", (text, expected) => {
    expect(new Passage(text, "zh").has(LATE)).toBe(expected);
  });

  test("an anchor registered after a text was read is found in the next text", () => {
    expect(new Passage("等着吧", "zh").has(RUDE)).toBe(true);
    const later = anchors("刚注册");
    expect(new Passage("刚注册的", "zh").has(later)).toBe(true);
  });

  test("an anchor without a letter is refused", () => {
    expect(() => anchors("？")).toThrow(TypeError);
  });
});

test("the automaton finds what a search for each word finds", () => {
  const word = fc.stringMatching(/^[abc亲您]{1,4}$/).filter((text) => !/(.)\1/.test(text));
  const lists = fc.array(fc.array(word, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(lists, fc.stringMatching(/^[abc亲您]{0,30}$/), (words, text) => {
      const squeezed = text.replace(/(.)\1+/g, "$1");
      const found = buildAutomaton(words).scan(text);
      words.forEach((list, i) => {
        const isFound = (((found[i >>> 5] ?? 0) >>> (i & 31)) & 1) === 1;
        expect(isFound).toBe(list.some((one) => squeezed.includes(one)));
      });
    }),
  );
});
