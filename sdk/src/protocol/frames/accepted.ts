import { event } from "../events.ts";
import { id } from "../primitives.ts";
import { boolean, type Infer, integer, literal, object, optional } from "../schema.ts";

/**
 * Relay → the sender: what you sent is on disk, and this is its event. It stands in place of the `event_added` that the
 * others get, so `prev` counts here too. `isDuplicate`: the key had been used before, this is the first result, already counted.
 * `movedFrom`: that conversation was closed; the event is in a new one, whose `conversation_synced` came just before.
 */
export const accepted = object({
  type: literal("accepted"),
  id,
  prev: integer(),
  event,
  isDuplicate: optional(boolean()),
  movedFrom: optional(id),
});
export type Accepted = Infer<typeof accepted>;
