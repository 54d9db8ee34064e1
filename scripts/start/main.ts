import { existsSync } from "node:fs";
import { join } from "node:path";
import { build } from "./build.ts";
import { Freshness } from "./freshness.ts";
import { parts } from "./parts.ts";
import { runRelay } from "./relay.ts";

const root = join(import.meta.dirname, "../..");
const print = (line: string) => console.log(line);

/** Builds what is missing or was built from other sources, then runs relay, desk and demo shop. Returns the exit code. */
export async function main(): Promise<number> {
  if (!existsSync(join(root, "node_modules/vite"))) {
    console.error("Qin's packages are not installed. Run `npm ci && npm start`.");
    return 1;
  }
  const freshness = new Freshness(root);
  const fresh = await Promise.all(parts.map((part) => freshness.isFresh(part)));
  const stale = parts.filter((_part, index) => !fresh[index]);
  if (stale.length > 0) {
    print(`Building ${stale.map(({ name }) => name).join(", ")}…`);
    const built = await build(stale, print);
    await freshness.record(built);
    if (built.length < stale.length) return 1;
  }
  return runRelay(root);
}
