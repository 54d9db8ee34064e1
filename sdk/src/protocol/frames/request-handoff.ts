import { id, line } from "../primitives.ts";
import { type Infer, literal, object, optional } from "../schema.ts";

/** Anybody → relay: bring in a human (customer, bot) or a supervisor (agent). Answered by `accepted`. */
export const requestHandoff = object({
  type: literal("request_handoff"),
  id,
  conversationId: id,
  clientMessageId: id,
  to: literal("human", "supervisor"),
  reason: optional(line),
  /** With a replay key only: in whose name it is recorded. */
  as: optional(literal("agent", "supervisor", "bot", "system")),
});
export type RequestHandoff = Infer<typeof requestHandoff>;
