import type { ErrorCode, Verdict } from "../protocol/codes.ts";
import type { DownFrameOf } from "../protocol/down.ts";
import type { Finding } from "../protocol/finding.ts";

/** The relay answered, and the answer is no. `verdict` says whether the same again may succeed. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  readonly code: ErrorCode;
  readonly verdict: Verdict;
  readonly retryAfterMs: number | undefined;
  /** With `message/blocked`: what the rules say. */
  readonly findings: readonly Finding[];

  constructor(refused: DownFrameOf<"refused">) {
    super(refused.message);
    this.code = refused.code;
    this.verdict = refused.verdict;
    this.retryAfterMs = refused.retryAfterMs;
    this.findings = refused.findings ?? [];
  }
}

/** `offline`: nothing was sent. `lost` and `timeout`: it was, and whether it arrived is not known. All of them are worth trying again. */
export type ConnectionErrorCode = "connection/offline" | "connection/lost" | "connection/timeout";

export class ConnectionError extends Error {
  override readonly name = "ConnectionError";
  readonly code: ConnectionErrorCode;
  readonly verdict: Verdict = "retry";

  constructor(code: ConnectionErrorCode) {
    super(code);
    this.code = code;
  }
}
