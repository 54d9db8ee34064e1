import type { DatabaseSync } from "node:sqlite";
import { memberOf, normalEmail } from "../rows/member.ts";
import type { Row } from "../rows/row.ts";
import type { Member } from "../store.ts";

const COLUMNS = "shop_id, id, email, name, role, password_hash, disabled_at";
const SQL = {
  get: `SELECT ${COLUMNS} FROM members WHERE shop_id = ? AND id = ?`,
  byEmail: `SELECT ${COLUMNS} FROM members WHERE email = ?`,
  list: `SELECT ${COLUMNS} FROM members WHERE shop_id = ? ORDER BY id`,
  put: `INSERT INTO members (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (shop_id, id) DO UPDATE SET email = excluded.email, name = excluded.name, role = excluded.role,
      password_hash = excluded.password_hash, disabled_at = excluded.disabled_at`,
};

export interface Members {
  get(shopId: string, memberId: string): Member | null;
  byEmail(email: string): Member | null;
  list(shopId: string): Member[];
  put(member: Member): void;
}

export function createMembers(db: DatabaseSync): Members {
  const get = db.prepare(SQL.get);
  const byEmail = db.prepare(SQL.byEmail);
  const list = db.prepare(SQL.list);
  const put = db.prepare(SQL.put);
  const found = (row: Row | undefined): Member | null => (row === undefined ? null : memberOf(row));
  return {
    get: (shopId, memberId) => found(get.get(shopId, memberId)),
    byEmail: (email) => found(byEmail.get(normalEmail(email))),
    list: (shopId) => list.all(shopId).map(memberOf),
    put: ({ shopId, id, email, name, role, passwordHash, disabledAt }) => {
      put.run(shopId, id, normalEmail(email), name, role, passwordHash, disabledAt);
    },
  };
}
