import { type Kysely, sql } from "kysely";
import { dialectOf } from "./table.ts";

/**
 * The log and its folds, and who may write it. Keys start with shop_id, so that shops can be kept apart later.
 * `events` has no foreign key: the writer holds its conversation while it writes, and a look-up per event would be paid twice.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { whole, keyed, numbered } = dialectOf(db);

  await db.schema
    .createTable("meta")
    .addColumn("key", "text", (c) => c.primaryKey().notNull())
    .addColumn("value", "text", (c) => c.notNull())
    .$call(keyed)
    .execute();

  await db.schema
    .createTable("shops")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("origins", "text", (c) => c.notNull())
    .addColumn("currency", "text", (c) => c.notNull())
    .addColumn("identity_keys", "text", (c) => c.notNull())
    .addColumn("webhook_url", "text")
    .addColumn("webhook_secret", "text")
    .addColumn("settings", "text", (c) => c.notNull())
    .addColumn("cursor", whole, (c) => c.notNull().defaultTo(0))
    .$call(keyed)
    .execute();

  await db.schema
    .createTable("customers")
    .addColumn("shop_id", "text", (c) => c.notNull().references("shops.id"))
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("ref", "text", (c) => c.notNull())
    .addColumn("subject", "text")
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("locale", "text")
    .addColumn("page", "text")
    .addColumn("cart", "text")
    .addColumn("created_at", whole, (c) => c.notNull())
    .addPrimaryKeyConstraint("customers_key", ["shop_id", "id"])
    .addUniqueConstraint("customers_ref", ["shop_id", "ref"])
    .addUniqueConstraint("customers_subject", ["shop_id", "subject"])
    .$call(numbered)
    .execute();

  await db.schema
    .createTable("conversations")
    .addColumn("shop_id", "text", (c) => c.notNull())
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("client_id", "text", (c) => c.notNull())
    .addColumn("customer_id", "text", (c) => c.notNull())
    .addColumn("opened_cursor", whole, (c) => c.notNull())
    .addColumn("cursor", whole, (c) => c.notNull())
    .addColumn("head", whole, (c) => c.notNull())
    .addColumn("customer_head", whole, (c) => c.notNull())
    .addColumn("last_at", whole, (c) => c.notNull())
    .addColumn("is_closed", whole, (c) => c.notNull())
    .addColumn("row", "text", (c) => c.notNull())
    .addColumn("clock", "text", (c) => c.notNull())
    .addColumn("fired_anchor", whole, (c) => c.notNull())
    .addColumn("response_anchor", whole)
    .addColumn("response_due", whole)
    .addPrimaryKeyConstraint("conversations_key", ["shop_id", "id"])
    .addUniqueConstraint("conversations_client_id", ["shop_id", "client_id"])
    .addForeignKeyConstraint("conversations_customer", ["shop_id", "customer_id"], "customers", ["shop_id", "id"])
    .$call(numbered)
    .execute();
  await db.schema
    .createIndex("conversations_by_customer")
    .on("conversations")
    .columns(["shop_id", "customer_id", "opened_cursor"])
    .execute();
  await db.schema.createIndex("conversations_by_change").on("conversations").columns(["shop_id", "cursor"]).execute();
  await db.schema
    .createIndex("conversations_open")
    .on("conversations")
    .columns(["shop_id", "opened_cursor"])
    .where(sql`is_closed`, "=", sql.lit(0))
    .execute();
  await db.schema
    .createIndex("conversations_due")
    .on("conversations")
    .column("response_due")
    .where(sql`response_due`, "is not", null)
    .execute();

  await db.schema
    .createTable("events")
    .addColumn("shop_id", "text", (c) => c.notNull())
    .addColumn("conversation_id", "text", (c) => c.notNull())
    .addColumn("seq", whole, (c) => c.notNull())
    .addColumn("customer_prev", whole, (c) => c.notNull())
    .addColumn("is_staff", whole, (c) => c.notNull())
    .addColumn("at", whole, (c) => c.notNull())
    .addColumn("type", "text", (c) => c.notNull())
    .addColumn("body", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("events_key", ["shop_id", "conversation_id", "seq"])
    .$call(keyed)
    .execute();

  await db.schema
    .createTable("command_keys")
    .addColumn("shop_id", "text", (c) => c.notNull())
    .addColumn("key", "text", (c) => c.notNull())
    .addColumn("conversation_id", "text", (c) => c.notNull())
    .addColumn("seq", whole, (c) => c.notNull())
    .addColumn("author", "text", (c) => c.notNull())
    .addColumn("moved_from", "text")
    .addPrimaryKeyConstraint("command_keys_key", ["shop_id", "key"])
    .$call(keyed)
    .execute();

  await db.schema
    .createTable("read_marks")
    .addColumn("shop_id", "text", (c) => c.notNull())
    .addColumn("conversation_id", "text", (c) => c.notNull())
    .addColumn("role", "text", (c) => c.notNull())
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("seq", whole, (c) => c.notNull())
    .addPrimaryKeyConstraint("read_marks_key", ["shop_id", "conversation_id", "role", "id"])
    .$call(keyed)
    .execute();

  await db.schema
    .createTable("orders")
    .addColumn("shop_id", "text", (c) => c.notNull())
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("customer_id", "text", (c) => c.notNull())
    .addColumn("placed_at", whole, (c) => c.notNull())
    .addColumn("body", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("orders_key", ["shop_id", "id"])
    .addForeignKeyConstraint("orders_customer", ["shop_id", "customer_id"], "customers", ["shop_id", "id"])
    .$call(numbered)
    .execute();
  await db.schema
    .createIndex("orders_by_customer")
    .on("orders")
    .columns(["shop_id", "customer_id", "placed_at"])
    .execute();

  await db.schema
    .createTable("members")
    .addColumn("shop_id", "text", (c) => c.notNull().references("shops.id"))
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("email", "text", (c) => c.notNull().unique())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("role", "text", (c) => c.notNull())
    .addColumn("password_hash", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("members_key", ["shop_id", "id"])
    .$call(keyed)
    .execute();

  await db.schema
    .createTable("sessions")
    .addColumn("token_hash", "text", (c) => c.primaryKey().notNull())
    .addColumn("shop_id", "text", (c) => c.notNull().references("shops.id"))
    .addColumn("subject_kind", "text", (c) => c.notNull())
    .addColumn("subject_id", "text", (c) => c.notNull())
    .addColumn("created_at", whole, (c) => c.notNull())
    .addColumn("expires_at", whole, (c) => c.notNull())
    .$call(keyed)
    .execute();
  await db.schema
    .createIndex("sessions_by_subject")
    .on("sessions")
    .columns(["shop_id", "subject_kind", "subject_id"])
    .execute();

  await db.schema
    .createTable("api_keys")
    .addColumn("key_hash", "text", (c) => c.primaryKey().notNull())
    .addColumn("shop_id", "text", (c) => c.notNull().references("shops.id"))
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("scopes", "text", (c) => c.notNull())
    .addColumn("created_at", whole, (c) => c.notNull())
    .$call(keyed)
    .execute();

  await db.schema
    .createTable("webhooks")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("shop_id", "text", (c) => c.notNull().references("shops.id"))
    .addColumn("type", "text", (c) => c.notNull())
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("created_at", whole, (c) => c.notNull())
    .addColumn("attempts", whole, (c) => c.notNull().defaultTo(0))
    .addColumn("next_attempt_at", whole)
    .addColumn("last_error", "text")
    .$call(numbered)
    .execute();
  await db.schema.createIndex("webhooks_due").on("webhooks").column("next_attempt_at").execute();
}
