import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { readConfig } from "../../../server/src/config.ts";
import { createServer } from "../../../server/src/server.ts";

/** Messages of an ordinary conversation, and of the one that is opened to see how long that takes. */
const EACH = 100;
const LONG = 5_000;
const AT = 1_760_000_000_000;

/**
 * Makes a relay's data folder with so many messages of the demo shop, in closed conversations of a hundred, and one open
 * conversation `long` of 5,000. A folder that is complete is left alone.
 */
export async function fillStore(dir: string, messages: number, onDone: (done: number) => void): Promise<void> {
  const mark = join(dir, "complete");
  if (existsSync(mark)) return;
  const server = await createServer(readConfig({ PORT: "0", QIN_DATA: dir, QIN_DEMO: "1", QIN_LOG: "silent" }));
  await server.close();
  const db = new DatabaseSync(join(dir, "qin.sqlite"));
  db.exec("PRAGMA synchronous = OFF; PRAGMA cache_size = -512000");
  const insert = {
    customer: db.prepare("INSERT INTO customers (shop_id, id, ref, name, created_at) VALUES ('demo', ?, ?, '', 0)"),
    conversation: db.prepare(
      `INSERT INTO conversations (shop_id, id, client_id, customer_id, opened_cursor, cursor, head, customer_head, last_at,
        is_closed, "row", clock, fired_anchor) VALUES ('demo', ?, ?, ?, 1, 1, ?, ?, ?, ?, ?, ?, 0)`,
    ),
    event: db.prepare(
      "INSERT INTO events (shop_id, conversation_id, seq, customer_prev, is_staff, at, type, body) VALUES ('demo', ?, ?, ?, 0, ?, ?, ?)",
    ),
    key: db.prepare(
      "INSERT INTO command_keys (shop_id, key, conversation_id, seq, author, moved_from) VALUES ('demo', ?, ?, ?, ?, NULL)",
    ),
  };

  function conversation(id: string, count: number, isClosed: boolean): void {
    const customer = `customer-of-${id}`;
    const from = { role: "customer", id: customer };
    const last = AT + count;
    const face = {
      conversationId: id,
      head: count,
      openedAt: AT,
      updatedAt: last,
      isClosed,
      customer: { id: customer, name: "" },
      unanswered: 0,
      missed: 0,
    };
    const clock = { waiting: null, isBotInCharge: false, hasHumanSpoken: true };
    insert.customer.run(customer, customer);
    insert.conversation.run(
      id,
      id,
      customer,
      count,
      count,
      last,
      isClosed ? 1 : 0,
      JSON.stringify(face),
      JSON.stringify(clock),
    );
    for (let seq = 1; seq <= count; seq++) {
      const base = { id: `ev-${id}-${seq}`, conversationId: id, seq, at: AT + seq, audience: "all", from };
      if (seq === 1) {
        insert.event.run(
          id,
          1,
          0,
          AT + 1,
          "conversation.opened",
          JSON.stringify({ type: "conversation.opened", ...base, channel: "web" }),
        );
        continue;
      }
      const clientMessageId = `fill-${id}-${seq}`;
      const content = { kind: "text", text: `你好，请问这个订单今天能发货吗？Thanks a lot! #${seq}` };
      insert.event.run(
        id,
        seq,
        seq - 1,
        AT + seq,
        "message.sent",
        JSON.stringify({ type: "message.sent", ...base, clientMessageId, content }),
      );
      insert.key.run(`client:${clientMessageId}`, id, seq, `customer:${customer}`);
    }
  }

  db.exec("BEGIN");
  conversation("long", LONG, false);
  for (let done = LONG, n = 0; done < messages; done += EACH, n++) {
    // Spread as names of real conversations are, so that the tables are as scattered as after years.
    conversation(`c${((n * 2_654_435_761) % 4_294_967_296).toString(36)}-${n.toString(36)}`, EACH, true);
    if (n % 1_000 === 999) {
      db.exec("COMMIT; BEGIN");
      onDone(done);
    }
  }
  db.exec("COMMIT; PRAGMA wal_checkpoint(TRUNCATE)");
  db.close();
  writeFileSync(mark, "");
}
