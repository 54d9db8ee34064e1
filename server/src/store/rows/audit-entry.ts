import type { AuditEntry } from "../store.ts";
import { json, type Row, text, whole } from "./row.ts";

export function auditEntryOf(row: Row): AuditEntry {
  return {
    shopId: text(row, "shop_id"),
    id: text(row, "id"),
    at: whole(row, "at"),
    who: json(row, "who"),
    action: text(row, "action"),
    target: text(row, "target"),
    detail: json(row, "detail"),
  };
}
