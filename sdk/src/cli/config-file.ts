import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import type { QinConfig } from "../config/config.ts";
import { readConfig } from "../config/read-config.ts";
import { UsageError } from "./usage-error.ts";

const ENDINGS = ["ts", "mts", "cts", "js", "mjs", "cjs", "json"];
/** What other programs read, and nobody here does. */
const OTHER_ENDINGS = ["yaml", "yml", "toml", "jsonc", "json5"];

/**
 * The nearest configuration, from a folder upwards; null where there is none.
 * @throws {UsageError} for one in a language that is not read: passed over, it would look as if it held.
 */
export function findConfig(from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = firstOf(folder, ENDINGS);
    if (found !== null) return found;
    const other = firstOf(folder, OTHER_ENDINGS);
    if (other !== null) throw unreadable(other);
    if (dirname(folder) === folder) return null;
  }
}

function unreadable(name: string): UsageError {
  return new UsageError(`${name}: this is not read; a configuration ends in .${ENDINGS.join(", .")}`);
}

function firstOf(folder: string, endings: readonly string[]): string | null {
  return endings.map((ending) => join(folder, `qin.config.${ending}`)).find((path) => existsSync(path)) ?? null;
}

/** @throws {UsageError} where the file cannot be read, loaded or understood; it names the file and what to do. */
export async function loadConfig(path: string, cwd: string): Promise<QinConfig> {
  const name = relative(cwd, path) || path;
  if (!existsSync(path)) throw new UsageError(`${name}: there is no such configuration file`);
  if (!ENDINGS.some((ending) => path.endsWith(`.${ending}`))) throw unreadable(name);
  try {
    return readConfig(path.endsWith(".json") ? await json(path) : await defaultExport(path));
  } catch (error) {
    throw new UsageError(`${name}: ${problemOf(error, path)}`, { cause: error });
  }
}

async function json(path: string): Promise<unknown> {
  const text = await readFile(path, "utf8");
  // Editors on Windows put a byte order mark in front.
  return JSON.parse(text.replace(/^\uFEFF/, ""));
}

async function defaultExport(path: string): Promise<unknown> {
  const module: unknown = await import(pathToFileURL(path).href);
  if (typeof module === "object" && module !== null && "default" in module) return module.default;
  throw new Error("it has no default export; write: export default defineConfig({ … })");
}

function problemOf(error: unknown, path: string): string {
  if (!(error instanceof Error)) return `it throws ${String(error)}`;
  const code = "code" in error ? error.code : undefined;
  if (code === "ERR_UNKNOWN_FILE_EXTENSION" || code === "ERR_UNSUPPORTED_NODE_MODULES_TYPE_STRIPPING") {
    return "this Node does not read TypeScript here; take Node 24 or newer, or write it as qin.config.js";
  }
  if (error instanceof SyntaxError) {
    return path.endsWith(".json") ? `it is not JSON: ${error.message}` : `it does not compile: ${error.message}`;
  }
  return error.message;
}
