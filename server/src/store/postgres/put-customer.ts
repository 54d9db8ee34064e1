import { changingOf, heldOf } from "../rows/held.ts";
import type { Db } from "../schema.ts";
import type { Customer } from "../store.ts";
import type { Customers } from "./customers.ts";
import { transact } from "./transact.ts";

/**
 * Saves a customer, and says whether it did; a new name shows in the rows of their open conversations too, which count as changed. Locks as a batch does:
 * conversations in order, the shop at the end.
 */
export async function putCustomer(db: Db, customers: Customers, customer: Customer): Promise<boolean> {
  const before = await customers.get(customer.shopId, customer.id);
  if (before === null || before.name === customer.name) return customers.put(customer, db);
  return transact(db, (inside) => rename(inside, customers, customer));
}

async function rename(db: Db, customers: Customers, customer: Customer): Promise<boolean> {
  const { shopId, id, name } = customer;
  const rows = await db
    .selectFrom("conversations")
    .selectAll()
    .where("shop_id", "=", shopId)
    .where("customer_id", "=", id)
    .where("is_closed", "=", 0)
    .orderBy("id")
    .forUpdate()
    .execute();
  if (!(await customers.put(customer, db))) return false;
  if (rows.length === 0) return true;
  const { cursor } = await db
    .updateTable("shops")
    .set((shop) => ({ cursor: shop("cursor", "+", 1) }))
    .where("id", "=", shopId)
    .returning("cursor")
    .executeTakeFirstOrThrow();
  for (const held of rows.map(heldOf)) {
    const row = { ...held.folded.row, customer: { id, name } };
    const renamed = { ...held, record: { ...held.record, row, cursor }, folded: { ...held.folded, row } };
    await db
      .updateTable("conversations")
      .set(changingOf(renamed))
      .where("shop_id", "=", shopId)
      .where("id", "=", held.record.conversationId)
      .execute();
  }
  return true;
}
