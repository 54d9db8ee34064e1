import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { command, fromCustomer, openCommand, SHOP, said, shopOf, upTo } from "../contract/harness.ts";
import type { AppendCommand } from "../store.ts";
import { openPostgresStore } from "./postgres-store.ts";
import { dropDatabase, newDatabase, query } from "./testing/new-database.ts";

const BATCH = 256;
const ROUNDS = 12;
/** What a command may read of all indexes: by its own keys, some of them twice. Read by shop it would be thousands. */
const ROWS_A_COMMAND = 12;

let url = "";
beforeEach(async () => {
  url = await newDatabase(inject("postgresUrl"));
});
afterEach(() => dropDatabase(url));

const TABLES = ["shops", "customers", "conversations", "events", "command_keys"];

/** Otherwise statistics that are gathered by chance in the middle would plan everything anew, and well. */
async function withoutStatistics(): Promise<void> {
  for (const table of TABLES) await query(url, `ALTER TABLE ${table} SET (autovacuum_enabled = false)`);
}

async function newCustomers(from: number, to: number): Promise<void> {
  await query(
    url,
    `INSERT INTO customers (shop_id, id, ref, name, created_at)
      SELECT '${SHOP}', 'c' || n, 'ref-' || n, 'Customer', 0 FROM generate_series(${from}, ${to}) AS n`,
  );
}

function message(n: number): AppendCommand {
  const author = fromCustomer(`c${n}`);
  return command({ target: { conversationId: `v${n}` }, author, events: [said("hello", author.id)], key: `k${n}` });
}

test.each([
  ["never", -1],
  ["while it was new", 0],
  ["after the first commands", 1],
])(
  "[ST114] a batch reads no more for the conversations a shop has, where the database was analysed %s",
  async (_, analysedAt) => {
    const store = await openPostgresStore(url);
    await withoutStatistics();
    await store.shops.put(shopOf(SHOP, "https://shop.example/hook"));
    for (let round = 0; round < ROUNDS; round++) {
      const numbers = upTo(BATCH).map((n) => round * BATCH + n);
      if (round === analysedAt) await query(url, `ANALYZE ${TABLES.join(", ")}`);
      await newCustomers(round * BATCH + 1, (round + 1) * BATCH);
      const openings = numbers.map((n) => openCommand(`v${n}`, `c${n}`));
      const messages = numbers.map(message);
      for (const [commands, status] of [
        [openings, "stored"],
        [messages, "stored"],
        [openings, "duplicate"],
        [messages, "duplicate"],
      ] as const) {
        const results = await store.append(commands);
        expect(new Set(results.map((one) => one.status))).toEqual(new Set([status]));
      }
    }
    await store.close();
    // A connection counts what it has read at its end.
    await expect
      .poll(() =>
        query(url, "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'qin'"),
      )
      .toEqual([]);
    const read = await query(url, "SELECT indexrelname AS index, idx_tup_read::int AS rows FROM pg_stat_user_indexes");
    const most = ROUNDS * BATCH * 4 * ROWS_A_COMMAND;
    expect(read.filter(({ rows }) => Number(rows) > most)).toEqual([]);
    const scanned = await query(
      url,
      "SELECT relname AS table, seq_tup_read::int AS rows FROM pg_stat_user_tables WHERE seq_tup_read > 10000",
    );
    expect(scanned).toEqual([]);
  },
);
