import type { Event } from "@qin/sdk/protocol";
import type { Db } from "../schema.ts";

/** Conversations, or events, read in one go. */
const PAGE = 1_000;

export interface Span {
  readonly shopId: string;
  /** Only conversations that went on at or after it, ms since the epoch. */
  readonly since?: number | undefined;
  /** Only conversations that began before it, ms since the epoch. */
  readonly until?: number | undefined;
}

/** The ids of a shop's conversations, in the order of their names. Memory does not grow with their number. */
export async function* conversationIds(db: Db, { shopId, since, until }: Span): AsyncGenerator<string> {
  let last = "";
  for (;;) {
    let query = db.selectFrom("conversations").select("conversations.id").where("conversations.shop_id", "=", shopId);
    if (since !== undefined) query = query.where("conversations.last_at", ">=", since);
    if (until !== undefined) {
      query = query
        .innerJoin("events", (join) =>
          join
            .onRef("events.shop_id", "=", "conversations.shop_id")
            .onRef("events.conversation_id", "=", "conversations.id")
            .on("events.seq", "=", 1),
        )
        .where("events.at", "<", until);
    }
    const page = await query.where("conversations.id", ">", last).orderBy("conversations.id").limit(PAGE).execute();
    for (const { id } of page) yield id;
    const end = page.at(-1)?.id;
    if (page.length < PAGE || end === undefined) return;
    last = end;
  }
}

/** A conversation's log, page by page, in the order of `seq`. */
export async function* eventPages(db: Db, shopId: string, conversationId: string): AsyncGenerator<Event[]> {
  let last = 0;
  for (;;) {
    const rows = await db
      .selectFrom("events")
      .select(["seq", "body"])
      .where("shop_id", "=", shopId)
      .where("conversation_id", "=", conversationId)
      .where("seq", ">", last)
      .orderBy("seq")
      .limit(PAGE)
      .execute();
    if (rows.length > 0) yield rows.map(({ body }): Event => JSON.parse(body));
    if (rows.length < PAGE) return;
    last = rows.at(-1)?.seq ?? last;
  }
}
