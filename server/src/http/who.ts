import type { FastifyRequest } from "fastify";
import { memberViewer } from "../auth/authenticate.ts";
import { sessionCookie } from "../auth/cookie.ts";
import type { Sessions } from "../auth/sessions.ts";
import type { MemberViewer } from "../auth/viewer.ts";
import { isSameOrigin } from "../relay/origin.ts";
import type { Store } from "../store/store.ts";
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

/**
 * A page of another site can make a browser send a form, cookie and all, but no header of its own choice; and the browser
 * says which page it is.
 * @throws {HttpError} `request/csrf`, `origin/refused`
 */
export function requireOwnPage({ headers, host }: FastifyRequest): void {
  if (headers["x-qin"] !== "1") throw new HttpError("request/csrf", "Send the header X-Qin: 1.");
  if (headers.origin !== undefined && !isSameOrigin(headers.origin, host))
    throw new HttpError("origin/refused", "Only the desk's own pages may do that.");
}

export function bearerOf(header: string | undefined): string | null {
  return /^Bearer +(\S+)$/i.exec(header ?? "")?.[1] ?? null;
}
