import { open } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "./config.ts";
import { makeFolder } from "./make-folder.ts";
import { StartError, systemCode } from "./start-error.ts";
import { openPostgresStore } from "./store/postgres/postgres-store.ts";
import { openSqliteStore } from "./store/sqlite/sqlite-store.ts";
import type { Store } from "./store/store.ts";

/**
 * PostgreSQL where there is a `DATABASE_URL`, otherwise a file in the data folder.
 * @throws {StartError} `start/data-folder`
 * @throws {StoreError} `store/cannot-open`, `store/newer-schema`
 */
export async function openStore({ databaseUrl, dataDir, demo }: Config): Promise<Store> {
  // Without a file of its own, a relay needs the folder for nothing but the demo's keys.
  if (databaseUrl === null || demo) await ownFolder(dataDir);
  if (databaseUrl !== null) return openPostgresStore(databaseUrl);
  const file = join(dataDir, "qin.sqlite");
  await ownFile(file);
  return openSqliteStore(file);
}

async function ownFolder(dataDir: string): Promise<void> {
  try {
    await makeFolder(dataDir);
  } catch (error) {
    const message = `QIN_DATA ${dataDir} cannot be made (${systemCode(error)}). Give it a folder that can be written.`;
    throw new StartError("start/data-folder", message, { cause: error });
  }
}

/** Made before SQLite makes it, for the owner's eyes only: whatever SQLite puts beside it has the same mode. */
async function ownFile(file: string): Promise<void> {
  const made = await open(file, "a", 0o600).catch(() => null);
  // Where that is not possible, the store says why.
  await made?.close();
}
