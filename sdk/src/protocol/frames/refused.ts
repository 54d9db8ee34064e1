import { type ErrorCode, errorCodes } from "../codes.ts";
import { finding } from "../finding.ts";
import { id, text } from "../primitives.ts";
import { type Infer, integer, list, literal, object, optional, type Schema } from "../schema.ts";

function isErrorCode(value: string): value is ErrorCode {
  return Object.hasOwn(errorCodes, value);
}
const code: Schema<ErrorCode> = literal(...Object.keys(errorCodes).filter(isErrorCode));

/**
 * Relay → client: that did not happen. With `id` it answers the frame of that id; without, a frame that had none or could
 * not be read. Nothing was stored. `verdict` says whether the same again may succeed.
 */
export const refused = object({
  type: literal("refused"),
  id: optional(id),
  code,
  verdict: literal("retry", "stop"),
  message: text,
  retryAfterMs: optional(integer()),
  /** With `message/blocked`: what the rules say. */
  findings: optional(list(finding, { max: 50 })),
});
export type Refused = Infer<typeof refused>;
