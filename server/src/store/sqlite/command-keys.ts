import type { DatabaseSync } from "node:sqlite";
import type { KeyUse } from "../append-ports.ts";
import { text, textOrNull, whole } from "../rows/row.ts";

const SQL = {
  take: `INSERT OR IGNORE INTO command_keys (shop_id, key, conversation_id, seq, author, moved_from) VALUES (?, ?, ?, ?, ?, ?)`,
  find: "SELECT conversation_id, seq, author, moved_from FROM command_keys WHERE shop_id = ? AND key = ?",
};

export interface CommandKeys {
  /** False when somebody has used the key before. */
  take(shopId: string, key: string, use: KeyUse): boolean;
  find(shopId: string, key: string): KeyUse | null;
}

export function createCommandKeys(db: DatabaseSync): CommandKeys {
  const take = db.prepare(SQL.take);
  const find = db.prepare(SQL.find);
  return {
    take: (shopId, key, use) =>
      take.run(shopId, key, use.conversationId, use.seq, use.author, use.movedFrom).changes === 1,
    find: (shopId, key) => {
      const row = find.get(shopId, key);
      if (row === undefined) return null;
      return {
        conversationId: text(row, "conversation_id"),
        seq: whole(row, "seq"),
        author: text(row, "author"),
        movedFrom: textOrNull(row, "moved_from"),
      };
    },
  };
}
