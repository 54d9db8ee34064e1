import type { DatabaseSync } from "node:sqlite";
import { text } from "../rows/row.ts";
import { sessionOf } from "../rows/session.ts";
import type { Session } from "../store.ts";

const COLUMNS = "token_hash, shop_id, subject_kind, subject_id, created_at, expires_at";
const SQL = {
  get: `SELECT ${COLUMNS} FROM sessions WHERE token_hash = ?`,
  put: `INSERT INTO sessions (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (token_hash) DO UPDATE SET expires_at = excluded.expires_at`,
  renew: "UPDATE sessions SET expires_at = ? WHERE token_hash = ?",
  forget: "DELETE FROM sessions WHERE shop_id = ? AND subject_kind = ? AND subject_id = ? AND expires_at <= ?",
  remove: "DELETE FROM sessions WHERE token_hash = ?",
  removeOf: "DELETE FROM sessions WHERE shop_id = ? AND subject_kind = ? AND subject_id = ? RETURNING token_hash",
};

export interface Sessions {
  get(tokenHash: string): Session | null;
  put(session: Session): void;
  renew(tokenHash: string, expiresAt: number): boolean;
  remove(tokenHash: string): void;
  removeOf(shopId: string, subject: Session["subject"]): string[];
}

export function createSessions(db: DatabaseSync): Sessions {
  const get = db.prepare(SQL.get);
  const put = db.prepare(SQL.put);
  const renew = db.prepare(SQL.renew);
  const forget = db.prepare(SQL.forget);
  const remove = db.prepare(SQL.remove);
  const removeOf = db.prepare(SQL.removeOf);
  return {
    get: (tokenHash) => {
      const row = get.get(tokenHash);
      return row === undefined ? null : sessionOf(row);
    },
    put: ({ tokenHash, shopId, subject, createdAt, expiresAt }) => {
      forget.run(shopId, subject.kind, subject.id, createdAt);
      put.run(tokenHash, shopId, subject.kind, subject.id, createdAt, expiresAt);
    },
    renew: (tokenHash, expiresAt) => renew.run(expiresAt, tokenHash).changes > 0,
    remove: (tokenHash) => {
      remove.run(tokenHash);
    },
    removeOf: (shopId, subject) => removeOf.all(shopId, subject.kind, subject.id).map((row) => text(row, "token_hash")),
  };
}
