/**
 * The version of the wire format, an integer that both sides name in `hello` and `welcome`.
 *
 * History (newest first; a schema change without a new line here fails version.test.ts):
 *  1 — the first one.
 */
export const PROTOCOL_VERSION = 1;
/** The oldest version a relay of today still speaks. */
export const OLDEST_PROTOCOL_VERSION = 1;
