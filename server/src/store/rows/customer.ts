import type { CustomerProfile, Order } from "@qin/sdk/protocol";
import type { Customer } from "../store.ts";
import { jsonOrNull, type Row, text, textOrNull, whole } from "./row.ts";

export function customerOf(row: Row): Customer {
  return {
    shopId: text(row, "shop_id"),
    id: text(row, "id"),
    ref: text(row, "ref"),
    subject: textOrNull(row, "subject"),
    name: text(row, "name"),
    locale: textOrNull(row, "locale"),
    page: jsonOrNull(row, "page"),
    cart: jsonOrNull(row, "cart"),
    createdAt: whole(row, "created_at"),
  };
}

export function profileOf({ id, name, subject, locale, page, cart }: Customer, orders: Order[]): CustomerProfile {
  return {
    id,
    name,
    isIdentified: subject !== null,
    ...(locale === null ? {} : { locale }),
    ...(page === null ? {} : { page }),
    ...(cart === null ? {} : { cart }),
    orders,
  };
}
