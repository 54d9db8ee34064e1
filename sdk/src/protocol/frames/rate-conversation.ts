import { id } from "../primitives.ts";
import { type Infer, integer, literal, object, optional, string } from "../schema.ts";

/** Customer → relay: how it went, also after the close. Answered by `accepted`. */
export const rateConversation = object({
  type: literal("rate_conversation"),
  id,
  conversationId: id,
  clientMessageId: id,
  score: integer({ min: 1, max: 5 }),
  comment: optional(string({ max: 2_000 })),
});
export type RateConversation = Infer<typeof rateConversation>;
