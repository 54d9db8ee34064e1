import type { Event } from "@qin/sdk/protocol";
import { json } from "../rows/row.ts";
import type { Db } from "../schema.ts";
import type { EventQuery } from "../store.ts";

export function createEvents(db: Db): { list(query: EventQuery): Promise<Event[]> } {
  return {
    list: async ({ shopId, conversationId, viewer, after = 0, before, limit, latest = false }) => {
      const rows = await db
        .selectFrom("events")
        .select("body")
        .where("shop_id", "=", shopId)
        .where("conversation_id", "=", conversationId)
        .where("seq", ">", after)
        .$if(before !== undefined, (query) => query.where("seq", "<", before ?? 0))
        .$if(viewer === "customer", (query) => query.where("is_staff", "=", 0))
        .orderBy("seq", latest ? "desc" : "asc")
        .limit(limit)
        .execute();
      const events = rows.map((row) => json<Event>(row, "body"));
      return latest ? events.reverse() : events;
    },
  };
}
