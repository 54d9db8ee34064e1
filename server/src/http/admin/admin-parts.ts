import type { FastifyRequest } from "fastify";
import type { Sessions } from "../../auth/sessions.ts";
import type { MemberViewer } from "../../auth/viewer.ts";
import type { RelayContext } from "../../context.ts";
import type { AuditEntry, Change, Member, Shop } from "../../store/store.ts";
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

/**
 * Changes the shop as it stands at that moment, whatever another admin does just then, and throws whatever `change` throws.
 * @throws {HttpError} `auth/refused`
 */
export async function changeShop(
  { context }: AdminParts,
  viewer: MemberViewer,
  change: (now: Shop) => Change<Shop>,
): Promise<Shop> {
  const [after, refusal] = await deciding(change, (decide) => context.store.shops.change(viewer.shopId, decide));
  if (refusal !== null) throw refusal;
  if (after === null) throw new HttpError("auth/refused", "The shop of this member is gone.");
  return after;
}

/**
 * Changes a member as they stand at that moment, and throws whatever `change` throws.
 * @throws {HttpError} `member/unknown`
 */
export async function changeMember(
  { store }: Pick<RelayContext, "store">,
  { shopId, id }: Pick<Member, "shopId" | "id">,
  change: (now: Member, all: readonly Member[]) => Change<Member>,
): Promise<Member> {
  const [after, refusal] = await deciding(change, (decide) => store.members.change(shopId, id, decide));
  if (refusal !== null) throw refusal;
  if (after === null) throw new HttpError("member/unknown", "The shop has no such member.");
  return after;
}

/** The store wants an answer and no error: what was thrown stands beside it. */
async function deciding<A extends readonly unknown[], T>(
  change: (...now: A) => Change<T>,
  ask: (decide: (...now: A) => Change<T> | null) => Promise<T | null>,
): Promise<[after: T | null, refusal: HttpError | null]> {
  let refusal: HttpError | null = null;
  const after = await ask((...now) => {
    refusal = null;
    try {
      return change(...now);
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      refusal = error;
      return null;
    }
  });
  return [after, refusal];
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
