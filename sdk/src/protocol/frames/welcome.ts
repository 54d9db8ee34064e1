import { conversationState } from "../conversation.ts";
import { self } from "../people.ts";
import { id, line, time } from "../primitives.ts";
import { type Infer, integer, list, literal, object, optional, string } from "../schema.ts";

/**
 * Relay → client, the answer to `hello`. `now` is the relay's clock; `token` is what a new customer keeps for the next
 * `hello` (`auth: {kind: 'session'}`); `conversations` answer the positions of the hello, in no order.
 */
export const welcome = object({
  type: literal("welcome"),
  protocol: integer({ min: 1 }),
  epoch: id,
  now: time,
  /** Send a `ping` this often; the relay closes with 4002 after two that did not come. */
  heartbeatMs: integer({ min: 1 }),
  me: self,
  shop: optional(object({ name: line })),
  token: optional(string({ min: 1, max: 4_096 })),
  limits: object({ frameBytes: integer(), textLength: integer(), framesPerSecond: integer(), pageSize: integer() }),
  conversations: list(conversationState, { max: 50 }),
});
export type Welcome = Infer<typeof welcome>;
