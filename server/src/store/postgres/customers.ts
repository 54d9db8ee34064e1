import type { CustomerProfile, Order } from "@qin/sdk/protocol";
import { sql } from "kysely";
import { customerOf, profileOf } from "../rows/customer.ts";
import { json } from "../rows/row.ts";
import type { Db } from "../schema.ts";
import type { Customer, CustomerContext } from "../store.ts";
import { isKeepable, keepable } from "./keepable.ts";

const LISTED_ORDERS = 100;

export interface Customers {
  get(shopId: string, id: string): Promise<Customer | null>;
  byRef(shopId: string, ref: string): Promise<Customer | null>;
  bySubject(shopId: string, subject: string): Promise<Customer | null>;
  /** Whether it was saved: not over another subject. */
  put(customer: Customer, db: Db): Promise<boolean>;
  setContext(shopId: string, id: string, context: CustomerContext): Promise<boolean>;
  orders(shopId: string, id: string): Promise<Order[]>;
  putOrder(shopId: string, id: string, order: Order, at: number): Promise<void>;
  ownerOfOrder(shopId: string, orderId: string): Promise<string | null>;
  profile(shopId: string, id: string): Promise<CustomerProfile | null>;
}

export function createCustomers(db: Db): Customers {
  async function by(column: "id" | "ref" | "subject", shopId: string, value: string): Promise<Customer | null> {
    if (!isKeepable(value)) return null;
    const row = await db
      .selectFrom("customers")
      .selectAll()
      .where("shop_id", "=", shopId)
      .where(column, "=", value)
      .executeTakeFirst();
    return row === undefined ? null : customerOf(row);
  }

  async function orders(shopId: string, id: string): Promise<Order[]> {
    const rows = await db
      .selectFrom("orders")
      .select("body")
      .where("shop_id", "=", shopId)
      .where("customer_id", "=", id)
      .orderBy("placed_at", "desc")
      .orderBy("id", "desc")
      .limit(LISTED_ORDERS)
      .execute();
    return rows.map((row) => json<Order>(row, "body"));
  }

  return {
    get: (shopId, id) => by("id", shopId, id),
    byRef: (shopId, ref) => by("ref", shopId, ref),
    bySubject: (shopId, subject) => by("subject", shopId, subject),
    put: async ({ shopId, id, ref, subject, name, locale, page, cart, createdAt }, inside) => {
      const changing = {
        ref,
        subject,
        name: keepable(name),
        locale: locale && keepable(locale),
        page: page && JSON.stringify(page),
        cart: cart && JSON.stringify(cart),
      };
      const rows = await inside
        .insertInto("customers")
        .values({ shop_id: shopId, id, created_at: createdAt, ...changing })
        .onConflict((conflict) =>
          conflict
            .columns(["shop_id", "id"])
            .doUpdateSet(changing)
            .where(sql<boolean>`customers.subject is null or customers.subject = excluded.subject`),
        )
        .returning("id")
        .execute();
      return rows.length > 0;
    },
    setContext: async (shopId, id, { cart, page, locale }) => {
      const rows = await db
        .updateTable("customers")
        .set({
          // Always something, so that the statement stands where nothing is told.
          id,
          ...(cart === undefined ? {} : { cart: JSON.stringify(cart) }),
          ...(page === undefined ? {} : { page: JSON.stringify(page) }),
          ...(locale === undefined ? {} : { locale: keepable(locale) }),
        })
        .where("shop_id", "=", shopId)
        .where("id", "=", id)
        .returning("id")
        .execute();
      return rows.length > 0;
    },
    orders,
    putOrder: async (shopId, id, order, at) => {
      const changing = { customer_id: id, body: JSON.stringify(order) };
      await db
        .insertInto("orders")
        .values({ shop_id: shopId, id: order.id, placed_at: at, ...changing })
        .onConflict((conflict) => conflict.columns(["shop_id", "id"]).doUpdateSet(changing))
        .execute();
    },
    ownerOfOrder: async (shopId, orderId) => {
      const row = await db
        .selectFrom("orders")
        .select("customer_id")
        .where("shop_id", "=", shopId)
        .where("id", "=", orderId)
        .executeTakeFirst();
      return row?.customer_id ?? null;
    },
    profile: async (shopId, id) => {
      const customer = await by("id", shopId, id);
      return customer === null ? null : profileOf(customer, await orders(shopId, id));
    },
  };
}
