import { resolve } from "node:path";
import type { Arguments } from "./arguments.ts";
import type { CliIo } from "./cli-io.ts";
import { newNotes } from "./notes.ts";
import { fileOutput, streamOutput } from "./output.ts";
import { newProgress } from "./progress.ts";
import { findSources } from "./read/sources.ts";
import type { Reading } from "./read-all.ts";

/** Opens what there is to read and to write, as the arguments and the process have it. */
export async function readingFor(given: Arguments, io: CliIo): Promise<Reading> {
  const found = await findSources(given.inputs, io.cwd);
  const sizes = found.sources.map(({ size }) => size);
  const total = sizes.every((size) => size !== null) ? sizes.reduce((sum, size) => sum + size, 0) : null;
  const terminal = given.isQuiet ? { write: () => {} } : io.stderr;
  return {
    ...found,
    stdin: io.stdin,
    columns: given.columns,
    isStrict: given.isStrict,
    output: given.output === undefined ? streamOutput(io.stdout) : await fileOutput(resolve(io.cwd, given.output)),
    progress: newProgress(total, terminal, () => performance.now()),
    notes: newNotes((line) => io.stderr.write(line), given.isQuiet),
  };
}

/** Colours are for a terminal, unless somebody does not want them (no-color.org). */
export function isColoured({ isColourless, output }: Arguments, { env, stdout }: CliIo): boolean {
  return !isColourless && output === undefined && stdout.isTTY === true && !env["NO_COLOR"];
}

const COLUMNS = 100;

export function columnsOf({ output }: Arguments, { stdout }: CliIo): number {
  return (output === undefined ? stdout.columns : undefined) ?? COLUMNS;
}
