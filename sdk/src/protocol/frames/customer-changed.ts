import { customerProfile } from "../people.ts";
import { id } from "../primitives.ts";
import { type Infer, literal, object } from "../schema.ts";

/** Relay → staff who watch the conversation: cart, page or orders changed. */
export const customerChanged = object({
  type: literal("customer_changed"),
  conversationId: id,
  customer: customerProfile,
});
export type CustomerChanged = Infer<typeof customerChanged>;
