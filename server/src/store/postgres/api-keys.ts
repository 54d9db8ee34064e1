import { apiKeyOf } from "../rows/api-key.ts";
import type { Db } from "../schema.ts";
import type { ApiKey } from "../store.ts";

export interface ApiKeys {
  get(keyHash: string): Promise<ApiKey | null>;
  list(shopId: string): Promise<ApiKey[]>;
  put(key: ApiKey, db: Db): Promise<void>;
  /** Whether there was one. */
  remove(shopId: string, keyHash: string, db: Db): Promise<boolean>;
}

export function createApiKeys(db: Db): ApiKeys {
  const all = () => db.selectFrom("api_keys").selectAll();
  return {
    get: async (keyHash) => {
      const row = await all().where("key_hash", "=", keyHash).executeTakeFirst();
      return row === undefined ? null : apiKeyOf(row);
    },
    list: async (shopId) => {
      const rows = await all().where("shop_id", "=", shopId).orderBy("created_at").orderBy("key_hash").execute();
      return rows.map(apiKeyOf);
    },
    put: async ({ keyHash, shopId, name, scopes, createdAt }, inside) => {
      const changing = { name, scopes: JSON.stringify(scopes) };
      await inside
        .insertInto("api_keys")
        .values({ key_hash: keyHash, shop_id: shopId, created_at: createdAt, ...changing })
        .onConflict((conflict) => conflict.column("key_hash").doUpdateSet(changing))
        .execute();
    },
    remove: async (shopId, keyHash, inside) => {
      const gone = await inside
        .deleteFrom("api_keys")
        .where("shop_id", "=", shopId)
        .where("key_hash", "=", keyHash)
        .returning("key_hash")
        .execute();
      return gone.length > 0;
    },
  };
}
