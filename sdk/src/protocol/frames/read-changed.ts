import { readMark } from "../conversation.ts";
import { id } from "../primitives.ts";
import { type Infer, literal, object } from "../schema.ts";

/** Relay → the others in the conversation: somebody has read further. */
export const readChanged = object({ type: literal("read_changed"), conversationId: id, read: readMark });
export type ReadChanged = Infer<typeof readChanged>;
