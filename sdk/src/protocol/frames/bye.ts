import { line } from "../primitives.ts";
import { type Infer, integer, literal, object } from "../schema.ts";

/** Relay → client, just before it closes the socket: come back after `retryAfterMs` (spread by the relay, so that not all come at once). */
export const bye = object({ type: literal("bye"), reason: line, retryAfterMs: integer() });
export type Bye = Infer<typeof bye>;
