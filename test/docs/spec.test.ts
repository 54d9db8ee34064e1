import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./root.ts";

const spec = await readFile(join(root, "docs/SPEC.md"), "utf8");
const promised = [...spec.matchAll(/^- \*\*\[([A-Z]+\d+)\]\*\* /gm)].map(([, id = ""]) => id);
const tested = await idsInTests();

/** `[ST3]`, or several as in `[ST3][ST4]`, at the beginning of a string. */
async function idsInTests(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const pattern = "{sdk,widget,server,examples,scripts,test}/**/*.{ts,tsx}";
  for await (const path of glob(pattern, { cwd: root, exclude: ["**/node_modules/**", "**/dist/**"] })) {
    const code = await readFile(join(root, path), "utf8");
    for (const [, ids = ""] of code.matchAll(/["'`]((?:\[[A-Z]{1,3}\d+\])+) /g)) {
      for (const [, id = ""] of ids.matchAll(/\[([A-Z]+\d+)\]/g)) found.set(id, path);
    }
  }
  return found;
}

test("SPEC promises something", () => {
  expect(promised.length).toBeGreaterThan(20);
});

test("a number is given once", () => {
  const twice = promised.filter((id, index) => promised.indexOf(id) !== index);
  expect(twice).toEqual([]);
});

test("every promise has a test that carries its number", () => {
  expect(promised.filter((id) => !tested.has(id))).toEqual([]);
});

test("every number in a test is a promise of SPEC.md", () => {
  const unknown = [...tested].filter(([id]) => !promised.includes(id)).map(([id, path]) => `${id} in ${path}`);
  expect(unknown).toEqual([]);
});

test("every promise stands in the section of its prefix", () => {
  const misplaced = spec.split(/^## /m).flatMap((section) => {
    const prefix = /^([A-Z]+): /.exec(section)?.[1];
    const ids = [...section.matchAll(/^- \*\*\[([A-Z]+)(\d+)\]\*\* /gm)];
    return ids.filter(([, own]) => own !== prefix).map(([, own = "", number = ""]) => own + number);
  });
  expect(misplaced).toEqual([]);
});
