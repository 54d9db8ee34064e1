import { isDeepStrictEqual } from "node:util";
import type { Event, Order } from "@qin/sdk/protocol";
import type { Db } from "../schema.ts";

const ORDER_EVENTS = ["order.placed", "order.paid", "order.changed"] as const;

export interface OrderRow {
  readonly id: string;
  readonly placedAt: number;
  readonly order: Order;
}

/** The orders of this log that the table has not, or not as the customer's logs say last. */
export async function ordersOf(
  db: Db,
  { shopId, customerId, log }: { readonly shopId: string; readonly customerId: string; readonly log: readonly Event[] },
): Promise<OrderRow[]> {
  const own = new Map(log.flatMap((event) => ("order" in event ? [[event.order.id, event.order] as const] : [])));
  const wrong: OrderRow[] = [];
  for (const [id, order] of own) {
    const stored = await db
      .selectFrom("orders")
      .select(["customer_id", "body"])
      .where("shop_id", "=", shopId)
      .where("id", "=", id)
      .executeTakeFirst();
    if (stored?.customer_id === customerId && isSame(stored.body, order)) continue;
    const expected = await latest(db, shopId, customerId, id);
    if (expected === null || (stored?.customer_id === customerId && isSame(stored.body, expected.order))) continue;
    wrong.push(expected);
  }
  return wrong;
}

/** An order may have been told of in several of a customer's conversations: the last word counts, the first one dates it. */
async function latest(db: Db, shopId: string, customerId: string, orderId: string): Promise<OrderRow | null> {
  const rows = await db
    .selectFrom("events")
    .innerJoin("conversations", (join) =>
      join
        .onRef("conversations.shop_id", "=", "events.shop_id")
        .onRef("conversations.id", "=", "events.conversation_id"),
    )
    .select(["events.body", "events.at"])
    .where("conversations.shop_id", "=", shopId)
    .where("conversations.customer_id", "=", customerId)
    .where("events.type", "in", ORDER_EVENTS)
    .orderBy("events.at")
    .orderBy("conversations.opened_cursor")
    .orderBy("events.seq")
    .execute();
  const told = rows.flatMap(({ body, at }) => {
    const event: Event = JSON.parse(body);
    return "order" in event && event.order.id === orderId ? [{ order: event.order, at }] : [];
  });
  const [first] = told;
  const last = told.at(-1);
  if (first === undefined || last === undefined) return null;
  return { id: orderId, placedAt: first.at, order: last.order };
}

function isSame(body: string, order: Order): boolean {
  try {
    return isDeepStrictEqual(JSON.parse(body), JSON.parse(JSON.stringify(order)));
  } catch {
    return false;
  }
}
