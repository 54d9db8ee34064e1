import { createHash } from "node:crypto";
import type { Auth } from "@qin/sdk/protocol";
import type { Authenticate } from "../context.ts";
import type { Customer, Session, Shop, Store } from "../store/store.ts";
import { findApiKey } from "./api-key.ts";
import { sessionCookie } from "./cookie.ts";
import { anonymousCustomer, identifiedCustomer } from "./customers.ts";
import { verifyIdentity } from "./identity.ts";
import type { Sessions } from "./sessions.ts";
import type { Authenticated, CustomerViewer, MemberViewer } from "./viewer.ts";

interface Parts {
  readonly store: Store;
  readonly sessions: Sessions;
  readonly now: () => number;
  readonly makeId: () => string;
  /** Tells every node that the sockets of this session are to be closed. */
  readonly onRevoked: (shopId: string, tokenHash: string) => void;
}

type From = Parameters<Authenticate>[1];
type AuthOf<K extends Auth["kind"]> = Extract<Auth, { kind: K }>;

const refused: Authenticated = { ok: false, code: "auth/refused" };
const nameless: Authenticated = { ok: false, code: "auth/identity-required" };

/** Finds out who speaks in a `hello`. */
export function createAuthenticate(parts: Parts): Authenticate {
  return (auth, from) => {
    switch (auth.kind) {
      case "anonymous":
        return anonymous(parts, from);
      case "session":
        return bySession(parts, auth.token, from.shop);
      case "identity":
        return byIdentity(parts, auth, from);
      case "member":
        return byMember(parts, auth.token ?? sessionCookie(from.cookie), from.shop);
      case "replay":
        return byReplayKey(parts, auth, from);
    }
  };
}

async function anonymous({ store, sessions, now, makeId }: Parts, { shop, locale }: From): Promise<Authenticated> {
  if (!allowsAnonymous(shop)) return nameless;
  const fresh = { id: makeId(), ref: makeId(), now: now(), locale: locale ?? null };
  const customer = anonymousCustomer(shop, fresh);
  const [, { token, session }] = await Promise.all([
    store.customers.put(customer),
    sessions.start(shop.id, { kind: "customer", id: customer.id }),
  ]);
  return { ok: true, viewer: customerViewer(customer, session), token };
}

async function bySession({ store, sessions }: Parts, token: string, shop: Shop): Promise<Authenticated> {
  const session = await sessions.find(token);
  if (session === null || session.shopId !== shop.id || session.subject.kind !== "customer") return refused;
  const customer = await store.customers.get(shop.id, session.subject.id);
  if (customer === null) return refused;
  if (customer.subject === null && !allowsAnonymous(shop)) return nameless;
  return { ok: true, viewer: customerViewer(customer, session) };
}

function allowsAnonymous({ settings }: Shop): boolean {
  return settings.allowAnonymous ?? true;
}

async function byIdentity(parts: Parts, auth: AuthOf<"identity">, from: From): Promise<Authenticated> {
  const { store, sessions, now, makeId, onRevoked } = parts;
  const identity = await verifyIdentity(auth.jwt, from.shop, now());
  if (identity === null) return refused;
  const fresh = { id: makeId(), ref: makeId(), now: now(), locale: from.locale ?? null };
  const before = auth.session === undefined ? null : await customerOf(parts, auth.session, from.shop);
  const customer = await identifiedCustomer(
    store.customers,
    from.shop,
    identity,
    before ?? anonymousCustomer(from.shop, fresh),
  );
  if (auth.session !== undefined && before !== null) onRevoked(from.shop.id, await sessions.end(auth.session));
  const subject = { kind: "customer", id: customer.id } as const;
  const { token, session } = await sessions.start(from.shop.id, subject, identity.expiresAt);
  return { ok: true, viewer: customerViewer(customer, session), token };
}

/** The anonymous customer of a session; null when it is no such session of this shop. */
async function customerOf({ store, sessions }: Parts, token: string, shop: Shop): Promise<Customer | null> {
  const session = await sessions.find(token);
  if (session === null || session.shopId !== shop.id || session.subject.kind !== "customer") return null;
  const customer = await store.customers.get(shop.id, session.subject.id);
  return customer === null || customer.subject !== null ? null : customer;
}

async function byMember({ store, sessions }: Parts, token: string | null, shop: Shop): Promise<Authenticated> {
  if (token === null) return { ok: false, code: "auth/required" };
  const session = await sessions.find(token);
  if (session === null || session.shopId !== shop.id) return refused;
  const viewer = await memberViewer(store, session);
  return viewer === null ? refused : { ok: true, viewer };
}

/** The member behind a session; null when the session is a customer's or the member is gone. */
export async function memberViewer(store: Store, session: Session): Promise<MemberViewer | null> {
  const { shopId, subject, tokenHash, expiresAt } = session;
  const member = subject.kind === "member" ? await store.members.get(shopId, subject.id) : null;
  if (member === null || member.disabledAt !== null) return null;
  return { kind: "member", shopId, id: member.id, name: member.name, role: member.role, tokenHash, expiresAt };
}

/** The same name played twice is the same customer or agent, so that a replay can be repeated. */
async function byReplayKey(
  { store, now }: Parts,
  auth: AuthOf<"replay">,
  { shop, locale }: From,
): Promise<Authenticated> {
  const key = await findApiKey(store.apiKeys, auth.key);
  if (key === null || key.shopId !== shop.id) return refused;
  if (!key.scopes.includes("replay")) return { ok: false, code: "auth/forbidden" };
  const id = `r-${createHash("sha256").update(`${auth.role}:${auth.id}`).digest("base64url").slice(0, 32)}`;
  const viewer = {
    kind: "replay",
    shopId: shop.id,
    id,
    name: auth.name ?? auth.id,
    role: auth.role,
    tokenHash: key.keyHash,
  } as const;
  if (auth.role === "agent") return { ok: true, viewer: { ...viewer, ref: null } };
  const known = await store.customers.get(shop.id, id);
  if (known === null) {
    const customer = anonymousCustomer(shop, { id, ref: id, now: now(), locale: locale ?? null });
    await store.customers.put({ ...customer, name: viewer.name });
  }
  return { ok: true, viewer: { ...viewer, ref: id } };
}

function customerViewer(customer: Customer, { tokenHash, expiresAt }: Session): CustomerViewer {
  const { shopId, id, name, ref, subject } = customer;
  return { kind: "customer", shopId, id, name, ref, isIdentified: subject !== null, tokenHash, expiresAt };
}
