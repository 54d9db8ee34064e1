import { conversationState } from "../conversation.ts";
import { id } from "../primitives.ts";
import { type Infer, literal, object, optional } from "../schema.ts";

/** Relay → client: the state of a conversation; with the `id` of the frame it answers, or unasked when one was opened for you. */
export const conversationSynced = object({
  type: literal("conversation_synced"),
  id: optional(id),
  conversation: conversationState,
});
export type ConversationSynced = Infer<typeof conversationSynced>;
