import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { migrate } from "../migrate.ts";
import { StoreError } from "../store-error.ts";
import { BUSY_MS, whenFree } from "./busy.ts";
import { nodeSqliteDialect } from "./node-sqlite-dialect.ts";

export interface SqliteOptions {
  /** How long a writer waits for another process that holds the file, in ms. Default 5,000. */
  readonly busyMs?: number;
  /** Refuse to grow beyond so many pages of 4 KiB; for tests of a full disk. Default: none. */
  readonly maxPages?: number;
}

/**
 * Opens the file, makes it safe, and brings it to the newest schema. FULL: a commit returns after the disk has it.
 * @throws {StoreError} `store/cannot-open`, `store/newer-schema`.
 */
export async function openDatabase(
  path: string,
  { busyMs = BUSY_MS, maxPages }: SqliteOptions = {},
): Promise<DatabaseSync> {
  const db = opened(path);
  try {
    await whenFree(busyMs, () => db.exec("PRAGMA journal_mode = WAL"));
    db.exec("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
    // 16 MiB between checkpoints instead of 4: pages that are written again and again go to the file less often.
    db.exec("PRAGMA wal_autocheckpoint = 4000; PRAGMA journal_size_limit = 67108864");
    if (maxPages !== undefined) db.exec(`PRAGMA max_page_count = ${Math.trunc(maxPages)}`);
    await whenFree(busyMs, () => db.exec("BEGIN IMMEDIATE"));
    await migrate(new Kysely({ dialect: nodeSqliteDialect(db) }));
    db.exec(`COMMIT; PRAGMA busy_timeout = ${Math.trunc(busyMs)}`);
    return db;
  } catch (error) {
    db.close();
    throw error instanceof StoreError ? error : new StoreError("store/cannot-open", { cause: error, detail: path });
  }
}

function opened(path: string): DatabaseSync {
  try {
    return new DatabaseSync(path, { timeout: 0 });
  } catch (error) {
    throw new StoreError("store/cannot-open", { cause: error, detail: path });
  }
}
