import { Kysely, PostgresDialect } from "kysely";
import { openDatabase as preparePostgres } from "../postgres/database.ts";
import { createPools } from "../postgres/pools.ts";
import type { Db, Schema } from "../schema.ts";
import { openDatabase as openSqlite } from "../sqlite/database.ts";
import { nodeSqliteDialect } from "../sqlite/node-sqlite-dialect.ts";

/** How long one statement over a whole table may take, in ms. */
const STATEMENT_MS = 600_000;

/** A log as an operator's commands see it: all of it, table by table, in either dialect, while relays may go on. */
export interface Maintenance {
  readonly db: Db;
  close(): Promise<void>;
}

/**
 * Opens the log in PostgreSQL at `url`, or in the SQLite file, and brings it to the newest schema.
 * @throws {StoreError} `store/cannot-open`, `store/newer-schema`
 */
export async function openMaintenance(
  where: { readonly url: string } | { readonly file: string },
): Promise<Maintenance> {
  if ("url" in where) return openInPostgres(where.url);
  const sqlite = await openSqlite(where.file);
  const db = new Kysely<Schema>({ dialect: nodeSqliteDialect(sqlite) });
  return {
    db,
    close: async () => {
      await db.destroy();
      sqlite.close();
    },
  };
}

async function openInPostgres(url: string): Promise<Maintenance> {
  const pools = createPools(url, { connections: 3, statementMs: STATEMENT_MS });
  try {
    await preparePostgres(pools);
  } catch (error) {
    await pools.close();
    throw error;
  }
  const dialect = new PostgresDialect({ pool: pools.readers });
  return { db: new Kysely<Schema>({ dialect }), close: () => pools.close() };
}
