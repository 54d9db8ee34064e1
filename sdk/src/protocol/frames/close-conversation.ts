import { id } from "../primitives.ts";
import { type Infer, literal, object, optional } from "../schema.ts";

/** Anybody in the conversation → relay: it is over. Answered by `accepted`. Closed is final. */
export const closeConversation = object({
  type: literal("close_conversation"),
  id,
  conversationId: id,
  clientMessageId: id,
  /** With a replay key only: in whose name it is recorded. */
  as: optional(literal("agent", "supervisor", "bot", "system")),
});
export type CloseConversation = Infer<typeof closeConversation>;
