/** Everything that can go wrong between a shop's backend and its relay, by code, with what to do about it. */
export const shopErrorCodes = {
  "shop/bad-options": "An option of createShop is missing or of the wrong kind; the message names it.",
  "identity/not-configured": "Pass identity: { shopId, kid, secret } to createShop.",
  "identity/bad-claims": "A subject of 1 to 64 characters and a life of 1 to 600 seconds make a token.",
  "webhook/not-configured": "Pass webhookSecret (whsec_…) to createShop.",
  "webhook/missing-header":
    "The request carries no webhook-id, webhook-timestamp or webhook-signature: it is not a webhook.",
  "webhook/too-old":
    "The webhook was signed more than five minutes ago. Check this machine's clock, or it is a replay.",
  "webhook/too-new": "The webhook was signed more than five minutes ahead of this machine's clock. Check the clock.",
  "webhook/bad-signature": "No signature fits. Check the secret, and that the raw body was passed, not parsed JSON.",
  "webhook/bad-payload": "The signature fits, but the body is not what this version of the SDK expects of that type.",
  "webhook/unknown-type":
    "The relay is newer than this SDK and sent a type that it does not know. Answer 2xx and go on.",
  "relay/refused": "The relay understood and said no; relayCode says why. The same request will fail again.",
  "relay/unavailable":
    "The relay answered with an error of its own, again and again. Send the same idempotencyKey later.",
  "relay/unreachable": "No answer came, again and again. Send the same idempotencyKey later: it may have arrived.",
} as const;

export type ShopErrorCode = keyof typeof shopErrorCodes;

export interface ShopErrorDetails {
  readonly cause?: unknown;
  /** HTTP status of the relay's last answer. */
  readonly status?: number;
  /** The relay's own code, as in `order/unknown`. */
  readonly relayCode?: string;
}

/** The one error this entry throws. `code` is for programs, `message` for the person who reads the log. */
export class ShopError extends Error {
  override readonly name = "ShopError";
  readonly code: ShopErrorCode;
  readonly status: number | undefined;
  readonly relayCode: string | undefined;

  constructor(code: ShopErrorCode, what: string, details: ShopErrorDetails = {}) {
    super(`${code}: ${what} ${shopErrorCodes[code]}`, "cause" in details ? { cause: details.cause } : undefined);
    this.code = code;
    this.status = details.status;
    this.relayCode = details.relayCode;
  }

  /** The same request may succeed later; send it again with the same idempotency key. */
  get isTemporary(): boolean {
    return this.code === "relay/unavailable" || this.code === "relay/unreachable";
  }
}
