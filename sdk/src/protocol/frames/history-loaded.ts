import { event } from "../events.ts";
import { id } from "../primitives.ts";
import { boolean, type Infer, list, literal, object } from "../schema.ts";

/** Relay → client: the answer to `load_history`, oldest first, all of them before the seq that was asked for. */
export const historyLoaded = object({
  type: literal("history_loaded"),
  id,
  conversationId: id,
  events: list(event, { max: 1_000 }),
  hasEarlier: boolean(),
});
export type HistoryLoaded = Infer<typeof historyLoaded>;
