/**
 * What 1 thousand, 100 thousand and 10 million customers need, from the costs in costs.json and the assumptions in
 * plan/assumptions.ts, and how one partition of each bears it. Does no input or output of its own: the same costs give the same
 * tables. Prints them, and writes them into docs/scale.md.
 * Run with: npm run bench:scale:table
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readCosts } from "./costs.ts";
import { withTables } from "./page.ts";
import { tables } from "./plan/print.ts";

const page = join(import.meta.dirname, "../../../docs/scale.md");
const printed = tables(await readCosts());
for (const [name, table] of Object.entries(printed)) console.log(`${name}\n${table}\n`);
await writeFile(page, withTables(await readFile(page, "utf8"), printed));
