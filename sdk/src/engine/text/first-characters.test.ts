import fc from "fast-check";
import { expect, test } from "vitest";
import { hasten } from "./first-characters.ts";
import { en, zh } from "./phrase.ts";

const headOf = (pattern: RegExp): string | undefined => /^\(\?=\[(.*?)\]\)/.exec(hasten(pattern).source)?.[1];

test.each([
  [/(?<!不)[查问]一下/, "查问"],
  [/(?<!a)b|(?<=c)d?e/, "bde"],
  [/(?<=x)\d+元/, "0123456789元".slice(0, 10)],
  [/(?<!a)(?:帮|给)?我/, "帮给我"],
  [/(?<=^|[,.])[-\]]/, "\\-\\]"],
  [/(?<!a)[^b]/, undefined],
  [/(?<!a)b*/, undefined],
  [/查一下/, undefined],
  [/(?<!a)[\u4e00-\u9fff]+店/, undefined],
])("%s can begin with %s", (pattern, characters) => {
  expect(headOf(pattern)).toBe(characters);
});

const patterns = [
  zh("(?<![不别没])(?:催|查){什么}|(?<=[好的])(?:帮|给){你}查"),
  zh("{头}{我}{不}{知道}|(?<!您|你)这边"),
  en("(?<!not )(?:sorry|apologi[sz]e)|(?<=very )late"),
  /(?<=^|[,.!?]) ?(?:no|yes)(?= |$)|(?<!\d)\d{2,4}(?:元|块)/g,
];
const pieces = fc.constantFrom(
  ..."不 别 好 的 催 查 什么 帮 给 您 我 这边 不知道 8 晓得 sorry not very late apologise no yes 12 345 元 块".split(
    " ",
  ),
  ...[" ", ",", ".", "!", "\n"],
);

test("it finds the same matches", () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
      const text = parts.join("");
      for (const pattern of patterns) {
        const spans = (one: RegExp) => Array.from(text.matchAll(one), ({ index, 0: words }) => [index, words]);
        expect(spans(hasten(pattern))).toEqual(spans(pattern));
      }
    }),
    { numRuns: 2_000 },
  );
});
