import { inboxRow } from "../conversation.ts";
import { id } from "../primitives.ts";
import { boolean, type Infer, integer, list, literal, object, optional } from "../schema.ts";

/** Relay → staff who watch the inbox. `isComplete`: these are all open rows and the 200 that closed last, drop what you have; otherwise apply each row that is newer than yours. */
export const inboxChanged = object({
  type: literal("inbox_changed"),
  id: optional(id),
  epoch: id,
  cursor: integer(),
  isComplete: boolean(),
  rows: list(inboxRow, { max: 100_000 }),
});
export type InboxChanged = Infer<typeof inboxChanged>;
