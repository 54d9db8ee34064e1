import type { FastifyRequest } from "fastify";
import { findApiKey } from "../auth/api-key.ts";
import type { KeyedRate } from "../limits/keyed-rate.ts";
import type { ApiKey, ApiScope, Store } from "../store/store.ts";
import { HttpError } from "./http-error.ts";
import { bearerOf } from "./who.ts";

/** Lets the shop's backend in, by its API key. */
export interface KeyGate {
  /** @throws {HttpError} `auth/required`, `auth/refused`, `auth/forbidden`, `rate/too-fast` */
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
      if (!key.scopes.includes(scope)) throw new HttpError("auth/forbidden", `The API key has no scope ${scope}.`);
      return key;
    },
  };
}
