import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readCosts } from "../bench/scale/costs.ts";
import { withTables } from "../bench/scale/page.ts";
import { tables } from "../bench/scale/plan/print.ts";
import { root } from "./root.ts";

const page = await readFile(join(root, "docs/scale.md"), "utf8");
const costs = await readCosts();

// Differs? `npm run bench:scale:table` writes the tables anew; then read what stands around them.
test("every table is what the simulation makes of the measured costs", { timeout: 60_000 }, () => {
  expect(page).toBe(withTables(page, tables(costs)));
});

test("the page says when and on what the costs were measured", () => {
  expect(page).toContain(costs.date);
  expect(page).toContain(costs.machine);
  expect(page).toContain(`${costs.rounds} rounds`);
});
