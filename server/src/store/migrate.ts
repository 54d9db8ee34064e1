import type { Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import { migrations } from "./migrations/index.ts";
import { StoreError } from "./store-error.ts";

/**
 * Brings a database to the newest schema. The caller holds whatever lock keeps others out, and the transaction.
 * @throws {StoreError} `store/newer-schema` for a database that knows steps which this version does not.
 */
export async function migrate(db: Kysely<unknown>): Promise<void> {
  const taken = await takenSteps(db);
  const unknown = taken.find((name) => !Object.hasOwn(migrations, name));
  if (unknown !== undefined) throw new StoreError("store/newer-schema", { detail: `it has the step ${unknown}` });
  // The usual start. The migrator would ask the catalogue five times to find that out.
  if (taken.length === Object.keys(migrations).length) return;
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
    migrationTableName: "schema_steps",
    migrationLockTableName: "schema_lock",
    disableTransactions: !db.isTransaction,
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw new StoreError("store/cannot-open", { cause: error });
}

async function takenSteps(db: Kysely<unknown>): Promise<string[]> {
  const tables = await db.introspection.getTables();
  if (!tables.some(({ name }) => name === "schema_steps")) return [];
  const steps = await db
    .withTables<{ schema_steps: { name: string } }>()
    .selectFrom("schema_steps")
    .select("name")
    .execute();
  return steps.map(({ name }) => name);
}
