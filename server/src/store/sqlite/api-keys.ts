import type { DatabaseSync } from "node:sqlite";
import { apiKeyOf } from "../rows/api-key.ts";
import type { ApiKey } from "../store.ts";

const COLUMNS = "key_hash, shop_id, name, scopes, created_at";
const SQL = {
  get: `SELECT ${COLUMNS} FROM api_keys WHERE key_hash = ?`,
  list: `SELECT ${COLUMNS} FROM api_keys WHERE shop_id = ? ORDER BY created_at, key_hash`,
  remove: "DELETE FROM api_keys WHERE shop_id = ? AND key_hash = ?",
  put: `INSERT INTO api_keys (${COLUMNS}) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (key_hash) DO UPDATE SET name = excluded.name, scopes = excluded.scopes`,
};

export interface ApiKeys {
  get(keyHash: string): ApiKey | null;
  list(shopId: string): ApiKey[];
  put(key: ApiKey): void;
  /** Whether there was one. */
  remove(shopId: string, keyHash: string): boolean;
}

export function createApiKeys(db: DatabaseSync): ApiKeys {
  const get = db.prepare(SQL.get);
  const list = db.prepare(SQL.list);
  const put = db.prepare(SQL.put);
  const remove = db.prepare(SQL.remove);
  return {
    get: (keyHash) => {
      const row = get.get(keyHash);
      return row === undefined ? null : apiKeyOf(row);
    },
    list: (shopId) => list.all(shopId).map(apiKeyOf),
    put: ({ keyHash, shopId, name, scopes, createdAt }) => {
      put.run(keyHash, shopId, name, JSON.stringify(scopes), createdAt);
    },
    remove: (shopId, keyHash) => remove.run(shopId, keyHash).changes > 0,
  };
}
