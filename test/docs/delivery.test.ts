import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./root.ts";

const [page, spec] = await Promise.all(
  ["docs/delivery.md", "docs/SPEC.md"].map((path) => readFile(join(root, path), "utf8")),
);
const promised = new Set([...(spec ?? "").matchAll(/^- \*\*\[([A-Z]+\d+)\]\*\* /gm)].map(([, id = ""]) => id));
const table = (page ?? "").split("## What breaks")[1]?.split("\n## ")[0] ?? "";
const rows = table
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .slice(2)
  .map((line) => {
    const [, what = "", guaranteed = "", , numbers = "", tests = ""] = line.split("|").map((cell) => cell.trim());
    const paths = [...tests.matchAll(/\]\(\.\.\/([^)]+)\)/g)].map(([, path = ""]) => path);
    return { what, guaranteed, numbers: numbers.split(" ").filter((id) => id !== ""), paths };
  });

test("every failure says what is guaranteed, by numbers and tests", () => {
  expect(rows.length).toBeGreaterThan(15);
  const bare = rows.filter(
    ({ guaranteed, numbers, paths }) => guaranteed === "" || numbers.length * paths.length === 0,
  );
  expect(bare.map(({ what }) => what)).toEqual([]);
});

test("every number is a promise of SPEC.md, and so has a test", () => {
  expect(rows.flatMap(({ numbers }) => numbers).filter((id) => !promised.has(id))).toEqual([]);
});

test("every test that is named holds one of the numbers of its line", async () => {
  const idle: string[] = [];
  for (const { numbers, paths } of rows) {
    for (const path of paths) {
      const code = await readFile(join(root, path), "utf8");
      if (!numbers.some((id) => code.includes(`[${id}]`))) idle.push(`${path} has none of ${numbers.join(" ")}`);
    }
  }
  expect(idle).toEqual([]);
});

test("every fault that is tested stands against a failure", () => {
  const named = new Set(rows.flatMap(({ numbers }) => numbers));
  expect([...promised].filter((id) => id.startsWith("FT") && !named.has(id))).toEqual([]);
});
