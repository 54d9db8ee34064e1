import { build } from "./build.ts";
import { Freshness } from "./freshness.ts";
import type { Part } from "./parts.ts";

/** Builds those of the parts that are missing or were built from other sources. False where one could not be built. */
export async function ensureBuilt(
  root: string,
  parts: readonly Part[],
  print: (line: string) => void,
): Promise<boolean> {
  const freshness = new Freshness(root);
  const fresh = await Promise.all(parts.map((part) => freshness.isFresh(part)));
  const stale = parts.filter((_part, index) => !fresh[index]);
  return stale.length === 0 || buildAll(root, stale, print);
}

/** Builds the parts, fresh or not, and remembers from what. False where one could not be built. */
export async function buildAll(root: string, parts: readonly Part[], print: (line: string) => void): Promise<boolean> {
  print(`Building ${parts.map(({ name }) => name).join(", ")}…`);
  const built = await build(parts, print);
  await new Freshness(root).record(built);
  return built.length === parts.length;
}
