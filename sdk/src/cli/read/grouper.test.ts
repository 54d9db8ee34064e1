import fc from "fast-check";
import { expect, test } from "vitest";
import { newGrouper } from "./grouper.ts";

test("mixed rows of a few conversations come out whole", () => {
  const grouper = newGrouper<string>();
  for (const [line, row] of ["a1", "b1", "a2", "c1", "b2"].entries()) {
    expect(grouper.add(row.charAt(0), line + 1, row)).toEqual({ full: [], isAgain: false });
  }
  expect(grouper.end()).toEqual([
    { key: "a", line: 1, rows: ["a1", "a2"] },
    { key: "c", line: 4, rows: ["c1"] },
    { key: "b", line: 2, rows: ["b1", "b2"] },
  ]);
});

test("the one that was silent longest makes room, and coming back is noticed once", () => {
  const grouper = newGrouper<number>({ groups: 2, rows: 100, remembered: 10 });
  grouper.add("a", 1, 1);
  grouper.add("b", 2, 2);
  grouper.add("a", 3, 3);
  expect(grouper.add("c", 4, 4).full).toEqual([{ key: "b", line: 2, rows: [2] }]);
  expect(grouper.add("b", 5, 5)).toMatchObject({ full: [{ key: "a" }], isAgain: true });
  expect(grouper.add("b", 6, 6)).toEqual({ full: [], isAgain: false });
});

test("whatever the order, no more is held than the limits say, and no row is lost", () => {
  const limits = { groups: 3, rows: 8, remembered: 4 };
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 200 }), (keys) => {
      const grouper = newGrouper<number>(limits);
      const out: number[] = [];
      let added = 0;
      for (const [row, key] of keys.entries()) {
        const { full } = grouper.add(String(key), row + 1, row);
        added++;
        for (const group of full) out.push(...group.rows);
        expect(added - out.length).toBeLessThanOrEqual(limits.rows);
      }
      const rest = grouper.end();
      expect(rest.length).toBeLessThanOrEqual(limits.groups);
      for (const group of rest) out.push(...group.rows);
      expect(out.toSorted((a, b) => a - b)).toEqual([...keys.keys()]);
    }),
  );
});
