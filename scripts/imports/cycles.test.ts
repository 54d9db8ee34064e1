import { expect, test } from "vitest";
import { findCycles } from "./cycles.ts";
import { readSource } from "./read.ts";

function filesOf(imports: Readonly<Record<string, readonly string[]>>) {
  return Object.entries(imports).map(([path, targets]) =>
    readSource(path, targets.map((target) => `import "${target}";`).join("\n")),
  );
}

test("a chain and a diamond are no circle", () => {
  const files = filesOf({ "a.ts": ["./b.ts", "./c.ts"], "b.ts": ["./d.ts"], "c.ts": ["./d.ts"], "d.ts": ["node:fs"] });
  expect(findCycles(files)).toEqual([]);
});

test("names the files of a circle, and not those that only lead to it", () => {
  const files = filesOf({ "a.ts": ["./b.ts"], "b.ts": ["./x/c.ts"], "x/c.ts": ["./d.ts"], "x/d.ts": ["../b.ts"] });
  expect(findCycles(files)).toEqual([["b.ts", "x/c.ts", "x/d.ts"]]);
});

test("a file that imports itself is a circle", () => {
  expect(findCycles(filesOf({ "a.ts": ["./a.ts"] }))).toEqual([["a.ts"]]);
});

test("types make a circle as well", () => {
  const files = [
    readSource("a.ts", 'import type { B } from "./b.ts"; export type A = B;'),
    readSource("b.ts", 'import type { A } from "./a.ts"; export type B = A;'),
  ];
  expect(findCycles(files)).toEqual([["a.ts", "b.ts"]]);
});
