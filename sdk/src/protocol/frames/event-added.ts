import { event } from "../events.ts";
import { type Infer, integer, literal, object } from "../schema.ts";

/**
 * Relay → everybody who watches the conversation. `prev` is the seq of the event before it that you may see, 0 for none:
 * if it is not the last you have, something is missing; ask with `watch_conversation` and your position.
 */
export const eventAdded = object({ type: literal("event_added"), prev: integer(), event });
export type EventAdded = Infer<typeof eventAdded>;
