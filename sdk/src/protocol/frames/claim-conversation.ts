import { id } from "../primitives.ts";
import { type Infer, literal, object } from "../schema.ts";

/** Staff → relay: I answer this one. Answered by `accepted`, or `conversation/claimed` if somebody was first. */
export const claimConversation = object({
  type: literal("claim_conversation"),
  id,
  conversationId: id,
  clientMessageId: id,
});
export type ClaimConversation = Infer<typeof claimConversation>;
