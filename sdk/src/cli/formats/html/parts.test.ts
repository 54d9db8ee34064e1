import fc from "fast-check";
import { expect, test } from "vitest";
import { builtInRules } from "../../../rules/index.ts";
import { ruleName } from "../rule-names.ts";
import { audited, finding } from "../testing/audited.ts";
import { Bounded } from "./bounded.ts";
import { excerpt } from "./excerpt.ts";
import { ticks } from "./scale.ts";
import { addWait, countBetween, noWaits, percentile } from "./waits.ts";
import { Worst } from "./worst.ts";

test("every rule for conversations has a name in both languages", () => {
  const unnamed = builtInRules.filter(
    ({ id, level }) => level !== "record" && (["zh", "en"] as const).some((lang) => !ruleName(id, { lang, rules: [] })),
  );
  expect(unnamed.map(({ id }) => id)).toEqual([]);
});

test("a rule of the shop's own goes by its description", () => {
  const own = { id: "acme/links", type: "form", description: "No links", version: "1.0.0", source: "" };
  const options = { lang: "en", rules: [{ ...own, severity: "warn" }] } as const;
  expect(["acme/links", "acme/old", "greeting"].map((id) => ruleName(id, options))).toEqual([
    "No links",
    null,
    "Greeting in the first reply",
  ]);
});

test("names beyond the size are summed up together", () => {
  const sums = new Bounded(2, () => ({ count: 0 }));
  for (const name of ["a", "b", "c", "a", "d"]) sums.of(name).count++;
  expect([...sums.entries(), sums.others]).toEqual([["a", { count: 2 }], ["b", { count: 1 }], { count: 2 }]);
});

test("the weightiest are kept in order, of equals the earlier", () => {
  const worst = new Worst(3);
  [1, 3, 2, 3, 0, 2].forEach((errors, index) => {
    worst.add(
      audited(
        Array.from({ length: errors }, () => finding({ seq: 2 })),
        { id: `${index}` },
      ),
    );
  });
  expect(worst.shown.map(({ id }) => id)).toEqual(["1", "3", "2"]);
});

test("a finding that the second opinion calls wrong, or that is accepted, does not weigh", () => {
  const worst = new Worst(3);
  worst.add(audited([finding({ seq: 2 })], { opinions: [{ outcome: "overturned", isCached: false }] }));
  worst.add(audited([finding({ seq: 2, suppressed: { reason: "a quotation" } })]));
  expect(worst.shown).toEqual([]);
});

test("waits are counted to the second, longer ones than an hour together", () => {
  const waits = noWaits();
  for (const ms of [0, 1, 1_000, 1_001, 9_000, 9_001, 7_200_000]) addWait(waits, { ms, isInTime: ms <= 9_000 });
  expect([
    countBetween(waits, -1, 1),
    countBetween(waits, 1, 9),
    countBetween(waits, 9, Number.POSITIVE_INFINITY),
  ]).toEqual([3, 2, 2]);
  expect([percentile(waits, 0.5), percentile(waits, 1), percentile(noWaits(), 0.5)]).toEqual([2, null, null]);
  expect([waits.answers, waits.inTime]).toEqual([7, 5]);
});

test.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [4, [0, 1, 2, 3, 4]],
  [7, [0, 2, 4, 6, 8]],
  [1_080, [0, 500, 1_000, 1_500]],
])("an axis up to %d has the marks %j", (highest, marks) => {
  expect(ticks(highest)).toEqual(marks);
});

test("any axis reaches its highest value with few marks", () => {
  fc.assert(
    fc.property(fc.nat(), (highest) => {
      const marks = ticks(highest);
      expect(marks.at(-1)).toBeGreaterThanOrEqual(highest);
      expect(marks.length).toBeLessThanOrEqual(6);
    }),
  );
});

test("a long text is cut around its first mark, and never through a pair", () => {
  const text = `${"前".repeat(400)}😀${"x".repeat(158)}不知道${"后".repeat(900)}`;
  const pieces = excerpt(text, [{ span: [560, 563], severity: "error" }]);
  expect(pieces.find(({ mark }) => mark !== null)).toEqual({ text: "不知道", mark: "error" });
  expect([pieces[0]?.text, pieces.at(-1)?.text]).toEqual(["…", "…"]);
  expect(
    pieces
      .map((piece) => piece.text)
      .join("")
      .isWellFormed(),
  ).toBe(true);
});

test("marks that overlap become one, as loud as the loudest", () => {
  const marks = [
    { span: [0, 3], severity: "info" },
    { span: [2, 5], severity: "error" },
  ] as const;
  expect(
    excerpt(
      "abcdefg",
      marks.map(({ span: [from, to], severity }) => ({ span: [from, to], severity })),
    ),
  ).toEqual([
    { text: "abcde", mark: "error" },
    { text: "fg", mark: null },
  ]);
});

test("a short text is whole, whatever the marks", () => {
  const span = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
  const marks = fc.array(fc.record({ span, severity: fc.constantFrom("info", "warn", "error") }), { maxLength: 5 });
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), marks, (text, given) => {
      expect(
        excerpt(text, given)
          .map((piece) => piece.text)
          .join(""),
      ).toBe(text);
    }),
  );
});
