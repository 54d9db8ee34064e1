import type { ApiKey } from "../store.ts";
import { json, type Row, text, whole } from "./row.ts";

export function apiKeyOf(row: Row): ApiKey {
  return {
    keyHash: text(row, "key_hash"),
    shopId: text(row, "shop_id"),
    name: text(row, "name"),
    scopes: json(row, "scopes"),
    createdAt: whole(row, "created_at"),
  };
}
