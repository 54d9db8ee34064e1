import type { DatabaseSync } from "node:sqlite";
import type { Event } from "@qin/sdk/protocol";
import { json } from "../rows/row.ts";
import { storedEventOf } from "../rows/stored-event.ts";
import type { EventQuery, StoredEvent } from "../store.ts";

const RANGE = "shop_id = ? AND conversation_id = ? AND seq > ? AND seq < ?";
const SQL = {
  insert: `INSERT INTO events (shop_id, conversation_id, seq, customer_prev, is_staff, at, type, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  one: "SELECT seq, customer_prev, body FROM events WHERE shop_id = ? AND conversation_id = ? AND seq = ?",
  staff: `SELECT body FROM events WHERE ${RANGE} ORDER BY seq LIMIT ?`,
  staffLatest: `SELECT body FROM events WHERE ${RANGE} ORDER BY seq DESC LIMIT ?`,
  customer: `SELECT body FROM events WHERE ${RANGE} AND is_staff = 0 ORDER BY seq LIMIT ?`,
  customerLatest: `SELECT body FROM events WHERE ${RANGE} AND is_staff = 0 ORDER BY seq DESC LIMIT ?`,
};

export interface Events {
  insert(shopId: string, stored: StoredEvent): void;
  at(shopId: string, conversationId: string, seq: number): StoredEvent | null;
  list(query: EventQuery): Event[];
}

export function createEvents(db: DatabaseSync): Events {
  const insert = db.prepare(SQL.insert);
  const one = db.prepare(SQL.one);
  const lists = {
    staff: { earliest: db.prepare(SQL.staff), latest: db.prepare(SQL.staffLatest) },
    customer: { earliest: db.prepare(SQL.customer), latest: db.prepare(SQL.customerLatest) },
  };
  return {
    insert: (shopId, { event, customerPrev }) => {
      const isStaff = event.audience === "staff" ? 1 : 0;
      const body = JSON.stringify(event);
      insert.run(shopId, event.conversationId, event.seq, customerPrev, isStaff, event.at, event.type, body);
    },
    at: (shopId, conversationId, seq) => {
      const row = one.get(shopId, conversationId, seq);
      return row === undefined ? null : storedEventOf(row);
    },
    list: ({ shopId, conversationId, viewer, after = 0, before = Number.MAX_SAFE_INTEGER, limit, latest = false }) => {
      const statement = lists[viewer][latest ? "latest" : "earliest"];
      const events = statement.all(shopId, conversationId, after, before, limit).map((row) => json<Event>(row, "body"));
      return latest ? events.reverse() : events;
    },
  };
}
