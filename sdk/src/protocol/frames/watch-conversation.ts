import { id } from "../primitives.ts";
import { type Infer, integer, literal, object, optional } from "../schema.ts";

/**
 * Client → relay: send me what happens in this conversation. Answered by `conversation_synced` with the same `id`; with a
 * position only what was missed since. Repeat it whenever an `event_added` shows a hole. Errors: `conversation/unknown`.
 */
export const watchConversation = object({
  type: literal("watch_conversation"),
  id,
  conversationId: id,
  position: optional(object({ epoch: id, seq: integer() })),
});
export type WatchConversation = Infer<typeof watchConversation>;
