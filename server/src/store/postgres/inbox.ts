import type { InboxRow } from "@qin/sdk/protocol";
import { sql } from "kysely";
import { json } from "../rows/row.ts";
import { deadlineOf, headsOf } from "../rows/standing.ts";
import type { Db } from "../schema.ts";
import type { Heads, StoredDeadline } from "../store.ts";
import { isKeepable } from "./keepable.ts";

/** What is asked across many conversations: by their rows, their heads, their clocks. */
export interface Inbox {
  /** Cursor and rows as of one moment: a later cursor with earlier rows would lose what lies between. */
  since(shopId: string, cursor: number | undefined): Promise<{ cursor: number; rows: InboxRow[] }>;
  closed(shopId: string, limit: number): Promise<InboxRow[]>;
  heads(shopId: string, conversationIds: readonly string[]): Promise<Heads[]>;
  due(until: number, limit: number): Promise<StoredDeadline[]>;
  nextDueAt(): Promise<number | null>;
}

export function createInbox(db: Db): Inbox {
  return {
    since: async (shopId, cursor) => {
      const found = await db
        .selectFrom("shops")
        .leftJoin("conversations", (join) =>
          join
            .onRef("conversations.shop_id", "=", "shops.id")
            .$call((on) =>
              cursor === undefined ? on.on("is_closed", "=", 0) : on.on("conversations.cursor", ">", cursor),
            ),
        )
        .select(["shops.cursor", "conversations.row"])
        .where("shops.id", "=", shopId)
        .orderBy(cursor === undefined ? "opened_cursor" : "conversations.cursor")
        .orderBy("conversations.id")
        .execute();
      const rows = found.filter(({ row }) => row !== null).map((one) => json<InboxRow>(one, "row"));
      return { cursor: found[0]?.cursor ?? 0, rows };
    },
    closed: async (shopId, limit) => {
      const rows = await db
        .selectFrom("conversations")
        .select("row")
        .where("shop_id", "=", shopId)
        .where("is_closed", "=", 1)
        .orderBy("cursor", "desc")
        .orderBy("id")
        .limit(limit)
        .execute();
      return rows.map((row) => json<InboxRow>(row, "row"));
    },
    heads: async (shopId, conversationIds) => {
      const rows = await db
        .selectFrom("conversations")
        .select(["id", "head", "customer_head"])
        .where("shop_id", "=", shopId)
        // One list, however long: the statement stays the same.
        .where(sql<boolean>`id = any(${conversationIds.filter(isKeepable)}::text[])`)
        .execute();
      return rows.map(headsOf);
    },
    due: async (until, limit) => {
      const rows = await db
        .selectFrom("conversations")
        .select(["shop_id", "id", "response_anchor", "response_due"])
        .where("response_due", "<", until)
        .orderBy("response_due")
        .limit(limit)
        .execute();
      return rows.map(deadlineOf);
    },
    nextDueAt: async () => {
      const row = await db
        .selectFrom("conversations")
        .select((query) => query.fn.min("response_due").as("next"))
        .where("response_due", "is not", null)
        .executeTakeFirst();
      return row?.next ?? null;
    },
  };
}
