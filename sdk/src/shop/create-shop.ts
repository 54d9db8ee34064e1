import { type IdentityClaims, type IdentityOptions, identityTokens } from "./identity-token.ts";
import { type Orders, orders } from "./orders.ts";
import { type RelayClientOptions, relayClient } from "./relay-client.ts";
import { ShopError } from "./shop-error.ts";
import { webhookVerifier } from "./webhook.ts";
import { type Dispatcher, dispatcher } from "./webhooks.ts";

export interface ShopOptions extends RelayClientOptions {
  /** Where the relay is, as in `https://chat.shop.example`. */
  readonly relayUrl: string;
  /** A key of the scope `orders`. Keep it on the server. */
  readonly apiKey: string;
  /** `whsec_…`, as the relay gave it. Without it webhooks are refused. */
  readonly webhookSecret?: string;
  /** Without it `identityToken` is refused. */
  readonly identity?: IdentityOptions;
  /** The clock, ms since the epoch; default `Date.now`. */
  readonly now?: () => number;
}

/** A shop's own backend, as seen from its code. Holds no connection; make one and keep it. */
export interface Shop extends Dispatcher {
  readonly orders: Orders;
  /**
   * Vouches for a signed-in customer: hand the token to `Qin('identify', () => token)` on the page.
   * @throws {ShopError} `identity/not-configured`, `identity/bad-claims`
   */
  identityToken(claims: IdentityClaims): Promise<string>;
}

/**
 * What a shop's backend needs of a relay: it reports orders, vouches for its customers and receives webhooks.
 * Needs `fetch` and WebCrypto, nothing else: Node 20 or newer, Deno, Bun, workers.
 * @throws {ShopError} `shop/bad-options`
 */
export function createShop(options: ShopOptions): Shop {
  const { webhookSecret, identity, now = Date.now } = options;
  if (!/^https?:\/\/[^/]/.test(options.relayUrl)) {
    throw new ShopError("shop/bad-options", `relayUrl is ${JSON.stringify(options.relayUrl)}, not an http(s) address.`);
  }
  if (options.apiKey === "") throw new ShopError("shop/bad-options", "apiKey is empty.");

  const verify =
    webhookSecret === undefined
      ? () => Promise.reject(new ShopError("webhook/not-configured", "There is no secret to check it with."))
      : webhookVerifier(webhookSecret, now);
  const identityToken =
    identity === undefined
      ? () => Promise.reject(new ShopError("identity/not-configured", "There is no key to sign it with."))
      : identityTokens(identity, now);

  return { orders: orders(relayClient(options)), identityToken, ...dispatcher(verify) };
}
