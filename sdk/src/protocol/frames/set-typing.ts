import { id } from "../primitives.ts";
import { boolean, type Infer, literal, object } from "../schema.ts";

/** Anybody → relay: I am writing. No answer, never stored. Repeat every 3 s while it is true; it expires after 6 s. */
export const setTyping = object({ type: literal("set_typing"), conversationId: id, isTyping: boolean() });
export type SetTyping = Infer<typeof setTyping>;
