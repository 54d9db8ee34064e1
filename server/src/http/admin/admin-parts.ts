import type { FastifyRequest } from "fastify";
import type { Sessions } from "../../auth/sessions.ts";
import type { MemberViewer } from "../../auth/viewer.ts";
import type { RelayContext } from "../../context.ts";
import type { AuditEntry, Shop } from "../../store/store.ts";
import { HttpError } from "../http-error.ts";
import { memberOf, requireOwnPage } from "../who.ts";

export interface AdminParts {
  readonly context: RelayContext;
  readonly sessions: Sessions;
}

/**
 * The admin who asks; whatever changes something has to come from the desk's own pages.
 * @throws {HttpError} `request/csrf`, `origin/refused`, `auth/required`, `auth/refused`, `auth/forbidden`
 */
export async function adminOf(request: FastifyRequest, { context, sessions }: AdminParts): Promise<MemberViewer> {
  if (request.method !== "GET") requireOwnPage(request);
  const viewer = await memberOf(request, context.store, sessions);
  if (viewer.role !== "admin") throw new HttpError("auth/forbidden", "Only an admin may do that.");
  return viewer;
}

/** @throws {HttpError} `auth/refused` */
export async function shopOf({ context }: AdminParts, viewer: MemberViewer): Promise<Shop> {
  const shop = await context.store.shops.get(viewer.shopId);
  if (shop === null) throw new HttpError("auth/refused", "The shop of this member is gone.");
  return shop;
}

/** The line of the audit log for what this member does now. */
export function auditEntry(
  { makeId, now }: Pick<RelayContext, "makeId" | "now">,
  viewer: MemberViewer,
  { action, target, detail = {} }: Pick<AuditEntry, "action" | "target"> & Partial<Pick<AuditEntry, "detail">>,
): AuditEntry {
  const who = { kind: "member", id: viewer.id } as const;
  return { shopId: viewer.shopId, id: makeId(), at: now(), who, action, target, detail };
}
