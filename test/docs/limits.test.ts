import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { limitVariables } from "../../server/src/config/limits.ts";
import { root } from "./root.ts";

const [page, spec] = await Promise.all(
  ["docs/limits.md", "docs/SPEC.md"].map((path) => readFile(join(root, path), "utf8")),
);
const rows = [...(page ?? "").matchAll(/^\| `(\w+)` \| (\d+) \| ([^|]*) \| ([^|]*)\| ([^|]*) \|$/gm)].map(
  ([, name = "", fallback = "", , , tests = ""]) => ({ name, fallback, tests }),
);

test("[LM1] every limit is an option with a default that limits.md names", () => {
  const listed = rows.map(({ name, fallback }) => [name, fallback]);
  const real = Object.entries(limitVariables).map(([name, { fallback }]) => [name, fallback]);
  expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(real));
});

test("[LM1] every limit names a promise of SPEC.md, and so has a test", () => {
  const promised = new Set([...(spec ?? "").matchAll(/^- \*\*\[([A-Z]+\d+)\]\*\* /gm)].map(([, id]) => id));
  for (const { name, tests } of rows) {
    const ids = tests.split(", ").filter((id) => promised.has(id));
    expect({ name, tests }).toEqual({ name, tests: ids.join(", ") });
    expect({ name, isTested: ids.length > 0 }).toEqual({ name, isTested: true });
  }
});
