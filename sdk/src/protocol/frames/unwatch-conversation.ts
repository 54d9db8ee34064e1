import { id } from "../primitives.ts";
import { type Infer, literal, object } from "../schema.ts";

/** Client → relay: no more of this conversation. No answer. */
export const unwatchConversation = object({ type: literal("unwatch_conversation"), conversationId: id });
export type UnwatchConversation = Infer<typeof unwatchConversation>;
