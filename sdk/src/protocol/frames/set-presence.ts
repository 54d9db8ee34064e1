import { type Infer, literal, object } from "../schema.ts";

/** Staff → relay: whether new conversations may come to me. No answer; everybody gets `presence_changed`. */
export const setPresence = object({ type: literal("set_presence"), state: literal("online", "away") });
export type SetPresence = Infer<typeof setPresence>;
