import { id, line, text, time } from "./primitives.ts";
import { type Infer, integer, list, number, object, optional, string } from "./schema.ts";

/** Money is a number in the shop's currency, in its major unit (189 is ¥189). */
const money = number({ min: 0, max: 1e12 });
const imageUrl = string({ max: 2_000 });

export const orderLine = object({
  title: line,
  quantity: integer({ min: 1 }),
  price: money,
  sku: optional(line),
  imageUrl: optional(imageUrl),
});
export type OrderLine = Infer<typeof orderLine>;

export const order = object({
  id,
  /** One line for people: "Linen shirt, white, 12". */
  items: line,
  quantity: integer({ min: 1 }),
  total: money,
  currency: optional(string({ max: 3 })),
  /** As the carrier needs it, on one line. */
  address: optional(text),
  recipient: optional(line),
  phone: optional(line),
  lines: optional(list(orderLine, { max: 200 })),
});
export type Order = Infer<typeof order>;

export const cart = object({
  lines: list(orderLine, { max: 200 }),
  quantity: integer(),
  total: money,
  currency: optional(string({ max: 3 })),
});
export type Cart = Infer<typeof cart>;

export const page = object({ url: string({ max: 2_000 }), title: optional(line) });
export type Page = Infer<typeof page>;

/** A price offered for a large request. `followUpAt`: when somebody comes back to it. */
export const quote = object({
  id,
  amount: money,
  quantity: optional(integer({ min: 1 })),
  currency: optional(string({ max: 3 })),
  terms: optional(text),
  followUpAt: optional(time),
});
export type Quote = Infer<typeof quote>;
