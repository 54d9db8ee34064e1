import type { ReadMark } from "@qin/sdk/protocol";
import { sql } from "kysely";
import { readMarkOf } from "../rows/read-mark.ts";
import type { Db } from "../schema.ts";

/** One cursor per participant, merged by the larger. */
export interface Reads {
  mark(shopId: string, conversationId: string, mark: ReadMark): Promise<ReadMark>;
  list(shopId: string, conversationId: string): Promise<ReadMark[]>;
}

export function createReads(db: Db): Reads {
  return {
    mark: async (shopId, conversationId, { role, id, seq }) => {
      const row = await db
        .insertInto("read_marks")
        .values({ shop_id: shopId, conversation_id: conversationId, role, id, seq })
        .onConflict((conflict) =>
          conflict
            .columns(["shop_id", "conversation_id", "role", "id"])
            .doUpdateSet({ seq: sql<number>`greatest(read_marks.seq, excluded.seq)` }),
        )
        .returning("seq")
        .executeTakeFirstOrThrow();
      return { role, id, seq: row.seq };
    },
    list: async (shopId, conversationId) => {
      const rows = await db
        .selectFrom("read_marks")
        .select(["role", "id", "seq"])
        .where("shop_id", "=", shopId)
        .where("conversation_id", "=", conversationId)
        .orderBy("role")
        .orderBy("id")
        .execute();
      return rows.map(readMarkOf);
    },
  };
}
