import { page } from "../order.ts";
import { id } from "../primitives.ts";
import { type Infer, literal, object, optional } from "../schema.ts";

/**
 * Customer → relay: a conversation to write in. Answered by `conversation_synced` with the same `id`; the customer's open
 * conversation if there is one, otherwise a new one. Safe to repeat: the same `clientConversationId` is the same conversation.
 */
export const openConversation = object({
  type: literal("open_conversation"),
  id,
  clientConversationId: id,
  page: optional(page),
});
export type OpenConversation = Infer<typeof openConversation>;
