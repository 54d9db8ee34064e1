import { id, seq } from "../primitives.ts";
import { type Infer, literal, object } from "../schema.ts";

/** Anybody → relay: read up to here. No answer; the others get `read_changed`. A lower seq than before changes nothing. */
export const markRead = object({ type: literal("mark_read"), conversationId: id, seq });
export type MarkRead = Infer<typeof markRead>;
