import { access } from "node:fs/promises";
import { join } from "node:path";
import { type Config, readConfig } from "../config.ts";
import type { CommandIo } from "./command.ts";
import { CommandError } from "./command-error.ts";

/**
 * The SQLite file that this environment means.
 * @throws {CommandError} `postgres/use-pg-dump` where the log is in PostgreSQL, which has better tools for it: `instead`.
 */
export function logFileOf(env: CommandIo["env"], data: string | undefined, instead: string): string {
  const config = configOf(env, data);
  if (config.databaseUrl === null) return fileOf(config);
  throw new CommandError(
    "postgres/use-pg-dump",
    `DATABASE_URL is set: the log is in PostgreSQL. Use its own tools, for example\n\n  ${instead}\n\ndocs/operations.md says what goes with it.`,
  );
}

/**
 * Where a log that is there already is kept.
 * @throws {CommandError} `log/missing` for a file that is not there; opening it would make an empty one.
 */
export async function whereTheLogIs(
  env: CommandIo["env"],
  data: string | undefined,
): Promise<{ readonly url: string } | { readonly file: string }> {
  const config = configOf(env, data);
  if (config.databaseUrl !== null) return { url: config.databaseUrl };
  const file = fileOf(config);
  await access(file).catch((cause: unknown) => {
    const message = `There is no log at ${file}. Name its folder with --data or QIN_DATA.`;
    throw new CommandError("log/missing", message, { cause });
  });
  return { file };
}

function configOf(env: CommandIo["env"], data: string | undefined): Config {
  return readConfig({ ...env, ...(data === undefined ? {} : { QIN_DATA: data }) });
}

function fileOf({ dataDir }: Config): string {
  return join(dataDir, "qin.sqlite");
}
