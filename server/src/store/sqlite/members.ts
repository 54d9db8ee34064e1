import type { DatabaseSync } from "node:sqlite";
import type { Member } from "../store.ts";
import { oneOf, type Row, text, wholeOrNull } from "./row.ts";

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
    byEmail: (email) => found(byEmail.get(normal(email))),
    list: (shopId) => list.all(shopId).map(memberOf),
    put: ({ shopId, id, email, name, role, passwordHash, disabledAt }) => {
      put.run(shopId, id, normal(email), name, role, passwordHash, disabledAt);
    },
  };
}

function normal(email: string): string {
  return email.trim().toLowerCase();
}

function memberOf(row: Row): Member {
  return {
    shopId: text(row, "shop_id"),
    id: text(row, "id"),
    email: text(row, "email"),
    name: text(row, "name"),
    role: oneOf(row, "role", ["agent", "supervisor", "admin"]),
    passwordHash: text(row, "password_hash"),
    disabledAt: wholeOrNull(row, "disabled_at"),
  };
}
