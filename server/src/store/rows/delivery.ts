import type { WebhookDelivery } from "../store.ts";
import { type Row, text, whole, wholeOrNull } from "./row.ts";

export function deliveryOf(row: Row): WebhookDelivery {
  return {
    id: text(row, "id"),
    shopId: text(row, "shop_id"),
    type: text(row, "type"),
    body: text(row, "body"),
    attempts: whole(row, "attempts"),
    nextAttemptAt: wholeOrNull(row, "next_attempt_at"),
  };
}
