import { person } from "../people.ts";
import { boolean, type Infer, list, literal, object } from "../schema.ts";

/** Relay → everybody of the shop. Customers learn only `isStaffOnline`; staff see who. */
export const presenceChanged = object({
  type: literal("presence_changed"),
  isStaffOnline: boolean(),
  members: list(object({ person, state: literal("online", "away") }), { max: 1_000 }),
});
export type PresenceChanged = Infer<typeof presenceChanged>;
