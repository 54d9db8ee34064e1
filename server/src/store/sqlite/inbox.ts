import type { DatabaseSync } from "node:sqlite";
import type { InboxRow } from "@qin/sdk/protocol";
import { json, wholeOrNull } from "../rows/row.ts";
import { deadlineOf, headsOf } from "../rows/standing.ts";
import type { Heads, StoredDeadline } from "../store.ts";

const SQL = {
  open: `SELECT "row" FROM conversations WHERE shop_id = ? AND is_closed = 0 ORDER BY opened_cursor, id`,
  since: `SELECT "row" FROM conversations WHERE shop_id = ? AND cursor > ? ORDER BY cursor, id`,
  closed: `SELECT "row" FROM conversations WHERE shop_id = ? AND is_closed = 1 ORDER BY cursor DESC, id LIMIT ?`,
  heads: `SELECT id, head, customer_head FROM conversations
    WHERE shop_id = ? AND id IN (SELECT value FROM json_each(?))`,
  due: `SELECT shop_id, id, response_anchor, response_due FROM conversations WHERE response_due < ? ORDER BY response_due LIMIT ?`,
  nextDue: "SELECT min(response_due) AS next FROM conversations WHERE response_due IS NOT NULL",
};

/** What is asked across many conversations: by their rows, their heads, their clocks. */
export interface Inbox {
  rows(shopId: string, since: number | undefined): InboxRow[];
  closed(shopId: string, limit: number): InboxRow[];
  heads(shopId: string, conversationIds: readonly string[]): Heads[];
  due(until: number, limit: number): StoredDeadline[];
  nextDueAt(): number | null;
}

export function createInbox(db: DatabaseSync): Inbox {
  const open = db.prepare(SQL.open);
  const since = db.prepare(SQL.since);
  const closed = db.prepare(SQL.closed);
  const heads = db.prepare(SQL.heads);
  const due = db.prepare(SQL.due);
  const nextDue = db.prepare(SQL.nextDue);
  return {
    rows: (shopId, cursor) => {
      const rows = cursor === undefined ? open.all(shopId) : since.all(shopId, cursor);
      return rows.map((row) => json<InboxRow>(row, "row"));
    },
    closed: (shopId, limit) => closed.all(shopId, limit).map((row) => json<InboxRow>(row, "row")),
    heads: (shopId, conversationIds) => heads.all(shopId, JSON.stringify(conversationIds)).map(headsOf),
    due: (until, limit) => due.all(until, limit).map(deadlineOf),
    nextDueAt: () => {
      const row = nextDue.get();
      return row === undefined ? null : wholeOrNull(row, "next");
    },
  };
}
