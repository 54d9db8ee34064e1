import type { FastifyRequest } from "fastify";
import { findApiKey } from "../auth/api-key.ts";
import type { KeyedRate } from "../limits/keyed-rate.ts";
import type { ApiKey, ApiScope, Store } from "../store/store.ts";
import { HttpError } from "./http-error.ts";
import { bearerOf } from "./who.ts";

/** Programs name no page. One that does has to be the shop's, and even that cannot read the answer: keys do not belong in pages. */
async function isListed(store: Store, { shopId }: ApiKey, origin: string | undefined): Promise<boolean> {
  if (origin === undefined) return true;
  const origins = (await store.shops.get(shopId))?.origins ?? [];
  return origins.length === 0 || origins.includes(origin);
}

/** Lets the shop's backend in, by its API key. */
export interface KeyGate {
  /** @throws {HttpError} `auth/required`, `auth/refused`, `auth/forbidden`, `origin/refused`, `rate/too-fast` */
  keyOf(request: FastifyRequest, scope: ApiScope): Promise<ApiKey>;
}

export function createKeyGate({ store, now, rate }: { store: Store; now: () => number; rate: KeyedRate }): KeyGate {
  return {
    keyOf: async (request, scope) => {
      const secret = bearerOf(request.headers.authorization);
      if (secret === null) throw new HttpError("auth/required", "Send the API key as Authorization: Bearer qk_…");
      const key = await findApiKey(store.apiKeys, secret);
      if (key === null) throw new HttpError("auth/refused", "The API key is unknown.");
      const retryAfterMs = rate.take(key.keyHash, now());
      if (retryAfterMs > 0) throw new HttpError("rate/too-fast", "Too many requests with this key.", { retryAfterMs });
      if (!(await isListed(store, key, request.headers.origin)))
        throw new HttpError("origin/refused", "This page's origin is not on the shop's list.");
      if (!key.scopes.includes(scope)) throw new HttpError("auth/forbidden", `The API key has no scope ${scope}.`);
      return key;
    },
  };
}
