import { existsSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt } from "./ensure-built.ts";
import { parts } from "./parts.ts";
import { runRelay } from "./relay.ts";

const root = join(import.meta.dirname, "../..");

/** Builds what is missing or was built from other sources, then runs relay, desk and demo shop. Returns the exit code. */
export async function main(): Promise<number> {
  if (!existsSync(join(root, "node_modules/vite"))) {
    console.error("Qin's packages are not installed. Run `npm ci && npm start`.");
    return 1;
  }
  if (!(await ensureBuilt(root, parts, (line) => console.log(line)))) return 1;
  return runRelay(root);
}
