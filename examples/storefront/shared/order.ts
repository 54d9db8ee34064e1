import { schema } from "@qin/sdk/protocol";

const { object, list, string, integer, literal, optional } = schema;

/** Pieces of one product in one order. */
export const MAX_QUANTITY = 999;

/** What the browser asks for. It names products and numbers; prices are not its business. */
export const checkoutForm = object({
  /** Made by the page: the same key is the same checkout, so that a double click buys once. */
  key: string({ min: 8, max: 64 }),
  lang: literal("zh", "en"),
  lines: list(object({ sku: string({ min: 1, max: 64 }), quantity: integer({ min: 1, max: MAX_QUANTITY }) }), {
    max: 50,
  }),
  recipient: string({ min: 1, max: 60 }),
  phone: string({ min: 5, max: 30 }),
  address: string({ min: 5, max: 300 }),
  /** The chat's name for this customer, from `Qin('ref')`; absent where the chat could not be reached. */
  ref: optional(string({ min: 1, max: 64 })),
});
export type CheckoutForm = schema.Infer<typeof checkoutForm>;

/** An order as its own customer may see it. */
export const shownOrder = object({
  id: string({ min: 1, max: 64 }),
  placedAt: integer(),
  lines: list(
    object({ sku: string({ max: 64 }), title: string({ max: 500 }), quantity: integer(), price: schema.number() }),
    { max: 50 },
  ),
  quantity: integer(),
  total: schema.number(),
  recipient: string({ max: 60 }),
  phone: string({ max: 30 }),
  address: string({ max: 10_000 }),
  /** Whether the customer has checked the address in the chat. */
  addressState: literal("unchecked", "confirmed", "changed"),
});
export type ShownOrder = schema.Infer<typeof shownOrder>;

/** Who is signed in, with what the checkout is filled in with. */
export const account = object({
  name: string({ max: 60 }),
  recipient: string({ max: 60 }),
  phone: string({ max: 30 }),
  address: string({ max: 300 }),
});
export type Account = schema.Infer<typeof account>;
