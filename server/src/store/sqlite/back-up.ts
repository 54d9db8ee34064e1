import { link, open, rename, rm } from "node:fs/promises";
import { backup, DatabaseSync } from "node:sqlite";
import { damagesOf, isLog, type LogSize, sizeOf } from "./check-file.ts";

/** All pages in one step: a reader's view of one moment, which no writer disturbs and which disturbs none. */
const ALL_PAGES = 2_147_483_647;

export type BackupResult =
  | { readonly status: "done"; readonly size: LogSize }
  /** Somebody else has made the file meanwhile. */
  | { readonly status: "exists" }
  | { readonly status: "damaged"; readonly damages: readonly string[] };

/**
 * Copies a log as it is at one moment, while a relay may go on writing it, into one file that is whole by itself. The file
 * gets its name when it has been checked and is on disk; nothing is overwritten. Rejects with what the system said.
 */
export async function backUp(source: string, target: string): Promise<BackupResult> {
  const partial = `${target}.partial`;
  await rm(partial, { force: true });
  // Made before SQLite makes it, for the owner's eyes only.
  await (await open(partial, "wx", 0o600)).close();
  try {
    await copied(source, partial);
    const { damages, size } = checked(partial);
    if (damages.length > 0) return { status: "damaged", damages };
    await flushed(partial);
    return (await named(partial, target)) ? { status: "done", size } : { status: "exists" };
  } finally {
    await rm(partial, { force: true });
  }
}

async function copied(source: string, partial: string): Promise<void> {
  const db = new DatabaseSync(source, { timeout: 5_000 });
  try {
    await backup(db, partial, { rate: ALL_PAGES });
  } finally {
    db.close();
  }
}

function checked(file: string): { damages: readonly string[]; size: LogSize } {
  const db = new DatabaseSync(file);
  try {
    db.exec("PRAGMA journal_mode = DELETE");
    const damages = damagesOf(db);
    if (damages.length === 0 && !isLog(db)) damages.push("it is no log of Qin");
    return { damages, size: damages.length > 0 ? { conversations: 0, events: 0 } : sizeOf(db) };
  } finally {
    db.close();
  }
}

async function flushed(file: string): Promise<void> {
  const handle = await open(file, "r+");
  await handle.sync();
  await handle.close();
}

/** False where there is a file of this name. */
async function named(partial: string, target: string): Promise<boolean> {
  try {
    await link(partial, target);
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "EEXIST") return false;
    // A file system without links.
    await rename(partial, target);
    return true;
  }
}
