import type { Db } from "../schema.ts";
import { conversationIds } from "./conversations.ts";
import { type Examined, examine } from "./examine.ts";

/** A conversation whose tables do not say what its log says. */
export interface Finding {
  readonly conversationId: string;
  readonly differences: readonly string[];
  /** Written as the log says; false where only looking was asked for, or nothing can be derived. */
  readonly isMended: boolean;
}

/**
 * Folds every conversation of a shop anew, and tells of those whose tables differ; with `write` they are mended. Relays may
 * go on: what changes meanwhile is looked at again while its row is held.
 */
export async function* rebuild(
  db: Db,
  shopId: string,
  { write }: { readonly write: boolean },
): AsyncGenerator<Finding> {
  for await (const id of conversationIds(db, { shopId })) yield* rebuilt(db, shopId, id, write);
  for (const id of await withoutRow(db, shopId)) yield* rebuilt(db, shopId, id, write);
}

async function* rebuilt(db: Db, shopId: string, id: string, write: boolean): AsyncGenerator<Finding> {
  const seen = await examine(db, shopId, id);
  if (isRight(seen)) return;
  const examined = await db.transaction().execute(async (transaction) => {
    await hold(transaction, shopId, id);
    const again = await examine(transaction, shopId, id);
    if (write) await mend(transaction, shopId, id, again);
    return again;
  });
  if (examined.status === "broken") {
    yield { conversationId: id, differences: [examined.problem], isMended: false };
  } else if (!isRight(examined)) {
    yield { conversationId: id, differences: examined.differences, isMended: write };
  }
}

function isRight(examined: Examined): boolean {
  return examined.status === "read" && examined.differences.length === 0;
}

/** A write first of all: in SQLite it takes the one writer's place, in PostgreSQL the lock of this row, in both until the end. */
async function hold(db: Db, shopId: string, id: string): Promise<void> {
  await db
    .updateTable("conversations")
    .set(({ ref }) => ({ cursor: ref("cursor") }))
    .where("shop_id", "=", shopId)
    .where("id", "=", id)
    .execute();
}

async function mend(db: Db, shopId: string, id: string, examined: Examined): Promise<void> {
  if (examined.status === "broken") return;
  const { columns, customerId, isNew, events, orders, keys } = examined;
  if (columns !== null) {
    const cursor = await nextCursor(db, shopId);
    const own = { ...columns, cursor };
    const place = { shop_id: shopId, id, client_id: id, customer_id: customerId, opened_cursor: cursor };
    if (isNew)
      await db
        .insertInto("conversations")
        .values({ ...place, ...own })
        .execute();
    else await db.updateTable("conversations").set(own).where("shop_id", "=", shopId).where("id", "=", id).execute();
  }
  for (const { seq, ...own } of events) {
    await db
      .updateTable("events")
      .set(own)
      .where("shop_id", "=", shopId)
      .where("conversation_id", "=", id)
      .where("seq", "=", seq)
      .execute();
  }
  for (const { id: orderId, placedAt, order } of orders) {
    const own = { customer_id: customerId, body: JSON.stringify(order) };
    await db
      .insertInto("orders")
      .values({ shop_id: shopId, id: orderId, placed_at: placedAt, ...own })
      .onConflict((conflict) => conflict.columns(["shop_id", "id"]).doUpdateSet(own))
      .execute();
  }
  for (const { key, seq, author } of keys) {
    const use = { shop_id: shopId, key, conversation_id: id, seq, author, moved_from: null };
    await db.insertInto("command_keys").values(use).execute();
  }
}

/** Who watches the shop's inbox is to hear of the mended row. */
async function nextCursor(db: Db, shopId: string): Promise<number> {
  const { cursor } = await db
    .updateTable("shops")
    .set(({ eb }) => ({ cursor: eb("cursor", "+", 1) }))
    .where("id", "=", shopId)
    .returning("cursor")
    .executeTakeFirstOrThrow();
  return cursor;
}

/** Logs whose conversation is missing altogether. */
async function withoutRow(db: Db, shopId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("events")
    .leftJoin("conversations", (join) =>
      join
        .onRef("conversations.shop_id", "=", "events.shop_id")
        .onRef("conversations.id", "=", "events.conversation_id"),
    )
    .select("events.conversation_id as id")
    .where("events.shop_id", "=", shopId)
    .where("events.seq", "=", 1)
    .where("conversations.id", "is", null)
    .execute();
  return rows.map(({ id }) => id);
}
