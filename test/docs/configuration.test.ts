import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { variables } from "../../server/src/config.ts";
import { root } from "./root.ts";

const page = await readFile(join(root, "docs/configuration.md"), "utf8");
const listed = new Map(
  [...page.matchAll(/^\| `([A-Z_]+)` \| (?:`([^`]*)`)? ?\|/gm)].map(([, name = "", fallback = ""]) => [name, fallback]),
);

test("[CF1] every variable is listed with its default, and nothing else is", () => {
  const real = Object.entries(variables).map(([name, { fallback }]) => [name, fallback]);
  expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(real));
});
