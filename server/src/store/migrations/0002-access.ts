import type { Kysely } from "kysely";
import { dialectOf } from "./table.ts";

/** Members who may no longer log in, and who changed what of a shop's access. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { whole, numbered } = dialectOf(db);

  await db.schema.alterTable("members").addColumn("disabled_at", whole).execute();

  await db.schema
    .createTable("audit_log")
    .addColumn("shop_id", "text", (c) => c.notNull().references("shops.id"))
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("at", whole, (c) => c.notNull())
    .addColumn("who", "text", (c) => c.notNull())
    .addColumn("action", "text", (c) => c.notNull())
    .addColumn("target", "text", (c) => c.notNull())
    .addColumn("detail", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("audit_log_key", ["shop_id", "id"])
    .$call(numbered)
    .execute();
  await db.schema.createIndex("audit_log_by_time").on("audit_log").columns(["shop_id", "at", "id"]).execute();

  await db.schema.createIndex("api_keys_by_shop").on("api_keys").column("shop_id").execute();
}
