import { type EventOf, event } from "../protocol/events.ts";
import { id } from "../protocol/primitives.ts";
import { Invalid, isObject, nullable, object, string } from "../protocol/schema.ts";
import { fromBase64, hmacKey, utf8 } from "./bytes.ts";
import { ShopError } from "./shop-error.ts";

export interface WebhookCustomer {
  readonly id: string;
  readonly ref: string;
  /** The subject of the shop's own token; null while the customer is anonymous. */
  readonly subject: string | null;
}

interface Payload<Type extends string, Event> {
  /** The same id is the same webhook: it may be delivered more than once. */
  readonly id: string;
  readonly type: Type;
  /** When it happened, ISO 8601. */
  readonly timestamp: string;
  readonly data: { readonly conversationId: string; readonly customer: WebhookCustomer; readonly event: Event };
}

export type LargeOrderWebhook = Payload<"handoff.large-order", EventOf<"handoff.requested">>;
export type AddressChangeWebhook = Payload<"address.change-requested", EventOf<"address.change-requested">>;
export type AddressConfirmedWebhook = Payload<"address.confirmed", EventOf<"address.confirmed">>;
export type Webhook = LargeOrderWebhook | AddressChangeWebhook | AddressConfirmedWebhook;

/** `Headers` of a fetch request, or `request.headers` of Node's http server. */
export type WebhookHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

/** How far the signing clock and ours may differ, in seconds, both ways. */
const TOLERANCE_SECONDS = 300;

export type Verify = (headers: WebhookHeaders, rawBody: string | Uint8Array<ArrayBuffer>) => Promise<Webhook>;

/**
 * Checks a webhook as the Standard Webhooks specification says: HMAC-SHA256 over `id.timestamp.body`, several signatures
 * allowed (so that secrets can be rotated), five minutes of tolerance. The comparison is WebCrypto's, in constant time.
 * Pass the body as it came, before any JSON parser.
 * @throws {ShopError} `webhook/…`
 */
export function webhookVerifier(secret: string, now: () => number): Verify {
  const key = hmacKey(secretBytes(secret));
  return async (headers, rawBody) => {
    const messageId = header(headers, "webhook-id");
    const timestamp = header(headers, "webhook-timestamp");
    const signatures = header(headers, "webhook-signature");
    checkAge(timestamp, now());
    const body = typeof rawBody === "string" ? rawBody : new TextDecoder().decode(rawBody);
    const signed = utf8(`${messageId}.${timestamp}.${body}`);
    for (const candidate of signatures.split(" ")) {
      const signature = v1Bytes(candidate);
      if (signature && (await crypto.subtle.verify("HMAC", await key, signature, signed)))
        return parse(messageId, body);
    }
    throw new ShopError("webhook/bad-signature", "The webhook is not from this shop's relay.");
  };
}

function header(headers: WebhookHeaders, name: string): string {
  const found = headers instanceof Headers ? headers.get(name) : headers[name];
  if (typeof found === "string" && found !== "") return found;
  throw new ShopError("webhook/missing-header", `There is no ${name}.`);
}

function checkAge(timestamp: string, now: number): void {
  const seconds = /^\d{1,12}$/.test(timestamp) ? Number(timestamp) : Number.NaN;
  const age = now / 1000 - seconds;
  if (Number.isNaN(age)) throw new ShopError("webhook/missing-header", "webhook-timestamp is not a number of seconds.");
  if (age > TOLERANCE_SECONDS) throw new ShopError("webhook/too-old", `It is ${Math.round(age)} s old.`);
  if (age < -TOLERANCE_SECONDS) throw new ShopError("webhook/too-new", `It is ${Math.round(-age)} s ahead.`);
}

function v1Bytes(candidate: string): Uint8Array<ArrayBuffer> | null {
  if (!candidate.startsWith("v1,")) return null;
  try {
    return fromBase64(candidate.slice(3));
  } catch {
    return null;
  }
}

function secretBytes(secret: string): Uint8Array<ArrayBuffer> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = fromBase64(secret.replace(/^whsec_/, ""));
  } catch (cause) {
    throw new ShopError("shop/bad-options", "webhookSecret is not whsec_ and base64.", { cause });
  }
  if (bytes.length < 16) {
    throw new ShopError("shop/bad-options", `webhookSecret has ${bytes.length} bytes, and needs at least 16.`);
  }
  return bytes;
}

const envelope = object({
  timestamp: string({ min: 1, max: 40 }),
  data: object({ conversationId: id, customer: object({ id, ref: id, subject: nullable(id) }), event }),
});

function parse(messageId: string, body: string): Webhook {
  try {
    const raw: unknown = JSON.parse(body);
    const type = isObject(raw) ? raw["type"] : undefined;
    if (!isKnown(type)) throw new ShopError("webhook/unknown-type", `The type is ${JSON.stringify(type)}.`);
    const { timestamp, data } = envelope.parse(raw, "");
    const { conversationId, customer, event: happened } = data;
    const rest = { id: messageId, timestamp };
    if (type === "handoff.large-order" && happened.type === "handoff.requested") {
      return { ...rest, type, data: { conversationId, customer, event: happened } };
    }
    if (type === "address.change-requested" && happened.type === type) {
      return { ...rest, type, data: { conversationId, customer, event: happened } };
    }
    if (type === "address.confirmed" && happened.type === type) {
      return { ...rest, type, data: { conversationId, customer, event: happened } };
    }
    throw new ShopError("webhook/bad-payload", `A ${type} holds an event ${happened.type}.`);
  } catch (cause) {
    if (cause instanceof ShopError) throw cause;
    const where = cause instanceof Invalid ? cause.message : "The body is not JSON.";
    throw new ShopError("webhook/bad-payload", where, { cause });
  }
}

function isKnown(type: unknown): type is Webhook["type"] {
  return type === "handoff.large-order" || type === "address.change-requested" || type === "address.confirmed";
}
