import { cart, page } from "../order.ts";
import { line } from "../primitives.ts";
import { type Infer, literal, object, optional } from "../schema.ts";

/** Customer → relay: what the page shows. No answer; staff get `customer_changed`. A cart from a browser may alert, but is not believed for amounts. */
export const setContext = object({
  type: literal("set_context"),
  cart: optional(cart),
  page: optional(page),
  locale: optional(line),
});
export type SetContext = Infer<typeof setContext>;
