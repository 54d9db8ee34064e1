import { access, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { systemCode } from "../start-error.ts";
import { backUp } from "../store/sqlite/back-up.ts";
import type { Command } from "./command.ts";
import { CommandError } from "./command-error.ts";
import { logFileOf, whereTheLogIs } from "./log-file.ts";
import { onlyFile, parse } from "./parse.ts";

const usage = `Usage: qin backup FILE [options]

Copies the log, as it is at this moment, into one file, while the relay may go on. The copy is read through before it
gets its name, and no file is overwritten. It holds everything: what was written, logins, keys; keep it as safe as that.

  --data FOLDER   where the data is kept                      (QIN_DATA)

Examples:
  qin backup /backups/qin-$(date +%F).sqlite
  qin restore /backups/qin-2026-11-24.sqlite
`;

export const backup: Command = {
  name: "backup",
  summary: "copy the log into a file, while the relay runs",
  usage,
  run: async (args, io) => {
    const { positionals, values } = parse(args, { data: { type: "string" } });
    const target = resolve(onlyFile(positionals, "where the copy goes"));
    const source = logFileOf(io.env, values.data, 'pg_dump --format=custom --file FILE "$DATABASE_URL"');
    await whereTheLogIs(io.env, values.data);
    if (await isThere(target)) throw exists(target);
    const result = await copied(source, target);
    if (result.status === "exists") throw exists(target);
    if (result.status === "damaged") {
      const damages = result.damages.slice(0, 5).join("; ");
      const help = "Stop the relay, keep the data folder as it is, and restore the last backup that is whole.";
      throw new CommandError("backup/damaged", `The log in ${source} is damaged: ${damages}. ${help}`);
    }
    const { size } = await stat(target);
    const { conversations, events } = result.size;
    io.out.write(
      `${target}: ${conversations} conversations, ${events} events, ${size} bytes; read through, and whole.\n`,
    );
    return 0;
  },
};

async function copied(source: string, target: string) {
  try {
    return await backUp(source, target);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : systemCode(cause);
    throw new CommandError("backup/not-written", `The backup could not be written to ${target}: ${why}.`, { cause });
  }
}

function exists(target: string): CommandError {
  return new CommandError("backup/exists", `${target} is there already, and is kept. Give another name.`);
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
