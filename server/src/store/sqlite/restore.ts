import { access, chmod, copyFile, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { isBusy, primaryCodeOf } from "./busy.ts";
import { damagesOf, isLog, type LogSize, sizeOf } from "./check-file.ts";
import { openDatabase } from "./database.ts";
import { renewEpoch } from "./epoch.ts";

const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;
/** What SQLite keeps beside a file, by the end of its name. */
const BESIDE = ["-wal", "-shm", "-journal"];
const MEMBERS_OUT = "DELETE FROM sessions WHERE subject_kind = 'member'";

export type RestoreResult =
  | { readonly status: "done"; readonly size: LogSize; readonly epoch: string }
  | { readonly status: "damaged"; readonly damages: readonly string[] };

/**
 * Puts a backup in the place of `target`; `makeRoom` is called once it is known to be whole, and leaves nothing of an earlier
 * log there. The log gets a new epoch, so that no client resumes into a past that did not happen; the staff have to log in
 * again, because a login revoked since would count again.
 * @throws {StoreError} `store/newer-schema`, `store/cannot-open`
 */
export async function restore(
  source: string,
  target: string,
  makeRoom: () => Promise<void> = async () => undefined,
): Promise<RestoreResult> {
  const copy = `${target}.restoring`;
  await removed(copy);
  try {
    await copyFile(source, copy);
    await chmod(copy, 0o600);
    const damages = damagesIn(copy);
    if (damages.length > 0) return { status: "damaged", damages };
    const done = await renewed(copy);
    await flushed(copy);
    await makeRoom();
    await rename(copy, target);
    await flushed(dirname(target));
    return done;
  } finally {
    await removed(copy);
  }
}

/**
 * Moves a log and what SQLite keeps beside it out of the way, and tells under which names it is now; nothing where nothing was.
 * Null where a relay has it open. A write-ahead log whose file is gone goes too: SQLite would play it into whatever comes in
 * the place of that file.
 */
export async function setAside(file: string, aside: string): Promise<string[] | null> {
  if ((await isThere(file)) && !isFreed(file)) return null;
  const moved: string[] = [];
  for (const end of ["", ...BESIDE]) {
    if (!(await isThere(`${file}${end}`))) continue;
    await rename(`${file}${end}`, `${aside}${end}`);
    moved.push(`${aside}${end}`);
  }
  return moved;
}

/** Folds everything into the one file, where there is anything to be made of it. False where somebody else has it open. */
function isFreed(file: string): boolean {
  const db = new DatabaseSync(file, { timeout: 0 });
  try {
    // Leaving WAL needs the file for itself.
    db.exec("PRAGMA journal_mode = DELETE");
    return true;
  } catch (error) {
    if (isBusy(error)) return false;
    const code = primaryCodeOf(error);
    // A destroyed log is what backups are for: it is kept as it is.
    if (code === SQLITE_CORRUPT || code === SQLITE_NOTADB) return true;
    throw error;
  } finally {
    db.close();
  }
}

function damagesIn(file: string): string[] {
  const db = new DatabaseSync(file);
  try {
    const damages = damagesOf(db);
    return damages.length === 0 && !isLog(db) ? ["it is no log of Qin"] : damages;
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  } finally {
    db.close();
  }
}

async function renewed(file: string): Promise<RestoreResult> {
  const db = await openDatabase(file);
  try {
    const epoch = renewEpoch(db);
    db.exec(MEMBERS_OUT);
    const size = sizeOf(db);
    db.exec("PRAGMA journal_mode = DELETE");
    return { status: "done", size, epoch };
  } finally {
    db.close();
  }
}

async function flushed(path: string): Promise<void> {
  const handle = await open(path, "r");
  await handle.sync();
  await handle.close();
}

async function removed(file: string): Promise<void> {
  for (const end of ["", ...BESIDE]) await rm(`${file}${end}`, { force: true });
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
