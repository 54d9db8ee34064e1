import type { DatabaseSync } from "node:sqlite";
import type { CustomerProfile, Order } from "@qin/sdk/protocol";
import { customerOf, profileOf } from "../rows/customer.ts";
import { json, type Row, text } from "../rows/row.ts";
import type { Customer, CustomerContext } from "../store.ts";

const COLUMNS = "shop_id, id, ref, subject, name, locale, page, cart, created_at";
const SQL = {
  get: `SELECT ${COLUMNS} FROM customers WHERE shop_id = ? AND id = ?`,
  byRef: `SELECT ${COLUMNS} FROM customers WHERE shop_id = ? AND ref = ?`,
  bySubject: `SELECT ${COLUMNS} FROM customers WHERE shop_id = ? AND subject = ?`,
  put: `INSERT INTO customers (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (shop_id, id) DO UPDATE SET ref = excluded.ref,
      subject = excluded.subject, name = excluded.name,
      locale = excluded.locale, page = excluded.page, cart = excluded.cart
    WHERE customers.subject IS NULL OR customers.subject = excluded.subject`,
  setContext: `UPDATE customers SET cart = COALESCE(?, cart), page = COALESCE(?, page), locale = COALESCE(?, locale)
    WHERE shop_id = ? AND id = ?`,
  orders: "SELECT body FROM orders WHERE shop_id = ? AND customer_id = ? ORDER BY placed_at DESC, id DESC LIMIT 100",
  putOrder: `INSERT INTO orders (shop_id, id, customer_id, placed_at, body) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (shop_id, id) DO UPDATE SET customer_id = excluded.customer_id, body = excluded.body`,
  ownerOfOrder: "SELECT customer_id FROM orders WHERE shop_id = ? AND id = ?",
};

export interface Customers {
  get(shopId: string, id: string): Customer | null;
  byRef(shopId: string, ref: string): Customer | null;
  bySubject(shopId: string, subject: string): Customer | null;
  /** Whether it was saved: not over another subject. */
  put(customer: Customer): boolean;
  setContext(shopId: string, id: string, context: CustomerContext): boolean;
  orders(shopId: string, id: string): Order[];
  putOrder(shopId: string, id: string, order: Order, at: number): void;
  ownerOfOrder(shopId: string, orderId: string): string | null;
  profile(shopId: string, id: string): CustomerProfile | null;
}

export function createCustomers(db: DatabaseSync): Customers {
  const get = db.prepare(SQL.get);
  const byRef = db.prepare(SQL.byRef);
  const bySubject = db.prepare(SQL.bySubject);
  const put = db.prepare(SQL.put);
  const setContext = db.prepare(SQL.setContext);
  const orders = db.prepare(SQL.orders);
  const putOrder = db.prepare(SQL.putOrder);
  const ownerOfOrder = db.prepare(SQL.ownerOfOrder);

  const found = (row: Row | undefined): Customer | null => (row === undefined ? null : customerOf(row));
  const ordersOf = (shopId: string, id: string): Order[] =>
    orders.all(shopId, id).map((row) => json<Order>(row, "body"));

  return {
    get: (shopId, id) => found(get.get(shopId, id)),
    byRef: (shopId, ref) => found(byRef.get(shopId, ref)),
    bySubject: (shopId, subject) => found(bySubject.get(shopId, subject)),
    put: ({ shopId, id, ref, subject, name, locale, page, cart, createdAt }) => {
      const { changes } = put.run(
        shopId,
        id,
        ref,
        subject,
        name,
        locale,
        page && JSON.stringify(page),
        cart && JSON.stringify(cart),
        createdAt,
      );
      return changes > 0;
    },
    setContext: (shopId, id, { cart, page, locale }) => {
      const bound = [cart && JSON.stringify(cart), page && JSON.stringify(page), locale];
      return setContext.run(...bound.map((one) => one ?? null), shopId, id).changes > 0;
    },
    orders: ordersOf,
    putOrder: (shopId, id, order, at) => {
      putOrder.run(shopId, order.id, id, at, JSON.stringify(order));
    },
    ownerOfOrder: (shopId, orderId) => {
      const row = ownerOfOrder.get(shopId, orderId);
      return row === undefined ? null : text(row, "customer_id");
    },
    profile: (shopId, id) => {
      const customer = found(get.get(shopId, id));
      return customer === null ? null : profileOf(customer, ordersOf(shopId, id));
    },
  };
}
