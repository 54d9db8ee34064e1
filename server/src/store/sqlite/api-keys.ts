import type { DatabaseSync } from "node:sqlite";
import type { ApiKey } from "../store.ts";
import { json, text, whole } from "./row.ts";

const COLUMNS = "key_hash, shop_id, name, scopes, created_at";
const SQL = {
  get: `SELECT ${COLUMNS} FROM api_keys WHERE key_hash = ?`,
  put: `INSERT INTO api_keys (${COLUMNS}) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (key_hash) DO UPDATE SET name = excluded.name, scopes = excluded.scopes`,
};

export interface ApiKeys {
  get(keyHash: string): ApiKey | null;
  put(key: ApiKey): void;
}

export function createApiKeys(db: DatabaseSync): ApiKeys {
  const get = db.prepare(SQL.get);
  const put = db.prepare(SQL.put);
  return {
    get: (keyHash) => {
      const row = get.get(keyHash);
      if (row === undefined) return null;
      return {
        keyHash: text(row, "key_hash"),
        shopId: text(row, "shop_id"),
        name: text(row, "name"),
        scopes: json(row, "scopes"),
        createdAt: whole(row, "created_at"),
      };
    },
    put: ({ keyHash, shopId, name, scopes, createdAt }) => {
      put.run(keyHash, shopId, name, JSON.stringify(scopes), createdAt);
    },
  };
}
