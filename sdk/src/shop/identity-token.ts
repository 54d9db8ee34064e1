import { fromBase64, hmacKey, toBase64Url, utf8 } from "./bytes.ts";
import { ShopError } from "./shop-error.ts";

export interface IdentityOptions {
  /** The shop's id at the relay; becomes `aud`. */
  readonly shopId: string;
  /** The name of the key at the relay. */
  readonly kid: string;
  /** The secret as the relay holds it: base64, at least 32 bytes. Never give it to a browser. */
  readonly secret: string;
}

export interface IdentityClaims {
  /** The shop's own, stable name of the customer; 1 to 64 characters. */
  readonly subject: string;
  /** What agents call the customer. */
  readonly name?: string;
  /** Life of the token in seconds, 1 to 600; default 300. The widget asks for a new one when it ends. */
  readonly ttlSeconds?: number;
}

/**
 * Makes the function that vouches for a signed-in customer: a JWT (HS256) that the page hands to `Qin('identify', …)`.
 * @throws {ShopError} `shop/bad-options` where the secret is not base64 or too short.
 */
export function identityTokens(
  { shopId, kid, secret }: IdentityOptions,
  now: () => number,
): (claims: IdentityClaims) => Promise<string> {
  const key = hmacKey(secretBytes(secret));
  return async ({ subject, name, ttlSeconds = 300 }) => {
    if (subject.length < 1 || subject.length > 64 || !(ttlSeconds >= 1 && ttlSeconds <= 600)) {
      throw new ShopError(
        "identity/bad-claims",
        `Got a subject of ${subject.length} characters and ${ttlSeconds} seconds.`,
      );
    }
    const iat = Math.floor(now() / 1000);
    const exp = iat + Math.floor(ttlSeconds);
    const head = encode({ alg: "HS256", typ: "JWT", kid });
    const body = encode({ aud: shopId, sub: subject, ...(name === undefined ? {} : { name }), iat, exp });
    const signature = await crypto.subtle.sign("HMAC", await key, utf8(`${head}.${body}`));
    return `${head}.${body}.${toBase64Url(new Uint8Array(signature))}`;
  };
}

function encode(part: object): string {
  return toBase64Url(utf8(JSON.stringify(part)));
}

function secretBytes(secret: string): Uint8Array<ArrayBuffer> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = fromBase64(secret);
  } catch (cause) {
    throw new ShopError("shop/bad-options", "identity.secret is not base64.", { cause });
  }
  if (bytes.length < 32) {
    throw new ShopError("shop/bad-options", `identity.secret has ${bytes.length} bytes, and needs at least 32.`);
  }
  return bytes;
}
