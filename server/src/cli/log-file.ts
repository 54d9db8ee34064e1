import { join } from "node:path";
import { readConfig } from "../config.ts";
import type { CommandIo } from "./command.ts";
import { CommandError } from "./command-error.ts";

/**
 * The SQLite file that this environment means.
 * @throws {CommandError} `postgres/use-pg-dump` where the log is in PostgreSQL, which has better tools for it: `instead`.
 */
export function logFileOf(env: CommandIo["env"], data: string | undefined, instead: string): string {
  const isPostgres = (env["DATABASE_URL"]?.trim() ?? "") !== "";
  const config = readConfig({ ...env, ...(data === undefined ? {} : { QIN_DATA: data }) });
  if (!isPostgres) return join(config.dataDir, "qin.sqlite");
  throw new CommandError(
    "postgres/use-pg-dump",
    `DATABASE_URL is set: the log is in PostgreSQL. Use its own tools, for example\n\n  ${instead}\n\ndocs/operations.md says what goes with it.`,
  );
}
