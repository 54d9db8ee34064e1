import { id, text } from "../primitives.ts";
import { type Infer, literal, object } from "../schema.ts";

/** Customer → relay: the address on the card is right. Answered by `accepted`; `order/unknown` if the order is not theirs. */
export const confirmAddress = object({
  type: literal("confirm_address"),
  id,
  conversationId: id,
  clientMessageId: id,
  orderId: id,
  /** The address that the customer saw. */
  address: text,
});
export type ConfirmAddress = Infer<typeof confirmAddress>;
