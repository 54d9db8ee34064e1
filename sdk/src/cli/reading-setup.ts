import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Arguments } from "./arguments.ts";
import type { CliIo } from "./cli-io.ts";
import { newNotes } from "./notes.ts";
import { fileOutput, type Output, streamOutput } from "./output.ts";
import { newProgress } from "./progress.ts";
import { findSources, type Source } from "./read/sources.ts";
import type { Reading } from "./read-all.ts";
import { UsageError } from "./usage-error.ts";

/** Opens what there is to read and to write, as the arguments and the process have it. */
export async function readingFor(given: Arguments, io: CliIo): Promise<Reading> {
  const found = await findSources(given.inputs, io.cwd);
  const sizes = found.sources.map(({ size }) => size);
  const total = sizes.every((size) => size !== null) ? sizes.reduce((sum, size) => sum + size, 0) : null;
  const terminal = given.isQuiet ? { write: () => {} } : io.stderr;
  return {
    ...found,
    stdin: io.stdin,
    interrupted: io.interrupted,
    columns: given.columns,
    isStrict: given.isStrict,
    output: await outputFor(given, io, found.sources),
    progress: newProgress(total, terminal, () => performance.now()),
    notes: newNotes((line) => io.stderr.write(line), given.isQuiet),
  };
}

/** @throws {UsageError} where the report would go into a file that is read: opening it empties it. */
async function outputFor({ output }: Arguments, io: CliIo, sources: readonly Source[]): Promise<Output> {
  if (output === undefined) return streamOutput(io.stdout);
  const path = resolve(io.cwd, output);
  for (const source of sources) {
    if (source.path === null || !(await isSameFile(path, source.path))) continue;
    throw new UsageError(`--output ${output} is one of the files to read (${source.name}); name another one`);
  }
  return fileOutput(path);
}

/** By any name: a link leads to the same file. */
async function isSameFile(a: string, b: string): Promise<boolean> {
  if (a === b) return true;
  const [one, other] = await Promise.all([a, b].map((path) => stat(path, { bigint: true }).catch(() => null)));
  if (!one?.isFile() || !other) return false;
  return one.dev === other.dev && one.ino === other.ino;
}

/** Colours are for a terminal, unless somebody does not want them (no-color.org). */
export function isColoured({ isColourless, output }: Arguments, { env, stdout }: CliIo): boolean {
  return !isColourless && output === undefined && stdout.isTTY === true && !env["NO_COLOR"];
}

const COLUMNS = 100;

export function columnsOf({ output }: Arguments, { stdout }: CliIo): number {
  return (output === undefined ? stdout.columns : undefined) ?? COLUMNS;
}
