import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gated, mayMatch } from "./anchors.ts";
import { Passage } from "./passage.ts";
import { en, zh } from "./phrase.ts";
import { requiredWords } from "./required-words.ts";

describe("what a text must hold for a pattern to match", () => {
  test.each([
    [/随便/, ["随便"]],
    [/(?<!不)随便(?=吧)/, ["随便"]],
    [/急什么|催什么/, ["急什么", "催什么"]],
    [/[不别]要?催/, ["不要催", "不催", "别要催", "别催"]],
    [/您{1,3}[^,]{0,9}到底/, ["到底"]],
    [/(?:ab)+c/, ["ab"]],
    [/hel+o/, ["helo"]],
    [/calm down/, ["calmdown"].map((word) => word.slice(0, 8))],
    [/a?b*/, null],
    [/x|.*/, null],
    [/\d+元/, ["元"]],
    [/[\d.]+(?:元|块)/, ["元", "块"]],
  ])("%s", (pattern, words) => {
    const [found = null] = requiredWords(pattern);
    if (words === null || found === null) return expect(found).toBe(words);
    for (const word of found) expect(words.some((one) => one.includes(word) || word.includes(one))).toBe(true);
    expect(found).toHaveLength(words.length);
  });

  test("a sequence needs a word of each of its parts", () => {
    expect(requiredWords(/我(?:先|去)*[^,]{0,5}(?:查|问)[^,]{0,3}一下/)).toEqual([["一下"], ["我"], ["查", "问"]]);
  });

  test("a pattern that needs no word has no gate, and one that cannot be read is refused", () => {
    expect(gated(/.*/).gates).toEqual([]);
    expect(() => requiredWords(/(a)\1/)).toThrow(SyntaxError);
  });
});

const patterns = [
  zh("{我}{不}{知道}"),
  zh("(?:急|催){什么}{气}{完}"),
  zh("{别}(?:再)?(?:吵|闹|催)(?:{我})?"),
  en("calm (?:yourself )?down|stop (?:rushing|bothering|spamming) me"),
  en("how (?:do|can|could) you (?:still )?not (?:get|understand) it"),
  /(?:一|二|三){2,4}号[a-c]?楼|第\d+层/,
].map(gated);

/** Texts that match more often than not: pieces of the patterns, with disguises between them. */
const pieces = fc.constantFrom(
  ..."我 俺 本店 不 8 知道 造 晓得 急 催 什么 神马 啥 别 不要 再 吵 闹 calm down yourself stop rushing me how do you not get it 一 二 号 楼 第 3 层 b".split(
    " ",
  ),
  ...[" ", ",", "…", "啊", "\u200b", "~", "Calm  Down", "stopp rushing"],
);

test("wherever a pattern matches, its gate is open", () => {
  let matches = 0;
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const passage = new Passage(parts.join(""), "zh");
      for (const one of patterns) {
        one.pattern.lastIndex = 0;
        if (!one.pattern.test(passage.plain)) continue;
        matches++;
        expect(mayMatch(one, passage)).toBe(true);
      }
    }),
    { numRuns: 3_000 },
  );
  expect(matches).toBeGreaterThan(100);
});
