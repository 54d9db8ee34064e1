import type { Kysely } from "kysely";
import { dialectOf } from "./table.ts";

/**
 * PostgreSQL plans the look-up behind a foreign key itself, once, perhaps while there are no customers; then every index with the
 * shop in it looks as good as the key, and a new conversation may be paid for with all customers of its shop. So only the key
 * is open to it: the others are for those who say which `ref` or `subject` they look for.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  if (!dialectOf(db).choosesByStatistics) return;

  for (const column of ["ref", "subject"]) {
    const name = `customers_${column}`;
    await db.schema.alterTable("customers").dropConstraint(name).execute();
    await db.schema
      .createIndex(name)
      .unique()
      .on("customers")
      .columns(["shop_id", column])
      .where(column, "is not", null)
      .execute();
  }
}
