import { id } from "../primitives.ts";
import { type Infer, integer, literal, object, optional } from "../schema.ts";

/** Staff → relay: the shop's conversations. Answered by `inbox_changed` with the same `id`: all open rows and the 200 that closed last, or with a cursor of the same epoch those changed since; then every change. */
export const watchInbox = object({
  type: literal("watch_inbox"),
  id,
  since: optional(object({ epoch: id, cursor: integer() })),
});
export type WatchInbox = Infer<typeof watchInbox>;
