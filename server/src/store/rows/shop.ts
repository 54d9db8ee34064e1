import type { Shop } from "../store.ts";
import { json, type Row, text, textOrNull } from "./row.ts";

export function shopOf(row: Row): Shop {
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
