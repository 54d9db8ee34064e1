import fc from "fast-check";
import { expect, test } from "vitest";
import { type CsvRecord, newCsvRecords } from "./csv-records.ts";

function recordsOf(text: string, maxLines?: number): CsvRecord[] {
  const records = newCsvRecords(",", maxLines);
  const lines = text.split("\n").map((one, index) => ({ number: index + 1, text: one }));
  return [...lines.flatMap((line) => [...records.line(line)]), ...records.end()];
}
const fieldsOf = (text: string) => recordsOf(text).map(({ fields }) => fields);

test("takes quotes, doubled quotes, and line ends and commas inside them", () => {
  expect(recordsOf('a,b\n"x, ""y""","one\ntwo",\n,')).toEqual([
    { line: 1, fields: ["a", "b"] },
    { line: 2, fields: ['x, "y"', "one\ntwo", ""] },
    { line: 4, fields: ["", ""] },
  ]);
});

test("a quote inside a field that is not quoted is a sign like any other", () => {
  expect(fieldsOf('a 5" pipe,b\nc,d')).toEqual([
    ['a 5" pipe', "b"],
    ["c", "d"],
  ]);
});

test("what stands behind a closing quote is not lost", () => {
  expect(fieldsOf('"a"b,c')).toEqual([["ab", "c"]]);
});

test("a quote that is never closed costs its own line alone", () => {
  const lines = ['x,"open', ...Array.from({ length: 12 }, (_, i) => `${i},y`)];
  const records = recordsOf(lines.join("\n"), 5);
  expect(records[0]).toMatchObject({ line: 1, fields: null, problem: expect.stringContaining("does not end") });
  expect(records.slice(1).map(({ fields }) => fields)).toEqual(Array.from({ length: 12 }, (_, i) => [String(i), "y"]));
});

test("any fields survive being written and read", () => {
  const field = fc.string({ unit: fc.constantFrom(...'ab",\n 亲;') });
  const row = fc.array(field, { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
      const text = rows.map((fields) => fields.map((one) => `"${one.replaceAll('"', '""')}"`).join(",")).join("\n");
      expect(fieldsOf(text)).toEqual(rows);
    }),
  );
});
