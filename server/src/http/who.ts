import type { FastifyRequest } from "fastify";
import { findApiKey } from "../auth/api-key.ts";
import { memberViewer } from "../auth/authenticate.ts";
import { sessionCookie } from "../auth/cookie.ts";
import type { Sessions } from "../auth/sessions.ts";
import type { MemberViewer } from "../auth/viewer.ts";
import type { ApiKey, ApiScope, Store } from "../store/store.ts";
import { HttpError } from "./http-error.ts";

/** The token of a request: a program sends it as a bearer, a browser as its cookie. */
export function tokenOf({ headers }: FastifyRequest): string | null {
  return bearerOf(headers.authorization) ?? sessionCookie(headers.cookie);
}

/** @throws {HttpError} `auth/required`, `auth/refused` */
export async function memberOf(request: FastifyRequest, store: Store, sessions: Sessions): Promise<MemberViewer> {
  const token = tokenOf(request);
  if (token === null) throw new HttpError("auth/required", "Log in first.");
  const session = await sessions.find(token);
  const viewer = session === null ? null : await memberViewer(store, session);
  if (viewer === null) throw new HttpError("auth/refused", "The session is unknown or over. Log in again.");
  return viewer;
}

/** @throws {HttpError} `auth/required`, `auth/refused`, `auth/forbidden` */
export async function keyOf(request: FastifyRequest, store: Store, scope: ApiScope): Promise<ApiKey> {
  const secret = bearerOf(request.headers.authorization);
  if (secret === null) throw new HttpError("auth/required", "Send the API key as Authorization: Bearer qk_…");
  const key = await findApiKey(store.apiKeys, secret);
  if (key === null) throw new HttpError("auth/refused", "The API key is unknown.");
  if (!key.scopes.includes(scope)) throw new HttpError("auth/forbidden", `The API key has no scope ${scope}.`);
  return key;
}

/**
 * A page of another site can make a browser send a form, cookie and all, but no header of its own choice.
 * @throws {HttpError} `request/csrf`
 */
export function requireOwnPage({ headers }: FastifyRequest): void {
  if (headers["x-qin"] !== "1") throw new HttpError("request/csrf", "Send the header X-Qin: 1.");
}

function bearerOf(header: string | undefined): string | null {
  return /^Bearer +(\S+)$/i.exec(header ?? "")?.[1] ?? null;
}
