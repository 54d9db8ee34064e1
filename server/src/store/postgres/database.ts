import { Kysely, PostgresDialect, sql } from "kysely";
import { nanoid } from "nanoid";
import { migrate } from "../migrate.ts";
import type { Db, Schema } from "../schema.ts";
import { StoreError } from "../store-error.ts";
import type { Pools } from "./pools.ts";

/** Any number, the same in every version: who brings a database to the newest schema holds it. */
const SCHEMA_LOCK = 7_146_301;

/**
 * Brings the database to the newest schema; nodes that start at once wait for the first.
 * @throws {StoreError} `store/cannot-open`, `store/newer-schema`.
 */
export async function openDatabase({ readers }: Pools): Promise<{ readonly db: Db; readonly epoch: string }> {
  const dialect = new PostgresDialect({ pool: readers });
  try {
    await new Kysely<unknown>({ dialect }).transaction().execute(async (transaction) => {
      // A table of ten million rows may take its time.
      await sql`SELECT set_config('lock_timeout', '0', true), set_config('statement_timeout', '0', true)`.execute(
        transaction,
      );
      await sql`SELECT pg_advisory_xact_lock(${sql.lit(SCHEMA_LOCK)})`.execute(transaction);
      await migrate(transaction);
    });
    const db = new Kysely<Schema>({ dialect });
    return { db, epoch: await epochOf(db) };
  } catch (error) {
    throw error instanceof StoreError ? error : new StoreError("store/cannot-open", { cause: error });
  }
}

/** The name of this log, given once. */
async function epochOf(db: Db): Promise<string> {
  await db
    .insertInto("meta")
    .values({ key: "epoch", value: nanoid() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { value } = await db.selectFrom("meta").select("value").where("key", "=", "epoch").executeTakeFirstOrThrow();
  return value;
}
