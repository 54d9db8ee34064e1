import { glob, readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";

/** One file to read; `path` is null for standard input. */
export interface Source {
  /** As the report names it. */
  readonly name: string;
  readonly path: string | null;
  /** Bytes on disk; null where nobody can say. */
  readonly size: number | null;
}

export interface Unreadable {
  readonly name: string;
  readonly problem: string;
}

export interface Sources {
  readonly sources: readonly Source[];
  readonly unreadable: readonly Unreadable[];
}

/** What is taken out of a folder. */
const RECORDS = /\.(?:jsonl|ndjson|csv|tsv)(?:\.gz)?$/i;
const GLOB = /[*?[{]/;
const STDIN = "-";

/** Files, folders (with what is below them), globs and "-": each file once, in the order named. */
export async function findSources(inputs: readonly string[], cwd: string): Promise<Sources> {
  const sources = new Map<string, Source>();
  const unreadable: Unreadable[] = [];
  for (const input of inputs) {
    if (input === STDIN) {
      sources.set(STDIN, { name: STDIN, path: null, size: null });
      continue;
    }
    try {
      for (const name of await namesOf(input, cwd)) {
        const path = resolve(cwd, name);
        const { size } = await stat(path);
        if (!sources.has(path)) sources.set(path, { name, path, size });
      }
    } catch (error) {
      unreadable.push({ name: input, problem: problemOf(error) });
    }
  }
  return { sources: [...sources.values()], unreadable };
}

async function namesOf(input: string, cwd: string): Promise<string[]> {
  const found = await stat(resolve(cwd, input)).catch((error: unknown) => {
    if (GLOB.test(input)) return null;
    throw error;
  });
  if (found === null) {
    const names = await Array.fromAsync(glob(input, { cwd, exclude: (name) => name === "node_modules" }));
    if (names.length === 0) throw new Error("no file matches");
    const nested = await Promise.all(names.toSorted().map((name) => namesOf(name, cwd)));
    return nested.flat();
  }
  if (!found.isDirectory()) return [input];
  const entries = await readdir(resolve(cwd, input), { recursive: true });
  const names = entries.filter((name) => RECORDS.test(name) && !/(?:^|[\\/])(?:\.|node_modules)/.test(name));
  if (names.length === 0) throw new Error("there is no .jsonl, .ndjson, .csv or .tsv file in this folder");
  return names.toSorted().map((name) => join(input, name));
}

export function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? error.code : undefined;
  switch (code) {
    case "ENOENT":
      return "there is no such file";
    case "EACCES":
    case "EPERM":
      return "it may not be read";
    case "EISDIR":
      return "it is a folder";
    case "Z_BUF_ERROR":
      return "the compressed file ends too early";
    case "Z_DATA_ERROR":
      return "the compressed file is damaged";
    default:
      return error.message;
  }
}
