import { time } from "../primitives.ts";
import { type Infer, literal, object } from "../schema.ts";

/** Client → relay, every heartbeat. `at` is the client's own clock and comes back unchanged in `pong`. */
export const ping = object({ type: literal("ping"), at: time });
export type Ping = Infer<typeof ping>;
