import { id, seq } from "../primitives.ts";
import { type Infer, literal, object } from "../schema.ts";

/** Client → relay: the page of events before `before`. Answered by `history_loaded`. */
export const loadHistory = object({ type: literal("load_history"), id, conversationId: id, before: seq });
export type LoadHistory = Infer<typeof loadHistory>;
