import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { checkImports } from "./imports/check.ts";
import { findCycles } from "./imports/cycles.ts";
import { readSource } from "./imports/read.ts";

const root = join(import.meta.dirname, "..");
const patterns = ["{sdk,widget,server,examples,test,scripts}/**/*.{ts,tsx}"];
const paths = await Array.fromAsync(
  glob(patterns, { cwd: root, exclude: (name) => ["node_modules", "dist", "test-results"].includes(name) }),
);
const files = await Promise.all(paths.map(async (path) => readSource(path, await readFile(join(root, path), "utf8"))));

const lines = checkImports(files).map(({ path, line, message }) => `${path}:${line}  ${message}`);
for (const cycle of findCycles(files)) lines.push(`these import each other in a circle: ${cycle.join(", ")}`);
for (const line of lines) console.error(line);
console.log(`${files.length} files, ${lines.length} imports against the layers of scripts/imports/layers.ts`);
process.exitCode = lines.length === 0 ? 0 : 1;
