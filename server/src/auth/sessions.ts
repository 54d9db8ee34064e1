import type { Session, SessionStore } from "../store/store.ts";
import { hashToken, newToken } from "./token.ts";

const DAY_MS = 86_400_000;
/** How long a session lives without being used. */
export const LIFE_MS = { member: 7 * DAY_MS, customer: 180 * DAY_MS } as const;
/** A session in use is made to live on only after a tenth of its life, so that not every request writes. */
const RENEW_AFTER = 0.1;

export interface Sessions {
  /** `expiresAt` only where it does not live on by being used. */
  start(shopId: string, subject: Session["subject"], expiresAt?: number): Promise<{ token: string; session: Session }>;
  /** Null when the token is unknown, revoked or too old. */
  find(token: string): Promise<Session | null>;
  end(token: string): Promise<string>;
}

export function createSessions(store: SessionStore, now: () => number): Sessions {
  return {
    start: async (shopId, subject, expiresAt) => {
      const token = newToken();
      const createdAt = now();
      const session: Session = {
        tokenHash: hashToken(token),
        shopId,
        subject,
        createdAt,
        expiresAt: expiresAt ?? createdAt + LIFE_MS[subject.kind],
      };
      await store.put(session);
      return { token, session };
    },
    find: async (token) => {
      const session = await store.get(hashToken(token));
      if (session === null || session.expiresAt <= now()) return null;
      return renewed(store, session, now());
    },
    end: async (token) => {
      const tokenHash = hashToken(token);
      await store.remove(tokenHash);
      return tokenHash;
    },
  };
}

/** Null where it was revoked while it was looked at. */
async function renewed(store: SessionStore, session: Session, now: number): Promise<Session | null> {
  const life = LIFE_MS[session.subject.kind];
  const isFixed = session.expiresAt < session.createdAt + life;
  if (isFixed || session.expiresAt - now > life * (1 - RENEW_AFTER)) return session;
  const expiresAt = now + life;
  return (await store.renew(session.tokenHash, expiresAt)) ? { ...session, expiresAt } : null;
}
