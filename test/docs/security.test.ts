import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./root.ts";

const [page, spec] = await Promise.all(
  ["docs/security.md", "docs/SPEC.md"].map((path) => readFile(join(root, path), "utf8")),
);
const promised = new Set([...(spec ?? "").matchAll(/^- \*\*\[([A-Z]+\d+)\]\*\* /gm)].map(([, id]) => id));
const threats = [...(page ?? "").matchAll(/^\| (?!threat|who|---)([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)]
  .map(([, threat = "", , tests = ""]) => ({ threat, tests }))
  .filter(({ tests }) => /[A-Z]+\d/.test(tests) || tests.includes("see"));

test("every threat names a test, or where to read on", () => {
  const table = (page ?? "").split("## Threats")[1]?.split("\n## ")[0] ?? "";
  const rows = table.split("\n").filter((line) => line.startsWith("| ")).length - 2;
  expect(rows).toBeGreaterThan(15);
  expect(threats).toHaveLength(rows);
});

test("every test that is named is a promise of SPEC.md, and so has a test", () => {
  const named = threats.flatMap(({ tests }) => [...tests.matchAll(/\b[A-Z]+\d+\b/g)].map(([id]) => id));
  expect(named.filter((id) => !promised.has(id))).toEqual([]);
});

test("every promise of security stands against a threat", () => {
  const named = new Set(threats.flatMap(({ tests }) => [...tests.matchAll(/\bSEC\d+\b/g)].map(([id]) => id)));
  expect([...promised].filter((id) => id?.startsWith("SEC") && !named.has(id))).toEqual([]);
});
