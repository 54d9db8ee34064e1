import type { DatabaseSync } from "node:sqlite";
import { changingOf, type Held, heldOf } from "../rows/held.ts";
import { type Row, text, whole } from "../rows/row.ts";

const COLUMNS = `shop_id, id, client_id, customer_id, cursor, head, customer_head, last_at, is_closed, "row", clock, fired_anchor`;

const SQL = {
  version: "PRAGMA data_version",
  byId: `SELECT ${COLUMNS} FROM conversations WHERE shop_id = ? AND id = ?`,
  byClientId: "SELECT id FROM conversations WHERE shop_id = ? AND client_id = ?",
  insert: `INSERT INTO conversations (shop_id, id, client_id, customer_id, opened_cursor, cursor, head, customer_head, last_at,
    is_closed, "row", clock, fired_anchor, response_anchor, response_due) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  update: `UPDATE conversations SET cursor = ?, head = ?, customer_head = ?, last_at = ?, is_closed = ?, "row" = ?, clock = ?,
    fired_anchor = ?, response_anchor = ?, response_due = ? WHERE shop_id = ? AND id = ?`,
  newestOf: `SELECT ${COLUMNS} FROM conversations WHERE shop_id = ? AND customer_id = ? ORDER BY opened_cursor DESC, id DESC LIMIT 1`,
  newestOpenOf: `SELECT ${COLUMNS} FROM conversations WHERE shop_id = ? AND customer_id = ? AND is_closed = 0
    ORDER BY opened_cursor DESC, id DESC LIMIT 1`,
  openedAt: `SELECT e.at FROM (SELECT id FROM conversations WHERE shop_id = ?1 AND customer_id = ?2
      ORDER BY opened_cursor DESC, id DESC LIMIT 1 OFFSET ?3) c
    JOIN events e ON e.shop_id = ?1 AND e.conversation_id = c.id AND e.seq = 1`,
  openOf: "SELECT id FROM conversations WHERE shop_id = ? AND customer_id = ? AND is_closed = 0",
};

/** Conversations kept in memory between batches; the least recently used go first. About 2 kB each. */
const KEPT = 5_000;

/** Reads and writes conversations, keeping those in use in memory for as long as nobody else writes the file. */
export interface Conversations {
  byId(shopId: string, id: string): Held | null;
  byClientId(shopId: string, clientId: string): Held | null;
  newestOf(shopId: string, customerId: string, onlyOpen: boolean): Held | null;
  openOf(shopId: string, customerId: string): Held[];
  /** When their nth newest conversation was opened. */
  openedAt(shopId: string, customerId: string, nth: number): number | null;
  insert(held: Held): void;
  /** Puts it in memory; `update` writes it. */
  keep(held: Held): void;
  update(held: Held): void;
  /** After a rollback: what is in memory did not happen. */
  forget(): void;
  /** For work that holds the write lock: nobody else writes meanwhile, so what is in memory is compared with the file once. */
  whileLocked<T>(work: () => T): T;
}

export function createConversations(db: DatabaseSync): Conversations {
  const version = db.prepare(SQL.version);
  const byId = db.prepare(SQL.byId);
  const byClientId = db.prepare(SQL.byClientId);
  const insert = db.prepare(SQL.insert);
  const update = db.prepare(SQL.update);
  const newestOf = db.prepare(SQL.newestOf);
  const newestOpenOf = db.prepare(SQL.newestOpenOf);
  const openOf = db.prepare(SQL.openOf);
  const openedAt = db.prepare(SQL.openedAt);
  const kept = new Map<string, Held>();
  let keptVersion = -1;
  let isLocked = false;

  function refresh(): void {
    if (isLocked) return;
    const row = version.get();
    const now = row === undefined ? -1 : whole(row, "data_version");
    if (now !== keptVersion) kept.clear();
    keptVersion = now;
  }

  function keep(held: Held): void {
    const key = keyOf(held.record.shopId, held.record.conversationId);
    kept.delete(key);
    kept.set(key, held);
    trim();
  }

  /** Not inside a batch: what it has changed is in memory alone until its end. */
  function trim(): void {
    if (isLocked) return;
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) return;
      kept.delete(oldest);
    }
  }

  function found(row: Row | undefined): Held | null {
    if (row === undefined) return null;
    const before = kept.get(keyOf(text(row, "shop_id"), text(row, "id")));
    if (before !== undefined) return before;
    const held = heldOf(row);
    keep(held);
    return held;
  }

  function load(shopId: string, id: string): Held | null {
    refresh();
    return kept.get(keyOf(shopId, id)) ?? found(byId.get(shopId, id));
  }

  return {
    byId: load,
    byClientId: (shopId, clientId) => {
      const row = byClientId.get(shopId, clientId);
      return row === undefined ? null : load(shopId, text(row, "id"));
    },
    newestOf: (shopId, customerId, onlyOpen) => {
      refresh();
      return found((onlyOpen ? newestOpenOf : newestOf).get(shopId, customerId));
    },
    openOf: (shopId, customerId) =>
      openOf.all(shopId, customerId).flatMap((row) => load(shopId, text(row, "id")) ?? []),
    openedAt: (shopId, customerId, nth) => {
      const row = openedAt.get(shopId, customerId, nth - 1);
      return row === undefined ? null : whole(row, "at");
    },
    insert: (held) => {
      const { shopId, conversationId, customerId, cursor } = held.record;
      insert.run(shopId, conversationId, held.clientId, customerId, cursor, ...valuesOf(held));
      keep(held);
    },
    keep,
    update: (held) => {
      update.run(...valuesOf(held), held.record.shopId, held.record.conversationId);
    },
    forget: () => kept.clear(),
    whileLocked: (work) => {
      refresh();
      isLocked = true;
      try {
        return work();
      } finally {
        isLocked = false;
        trim();
      }
    },
  };
}

function keyOf(shopId: string, id: string): string {
  return `${shopId}\n${id}`;
}

/** In the order of the statements. */
function valuesOf(held: Held): (string | number | null)[] {
  const changing = changingOf(held);
  return [
    changing.cursor,
    changing.head,
    changing.customer_head,
    changing.last_at,
    changing.is_closed,
    changing.row,
    changing.clock,
    changing.fired_anchor,
    changing.response_anchor,
    changing.response_due,
  ];
}
