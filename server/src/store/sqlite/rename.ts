import type { Customer } from "../store.ts";
import type { Conversations } from "./conversations.ts";
import type { Customers } from "./customers.ts";
import type { Shops } from "./shops.ts";

interface Parts {
  readonly customers: Customers;
  readonly conversations: Conversations;
  readonly shops: Shops;
}

/** Saves a customer, and says whether it did; a new name shows in the rows of their open conversations too, which count as changed. */
export function renameIn({ customers, conversations, shops }: Parts, customer: Customer): boolean {
  const before = customers.get(customer.shopId, customer.id);
  if (!customers.put(customer)) return false;
  if (before === null || before.name === customer.name) return true;
  const cursor = shops.nextCursor(customer.shopId);
  for (const held of conversations.openOf(customer.shopId, customer.id)) {
    const row = { ...held.folded.row, customer: { id: customer.id, name: customer.name } };
    const renamed = { ...held, record: { ...held.record, row, cursor }, folded: { ...held.folded, row } };
    conversations.keep(renamed);
    conversations.update(renamed);
  }
  return true;
}
