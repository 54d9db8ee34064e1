import { shopOf } from "../rows/shop.ts";
import type { Db } from "../schema.ts";
import type { Shop } from "../store.ts";
import { isKeepable } from "./keepable.ts";

export interface Shops {
  get(shopId: string): Promise<Shop | null>;
  list(): Promise<Shop[]>;
  /** The same as `get`; nobody else changes it until this transaction ends. */
  held(shopId: string, db: Db): Promise<Shop | null>;
  put(shop: Shop, db: Db): Promise<void>;
}

export function createShops(db: Db): Shops {
  return {
    get: async (shopId) => {
      if (!isKeepable(shopId)) return null;
      const row = await db.selectFrom("shops").selectAll().where("id", "=", shopId).executeTakeFirst();
      return row === undefined ? null : shopOf(row);
    },
    list: async () => (await db.selectFrom("shops").selectAll().orderBy("id").execute()).map(shopOf),
    held: async (shopId, inside) => {
      const row = await inside.selectFrom("shops").selectAll().where("id", "=", shopId).forUpdate().executeTakeFirst();
      return row === undefined ? null : shopOf(row);
    },
    put: async (shop, inside) => {
      const changing = {
        name: shop.name,
        origins: JSON.stringify(shop.origins),
        currency: shop.currency,
        identity_keys: JSON.stringify(shop.identityKeys),
        webhook_url: shop.webhookUrl,
        webhook_secret: shop.webhookSecret,
        settings: JSON.stringify(shop.settings),
      };
      await inside
        .insertInto("shops")
        .values({ id: shop.id, cursor: 0, ...changing })
        .onConflict((conflict) => conflict.column("id").doUpdateSet(changing))
        .execute();
    },
  };
}
