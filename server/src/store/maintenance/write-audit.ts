import type { Db } from "../schema.ts";
import type { AuditEntry } from "../store.ts";

/** Writes down what an operator did, where the shop's admins read it. */
export async function writeAudit(db: Db, { shopId, id, at, who, action, target, detail }: AuditEntry): Promise<void> {
  const row = { shop_id: shopId, id, at, action, target };
  await db
    .insertInto("audit_log")
    .values({ ...row, who: JSON.stringify(who), detail: JSON.stringify(detail) })
    .execute();
}
