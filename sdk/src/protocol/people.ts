import { cart, order, page } from "./order.ts";
import { id, line, role } from "./primitives.ts";
import { boolean, type Infer, list, literal, object, optional, string } from "./schema.ts";

/** Somebody who speaks in a conversation, as the others see them. */
export const person = object({ id, role, name: line, avatarUrl: optional(string({ max: 2_000 })) });
export type Person = Infer<typeof person>;

/** Who this connection speaks for. */
export const self = object({
  id,
  role: literal("customer", "agent", "supervisor", "admin", "bot"),
  name: optional(line),
  /** Customers only: an opaque name that a shop's backend may use for this customer, for example in `orders.placed`. */
  ref: optional(id),
});
export type Self = Infer<typeof self>;

/** Staff only: what the shop knows of a customer. The cart comes from the browser, the orders only from the shop's backend. */
export const customerProfile = object({
  id,
  name: line,
  isIdentified: boolean(),
  locale: optional(line),
  page: optional(page),
  cart: optional(cart),
  orders: list(order, { max: 100 }),
});
export type CustomerProfile = Infer<typeof customerProfile>;
