import type { DatabaseSync } from "node:sqlite";
import type { Event } from "@qin/sdk/protocol";
import { nanoid } from "nanoid";
import { webhookBody, webhookTypeOf } from "../../webhooks/body.ts";
import { deliveryOf } from "../rows/delivery.ts";
import { whole, wholeOrNull } from "../rows/row.ts";
import type { ConversationRecord, WebhookDelivery } from "../store.ts";
import type { Customers } from "./customers.ts";
import type { Shops } from "./shops.ts";

const SQL = {
  put: `INSERT INTO webhooks (id, shop_id, type, body, created_at, next_attempt_at) VALUES (?, ?, ?, ?, ?, ?)`,
  claim: `UPDATE webhooks SET next_attempt_at = ? WHERE id IN
    (SELECT id FROM webhooks WHERE next_attempt_at <= ? ORDER BY next_attempt_at, id LIMIT ?)
    RETURNING id, shop_id, type, body, attempts, next_attempt_at`,
  release: "UPDATE webhooks SET next_attempt_at = ? WHERE id = ?",
  nextAt: "SELECT min(next_attempt_at) AS next FROM webhooks",
  backlog: "SELECT count(*) AS everything, count(next_attempt_at) AS waiting FROM webhooks",
  delivered: "DELETE FROM webhooks WHERE id = ?",
  failed: "UPDATE webhooks SET attempts = attempts + 1, last_error = ?, next_attempt_at = ? WHERE id = ?",
};

/** What the shop's own code must still be told: rows that live until the shop has said that it got them. */
export interface Outbox {
  /** Inside the transaction of the event. */
  tell(shopId: string, record: ConversationRecord, event: Event, now: number): void;
  claim(now: number, until: number, limit: number): WebhookDelivery[];
  release(id: string, at: number): void;
  nextAt(): number | null;
  backlog(): { waiting: number; dead: number };
  delivered(id: string): void;
  failed(id: string, error: string, nextAttemptAt: number | null): void;
}

export function createOutbox(db: DatabaseSync, shops: Shops, customers: Customers): Outbox {
  const put = db.prepare(SQL.put);
  const claim = db.prepare(SQL.claim);
  const release = db.prepare(SQL.release);
  const nextAt = db.prepare(SQL.nextAt);
  const backlog = db.prepare(SQL.backlog);
  const delivered = db.prepare(SQL.delivered);
  const failed = db.prepare(SQL.failed);
  return {
    tell: (shopId, record, event, now) => {
      const type = webhookTypeOf(event);
      if (type === null || !shops.get(shopId)?.webhookUrl) return;
      const customer = customers.get(shopId, record.customerId);
      if (customer === null) return;
      put.run(`msg_${nanoid()}`, shopId, type, webhookBody(type, event, customer), now, now);
    },
    claim: (now, until, limit) => claim.all(until, now, limit).map(deliveryOf),
    release: (id, at) => {
      release.run(at, id);
    },
    nextAt: () => {
      const row = nextAt.get();
      return row === undefined ? null : wholeOrNull(row, "next");
    },
    backlog: () => {
      const row = backlog.get() ?? {};
      const waiting = whole(row, "waiting");
      return { waiting, dead: whole(row, "everything") - waiting };
    },
    delivered: (id) => {
      delivered.run(id);
    },
    failed: (id, error, nextAttemptAt) => {
      failed.run(error.slice(0, 500), nextAttemptAt, id);
    },
  };
}
