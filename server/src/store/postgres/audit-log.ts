import { sql } from "kysely";
import { auditEntryOf } from "../rows/audit-entry.ts";
import type { Db } from "../schema.ts";
import type { AuditEntry, AuditPosition } from "../store.ts";

export interface AuditLog {
  add(entry: AuditEntry, db: Db): Promise<void>;
  list(shopId: string, limit: number, before?: AuditPosition): Promise<AuditEntry[]>;
}

export function createAuditLog(db: Db): AuditLog {
  return {
    add: async ({ shopId, id, at, who, action, target, detail }, inside) => {
      await inside
        .insertInto("audit_log")
        .values({
          shop_id: shopId,
          id,
          at,
          who: JSON.stringify(who),
          action,
          target,
          detail: JSON.stringify(detail),
        })
        .execute();
    },
    list: async (shopId, limit, before) => {
      const rows = await db
        .selectFrom("audit_log")
        .selectAll()
        .where("shop_id", "=", shopId)
        .$if(before !== undefined, (query) =>
          query.where(sql<boolean>`(at, id) < (${before?.at ?? 0}::bigint, ${before?.id ?? ""})`),
        )
        .orderBy("at", "desc")
        .orderBy("id", "desc")
        .limit(limit)
        .execute();
      return rows.map(auditEntryOf);
    },
  };
}
