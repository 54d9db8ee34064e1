import { id, text } from "../primitives.ts";
import { type Infer, literal, object, optional } from "../schema.ts";

/** Staff → relay: a note that the customer never sees. Answered by `accepted`. */
export const addNote = object({
  type: literal("add_note"),
  id,
  conversationId: id,
  clientMessageId: id,
  text,
  /** With a replay key only: in whose name it is recorded. */
  as: optional(literal("agent", "supervisor", "bot", "system")),
});
export type AddNote = Infer<typeof addNote>;
