import { content } from "../content.ts";
import { id, text } from "../primitives.ts";
import { boolean, type Infer, literal, object, optional } from "../schema.ts";

/**
 * Anybody → relay. Answered by `accepted` once it is on disk, or by `refused`. Safe to repeat: the same `clientMessageId`
 * of the same sender is the same message. A customer's message to a closed conversation opens a new one, and `accepted`
 * says so. Staff replies pass the shop's rules: `message/blocked` carries the findings and stores nothing.
 */
export const sendMessage = object({
  type: literal("send_message"),
  id,
  conversationId: id,
  clientMessageId: id,
  content,
  /** Staff: this message ends the conversation, which is closed in the same step. */
  closing: optional(boolean()),
  /** Supervisors: send it although a rule blocks it; the reason is logged. */
  override: optional(object({ reason: text })),
  /** With a replay key only: in whose name it is recorded. */
  as: optional(literal("agent", "supervisor", "bot", "system")),
});
export type SendMessage = Infer<typeof sendMessage>;
