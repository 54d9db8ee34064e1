import type { DatabaseSync } from "node:sqlite";
import type { Shop } from "../store.ts";
import { json, type Row, text, textOrNull, whole } from "./row.ts";

const COLUMNS = "id, name, origins, currency, identity_keys, webhook_url, webhook_secret, settings";
const SQL = {
  get: `SELECT ${COLUMNS} FROM shops WHERE id = ?`,
  list: `SELECT ${COLUMNS} FROM shops ORDER BY id`,
  put: `INSERT INTO shops (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, origins = excluded.origins, currency = excluded.currency,
      identity_keys = excluded.identity_keys, webhook_url = excluded.webhook_url, webhook_secret = excluded.webhook_secret,
      settings = excluded.settings`,
  cursor: "SELECT cursor FROM shops WHERE id = ?",
  setCursor: "UPDATE shops SET cursor = ? WHERE id = ?",
};

export interface Shops {
  get(shopId: string): Shop | null;
  list(): Shop[];
  put(shop: Shop): void;
  /** The shop's change counter: how many transactions have changed its conversations. */
  cursor(shopId: string): number;
  setCursor(shopId: string, cursor: number): void;
}

export function createShops(db: DatabaseSync): Shops {
  const get = db.prepare(SQL.get);
  const list = db.prepare(SQL.list);
  const put = db.prepare(SQL.put);
  const cursor = db.prepare(SQL.cursor);
  const setCursor = db.prepare(SQL.setCursor);
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
    setCursor: (shopId, value) => {
      setCursor.run(value, shopId);
    },
  };
}

function shopOf(row: Row): Shop {
  return {
    id: text(row, "id"),
    name: text(row, "name"),
    origins: json(row, "origins"),
    currency: text(row, "currency"),
    identityKeys: json(row, "identity_keys"),
    webhookUrl: textOrNull(row, "webhook_url"),
    webhookSecret: textOrNull(row, "webhook_secret"),
    settings: json(row, "settings"),
  };
}
