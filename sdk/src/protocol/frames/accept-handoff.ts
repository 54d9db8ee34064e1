import { id } from "../primitives.ts";
import { type Infer, literal, object, optional } from "../schema.ts";

/** Supervisor (or an agent, for a handoff to a human) → relay: I am in. Answered by `accepted`; `handoff/none` if nothing waits. */
export const acceptHandoff = object({
  type: literal("accept_handoff"),
  id,
  conversationId: id,
  clientMessageId: id,
  /** With a replay key only: in whose name it is recorded. */
  as: optional(literal("agent", "supervisor", "bot", "system")),
});
export type AcceptHandoff = Infer<typeof acceptHandoff>;
