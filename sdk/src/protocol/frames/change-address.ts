import { id, text } from "../primitives.ts";
import { type Infer, literal, object } from "../schema.ts";

/** Customer → relay: send it elsewhere. Answered by `accepted`; the relay adds a note for the staff and tells the shop's webhook. */
export const changeAddress = object({
  type: literal("change_address"),
  id,
  conversationId: id,
  clientMessageId: id,
  orderId: id,
  address: text,
});
export type ChangeAddress = Infer<typeof changeAddress>;
