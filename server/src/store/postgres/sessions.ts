import { sessionOf } from "../rows/session.ts";
import type { Db } from "../schema.ts";
import type { SessionStore } from "../store.ts";

export function createSessions(db: Db): SessionStore {
  return {
    get: async (tokenHash) => {
      const row = await db.selectFrom("sessions").selectAll().where("token_hash", "=", tokenHash).executeTakeFirst();
      return row === undefined ? null : sessionOf(row);
    },
    put: async ({ tokenHash, shopId, subject, createdAt, expiresAt }) => {
      await db
        .with("ended", (query) =>
          query
            .deleteFrom("sessions")
            .where("shop_id", "=", shopId)
            .where("subject_kind", "=", subject.kind)
            .where("subject_id", "=", subject.id)
            .where("expires_at", "<=", createdAt)
            .where("token_hash", "<>", tokenHash),
        )
        .insertInto("sessions")
        .values({
          token_hash: tokenHash,
          shop_id: shopId,
          subject_kind: subject.kind,
          subject_id: subject.id,
          created_at: createdAt,
          expires_at: expiresAt,
        })
        .onConflict((conflict) => conflict.column("token_hash").doUpdateSet({ expires_at: expiresAt }))
        .execute();
    },
    renew: async (tokenHash, expiresAt) => {
      const rows = await db
        .updateTable("sessions")
        .set({ expires_at: expiresAt })
        .where("token_hash", "=", tokenHash)
        .returning("token_hash")
        .execute();
      return rows.length > 0;
    },
    remove: async (tokenHash) => {
      await db.deleteFrom("sessions").where("token_hash", "=", tokenHash).execute();
    },
    removeOf: async (shopId, { kind, id }) => {
      const rows = await db
        .deleteFrom("sessions")
        .where("shop_id", "=", shopId)
        .where("subject_kind", "=", kind)
        .where("subject_id", "=", id)
        .returning("token_hash")
        .execute();
      return rows.map((row) => row.token_hash);
    },
  };
}
