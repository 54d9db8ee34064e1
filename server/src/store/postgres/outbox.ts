import { deliveryOf } from "../rows/delivery.ts";
import type { Db } from "../schema.ts";
import type { Store } from "../store.ts";

const KEPT_ERROR = 500;

/** What the shop's own code must still be told; written by the batch of the event that caused it. */
export function createOutbox(db: Db): Store["webhooks"] {
  return {
    claim: async (now, until, limit) => {
      const rows = await db
        // Those that another node is just taking are skipped, and those it took are no longer due.
        .with("taken", (query) =>
          query
            .selectFrom("webhooks")
            .select("id")
            .where("next_attempt_at", "<=", now)
            .orderBy("next_attempt_at")
            .orderBy("id")
            .limit(limit)
            .forUpdate()
            .skipLocked(),
        )
        .updateTable("webhooks")
        .set({ next_attempt_at: until })
        .where("id", "in", (query) => query.selectFrom("taken").select("taken.id"))
        .returningAll()
        .execute();
      return rows.map(deliveryOf);
    },
    release: async (id, at) => {
      await db.updateTable("webhooks").set({ next_attempt_at: at }).where("id", "=", id).execute();
    },
    nextAttemptAt: async () => {
      const row = await db
        .selectFrom("webhooks")
        .select((query) => query.fn.min("next_attempt_at").as("next"))
        .executeTakeFirst();
      return row?.next ?? null;
    },
    backlog: async () => {
      const { everything, waiting } = await db
        .selectFrom("webhooks")
        .select(({ fn }) => [fn.countAll<number>().as("everything"), fn.count<number>("next_attempt_at").as("waiting")])
        .executeTakeFirstOrThrow();
      return { waiting, dead: everything - waiting };
    },
    delivered: async (id) => {
      await db.deleteFrom("webhooks").where("id", "=", id).execute();
    },
    failed: async (id, error, nextAttemptAt) => {
      await db
        .updateTable("webhooks")
        .set((webhook) => ({
          attempts: webhook("attempts", "+", 1),
          last_error: error.slice(0, KEPT_ERROR),
          next_attempt_at: nextAttemptAt,
        }))
        .where("id", "=", id)
        .execute();
    },
  };
}
