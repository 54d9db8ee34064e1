import { id, participant } from "../primitives.ts";
import { boolean, type Infer, literal, object } from "../schema.ts";

/** Relay → the others in the conversation. Without a repeat within 6 s it has stopped. */
export const typingChanged = object({
  type: literal("typing_changed"),
  conversationId: id,
  from: participant,
  isTyping: boolean(),
});
export type TypingChanged = Infer<typeof typingChanged>;
