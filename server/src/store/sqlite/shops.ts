import type { DatabaseSync } from "node:sqlite";
import { whole } from "../rows/row.ts";
import { shopOf } from "../rows/shop.ts";
import type { Shop } from "../store.ts";

const COLUMNS = "id, name, origins, currency, identity_keys, webhook_url, webhook_secret, settings";
const SQL = {
  get: `SELECT ${COLUMNS} FROM shops WHERE id = ?`,
  list: `SELECT ${COLUMNS} FROM shops ORDER BY id`,
  put: `INSERT INTO shops (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, origins = excluded.origins, currency = excluded.currency,
      identity_keys = excluded.identity_keys, webhook_url = excluded.webhook_url, webhook_secret = excluded.webhook_secret,
      settings = excluded.settings`,
  cursor: "SELECT cursor FROM shops WHERE id = ?",
  nextCursor: "UPDATE shops SET cursor = cursor + 1 WHERE id = ? RETURNING cursor",
};

export interface Shops {
  get(shopId: string): Shop | null;
  list(): Shop[];
  put(shop: Shop): void;
  /** The shop's change counter: how many transactions have changed its conversations. */
  cursor(shopId: string): number;
  nextCursor(shopId: string): number;
}

export function createShops(db: DatabaseSync): Shops {
  const get = db.prepare(SQL.get);
  const list = db.prepare(SQL.list);
  const put = db.prepare(SQL.put);
  const cursor = db.prepare(SQL.cursor);
  const nextCursor = db.prepare(SQL.nextCursor);
  return {
    get: (shopId) => {
      const row = get.get(shopId);
      return row === undefined ? null : shopOf(row);
    },
    list: () => list.all().map(shopOf),
    put: (shop) => {
      put.run(
        shop.id,
        shop.name,
        JSON.stringify(shop.origins),
        shop.currency,
        JSON.stringify(shop.identityKeys),
        shop.webhookUrl,
        shop.webhookSecret,
        JSON.stringify(shop.settings),
      );
    },
    cursor: (shopId) => {
      const row = cursor.get(shopId);
      return row === undefined ? 0 : whole(row, "cursor");
    },
    nextCursor: (shopId) => {
      const row = nextCursor.get(shopId);
      return row === undefined ? 0 : whole(row, "cursor");
    },
  };
}
