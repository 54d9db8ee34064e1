import type { DatabaseSync } from "node:sqlite";
import { auditEntryOf } from "../rows/audit-entry.ts";
import type { AuditEntry, AuditPosition } from "../store.ts";

const COLUMNS = "shop_id, id, at, who, action, target, detail";
const SQL = {
  add: `INSERT INTO audit_log (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  list: `SELECT ${COLUMNS} FROM audit_log WHERE shop_id = ? AND (at, id) < (?, ?) ORDER BY at DESC, id DESC LIMIT ?`,
};

export interface AuditLog {
  add(entry: AuditEntry): void;
  list(shopId: string, limit: number, before?: AuditPosition): AuditEntry[];
}

export function createAuditLog(db: DatabaseSync): AuditLog {
  const add = db.prepare(SQL.add);
  const list = db.prepare(SQL.list);
  return {
    add: ({ shopId, id, at, who, action, target, detail }) => {
      add.run(shopId, id, at, JSON.stringify(who), action, target, JSON.stringify(detail));
    },
    list: (shopId, limit, { at, id } = { at: Number.MAX_SAFE_INTEGER, id: "" }) =>
      list.all(shopId, at, id, limit).map(auditEntryOf),
  };
}
