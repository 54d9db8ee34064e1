const statuses = {
  "request/invalid": 400,
  "request/csrf": 403,
  "auth/required": 401,
  "auth/refused": 401,
  "auth/forbidden": 403,
  "origin/refused": 403,
  "route/unknown": 404,
  "customer/unknown": 404,
  "conversation/unknown": 404,
  "member/unknown": 404,
  "key/unknown": 404,
  "order/taken": 409,
  "member/email-taken": 409,
  "member/last-admin": 409,
  "key/taken": 409,
  "idempotency/conflict": 409,
  "request/too-large": 413,
  "request/unsupported-type": 415,
  "rate/too-fast": 429,
  "relay/failed": 500,
  "store/unavailable": 503,
  "relay/not-ready": 503,
} as const;

export type HttpErrorCode = keyof typeof statuses;

/** An answer that is no success. Every one has the body `{error: {code, message}}`. */
export class HttpError extends Error {
  readonly code: HttpErrorCode;
  readonly statusCode: number;
  /** With `rate/too-fast`, `store/unavailable` and `relay/not-ready`: when to come back. */
  readonly retryAfterMs: number | null;
  constructor(code: HttpErrorCode, message: string, { retryAfterMs }: { retryAfterMs?: number } = {}) {
    super(message);
    this.name = "HttpError";
    this.code = code;
    this.statusCode = statuses[code];
    this.retryAfterMs = retryAfterMs ?? null;
  }
}

export const httpErrorCodes: Readonly<Record<HttpErrorCode, number>> = statuses;
