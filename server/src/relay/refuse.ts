import { type ErrorCode, errorCodes, type Finding } from "@qin/sdk/protocol";

export interface RefusalDetails {
  /** The `id` of the frame that is refused. */
  readonly id?: string | undefined;
  /** Default: the code's own help. */
  readonly message?: string;
  readonly retryAfterMs?: number;
  readonly findings?: readonly Finding[];
}

/** How many findings a refusal or an event may carry; see the frames' schema. */
export const MAX_FINDINGS = 50;

/** Tells a client that something did not happen, and whether the same again may succeed. */
export function refuse(to: { send(text: string): void }, code: ErrorCode, details: RefusalDetails = {}): void {
  const { verdict, help } = errorCodes[code];
  const { id, message = help, retryAfterMs, findings } = details;
  to.send(
    JSON.stringify({
      type: "refused",
      id,
      code,
      verdict,
      message,
      retryAfterMs,
      findings: findings?.slice(0, MAX_FINDINGS),
    }),
  );
}
