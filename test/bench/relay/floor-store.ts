import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openSqliteStore } from "../../../server/src/store/sqlite/sqlite-store.ts";

export interface FloorMessage {
  readonly c: number;
  readonly key: string;
  readonly text: string;
}

/**
 * Writes the rows that the relay writes for a message, in the relay's own tables, and does nothing else: the event, its key,
 * the conversation's row once a commit, the shop's cursor once a commit. What the relay decides on the way is left out.
 */
export async function openFloorStore(conversations: number) {
  const file = join(mkdtempSync(join(tmpdir(), "qin-floor-")), "floor.sqlite");
  await (await openSqliteStore(file)).close();
  const db = new DatabaseSync(file);
  db.exec(
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA wal_autocheckpoint = 4000",
  );
  db.exec(
    "INSERT INTO shops (id, name, origins, currency, identity_keys, settings) VALUES ('s', 's', '[]', 'CNY', '[]', '{}')",
  );
  db.exec("BEGIN");
  const rows = Array.from({ length: conversations }, (_, c) => open(db, c));
  db.exec("COMMIT");
  const event = db.prepare(
    "INSERT INTO events (shop_id, conversation_id, seq, customer_prev, is_staff, at, type, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const key = db.prepare(
    "INSERT OR IGNORE INTO command_keys (shop_id, key, conversation_id, seq, author, moved_from) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const row = db.prepare(
    `UPDATE conversations SET cursor = ?, head = ?, customer_head = ?, last_at = ?, is_closed = ?, "row" = ?, clock = ?,
      fired_anchor = ?, response_anchor = ?, response_due = ? WHERE shop_id = ? AND id = ?`,
  );
  const nextCursor = db.prepare("UPDATE shops SET cursor = cursor + 1 WHERE id = ? RETURNING cursor");
  const [begin, commit] = [db.prepare("BEGIN IMMEDIATE"), db.prepare("COMMIT")];

  return {
    /** The seq of each message, once all are on disk. */
    write(messages: readonly FloorMessage[]): number[] {
      begin.run();
      const at = Date.now();
      const changed = new Set<Row>();
      const seqs = messages.map(({ c, key: name, text }) => {
        const one = rows[c];
        if (one === undefined) throw new Error(`no conversation ${c}`);
        const seq = ++one.head;
        key.run("s", `client:${name}`, one.id, seq, `customer:${one.customer}`, null);
        const body = JSON.stringify({
          type: "message.sent",
          id: `ev_${name.slice(-20)}`,
          conversationId: one.id,
          seq,
          at,
          audience: "all",
          from: { role: "customer", id: one.customer },
          clientMessageId: name,
          content: { kind: "text", text },
        });
        event.run("s", one.id, seq, seq - 1, 0, at, "message.sent", body);
        one.text = text;
        changed.add(one);
        return seq;
      });
      const cursor = Number(nextCursor.get("s")?.["cursor"]);
      for (const one of changed) {
        const { id, customer, head, text } = one;
        const response = { anchorSeq: 2, startedAt: at, dueAt: at + 9000 };
        const face = {
          conversationId: id,
          head,
          openedAt: at,
          updatedAt: at,
          isClosed: false,
          customer: { id: customer, name: "" },
          unanswered: head,
          missed: 0,
          last: { seq: head, at, from: { role: "customer", id: customer }, preview: text },
          response,
        };
        const clock = { waiting: { seq: 2, at }, isBotInCharge: false, hasHumanSpoken: false };
        row.run(cursor, head, head, at, 0, JSON.stringify(face), JSON.stringify(clock), 0, 2, at + 9000, "s", id);
      }
      commit.run();
      return seqs;
    },
  };
}

interface Row {
  readonly id: string;
  readonly customer: string;
  head: number;
  text: string;
}

function open(db: DatabaseSync, c: number): Row {
  const row: Row = { id: `conversation-${String(c).padStart(9, "0")}`, customer: `customer-${c}`, head: 1, text: "" };
  db.prepare("INSERT INTO customers (shop_id, id, ref, name, created_at) VALUES ('s', ?, ?, '', 0)").run(
    row.customer,
    row.customer,
  );
  db.prepare(
    `INSERT INTO conversations (shop_id, id, client_id, customer_id, opened_cursor, cursor, head, customer_head, last_at,
      is_closed, "row", clock, fired_anchor) VALUES ('s', ?, ?, ?, 1, 1, 1, 1, 0, 0, '{}', '{}', 0)`,
  ).run(row.id, row.id, row.customer);
  return row;
}
