import { access, constants } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { makeFolder } from "../make-folder.ts";
import { restore as putBack, setAside } from "../store/sqlite/restore.ts";
import { StoreError } from "../store/store-error.ts";
import { type Command, UsageError } from "./command.ts";
import { CommandError } from "./command-error.ts";
import { logFileOf } from "./log-file.ts";
import { onlyFile, parse } from "./parse.ts";

const usage = `Usage: qin restore FILE [options]

Puts a backup into the data folder. Stop the relay first. The log gets a new epoch: clients throw away what they remember
and load anew, instead of resuming into a past that did not happen. What was written after the backup is gone, also what
was acknowledged; staff have to log in again.

  --data FOLDER   where the data is kept                      (QIN_DATA)
  --force         also where there is a log: it is kept beside the new one, under another name
`;

export const restore: Command = {
  name: "restore",
  summary: "put a backup into the data folder",
  usage,
  run: async (args, { env, out }) => {
    const { positionals, values } = parse(args, { data: { type: "string" }, force: { type: "boolean" } });
    const source = resolve(onlyFile(positionals, "the backup"));
    await access(source, constants.R_OK).catch((cause: unknown) => {
      throw new UsageError(`${source} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`);
    });
    const instead = 'pg_restore --clean --if-exists --dbname "$DATABASE_URL" FILE';
    const target = logFileOf(env, values.data, instead);
    if ((await isThere(target)) && values.force !== true) {
      const message = `There is a log at ${target}. Give another folder with --data, or --force, which keeps it beside the new one.`;
      throw new CommandError("restore/not-empty", message);
    }
    await makeFolder(dirname(target));
    const { size, epoch, aside } = await restored(source, target);
    out.write(`${target}: ${size.conversations} conversations, ${size.events} events. Its epoch is ${epoch} now.\n`);
    if (aside.length > 0) out.write(`What was there is kept: ${aside.join(", ")}.\n`);
    return 0;
  },
};

/** The old log leaves its place only when the new one is known to be whole. */
async function restored(source: string, target: string) {
  let aside: readonly string[] = [];
  try {
    const result = await putBack(source, target, async () => {
      aside = await movedAway(target);
    });
    if (result.status === "done") return { ...result, aside };
    const damages = result.damages.slice(0, 5).join("; ");
    throw new CommandError("restore/not-a-backup", `${source} is no whole backup: ${damages}. Nothing was changed.`);
  } catch (cause) {
    if (cause instanceof CommandError || cause instanceof StoreError) throw cause;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new CommandError("restore/not-written", `The backup could not be put into ${dirname(target)}: ${why}.`, {
      cause,
    });
  }
}

async function movedAway(target: string): Promise<readonly string[]> {
  const moved = await setAside(target, asideOf(target));
  if (moved !== null) return moved;
  throw new CommandError("restore/in-use", `A relay has ${target} open. Stop it first; nothing was changed.`);
}

function asideOf(target: string): string {
  return `${target}.before-${new Date().toISOString().replace(/[:.]/g, "-")}`;
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
