import { heldOf } from "../rows/held.ts";
import type { Db } from "../schema.ts";
import type { ConversationRecord } from "../store.ts";
import { isKeepable } from "./keepable.ts";

export interface Conversations {
  byId(shopId: string, id: string): Promise<ConversationRecord | null>;
  newestOf(shopId: string, customerId: string, onlyOpen: boolean): Promise<ConversationRecord | null>;
  /** When their nth newest conversation was opened. */
  openedAt(shopId: string, customerId: string, nth: number): Promise<number | null>;
}

export function createConversations(db: Db): Conversations {
  const of = (shopId: string) => db.selectFrom("conversations").where("conversations.shop_id", "=", shopId);
  const newest = (shopId: string, customerId: string) =>
    of(shopId)
      .where("customer_id", "=", customerId)
      .orderBy("opened_cursor", "desc")
      .orderBy("conversations.id", "desc");
  return {
    byId: async (shopId, id) => {
      if (!isKeepable(id)) return null;
      const row = await of(shopId).selectAll().where("id", "=", id).executeTakeFirst();
      return row === undefined ? null : heldOf(row).record;
    },
    newestOf: async (shopId, customerId, onlyOpen) => {
      const row = await newest(shopId, customerId)
        .selectAll()
        .$if(onlyOpen, (query) => query.where("is_closed", "=", 0))
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? null : heldOf(row).record;
    },
    openedAt: async (shopId, customerId, nth) => {
      const row = await newest(shopId, customerId)
        .innerJoin("events", (join) =>
          join
            .onRef("events.shop_id", "=", "conversations.shop_id")
            .onRef("events.conversation_id", "=", "conversations.id")
            .on("events.seq", "=", 1),
        )
        .select("events.at")
        .limit(1)
        .offset(nth - 1)
        .executeTakeFirst();
      return row?.at ?? null;
    },
  };
}
