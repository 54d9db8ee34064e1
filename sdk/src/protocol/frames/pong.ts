import { id, time } from "../primitives.ts";
import { type Infer, integer, list, literal, object } from "../schema.ts";

/**
 * Relay → client. `at` is the ping's; `now` the relay's clock, so that (at + receipt) / 2 against `now` gives the offset.
 * `heads`: the last seq you may see of every conversation you watch. A lost last message leaves no hole; this finds it.
 */
export const pong = object({
  type: literal("pong"),
  at: time,
  now: time,
  heads: list(object({ conversationId: id, head: integer() }), { max: 1_000 }),
});
export type Pong = Infer<typeof pong>;
