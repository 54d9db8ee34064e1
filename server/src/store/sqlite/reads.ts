import type { DatabaseSync } from "node:sqlite";
import type { ReadMark } from "@qin/sdk/protocol";
import { readMarkOf } from "../rows/read-mark.ts";
import { whole } from "../rows/row.ts";

const SQL = {
  mark: `INSERT INTO read_marks (shop_id, conversation_id, role, id, seq) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (shop_id, conversation_id, role, id) DO UPDATE SET seq = max(seq, excluded.seq) RETURNING seq`,
  list: "SELECT role, id, seq FROM read_marks WHERE shop_id = ? AND conversation_id = ? ORDER BY role, id",
};

/** One cursor per participant, merged by the larger. */
export interface Reads {
  mark(shopId: string, conversationId: string, mark: ReadMark): ReadMark;
  list(shopId: string, conversationId: string): ReadMark[];
}

export function createReads(db: DatabaseSync): Reads {
  const mark = db.prepare(SQL.mark);
  const list = db.prepare(SQL.list);
  return {
    mark: (shopId, conversationId, { role, id, seq }) => {
      const row = mark.get(shopId, conversationId, role, id, seq);
      return { role, id, seq: row === undefined ? seq : whole(row, "seq") };
    },
    list: (shopId, conversationId) => list.all(shopId, conversationId).map(readMarkOf),
  };
}
