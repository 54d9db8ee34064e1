/**
 * The statements of the log's hot path. Each has a name, under which PostgreSQL keeps it parsed, and takes lists instead of rows:
 * the text is the same for one command and for a hundred.
 *
 * Each is planned once, perhaps while the tables are empty, when every order of a join and every index with the shop in it looks
 * as cheap as any other. So each leaves one plan open. What is looked up is LATERAL, and OFFSET 0 or LIMIT 1 keeps it so: after
 * what names it. Where a table has several indexes with the shop in them, ORDER BY picks the one, as sorting is off; an equality
 * would leave nothing to order, BETWEEN says the same.
 */
const CONVERSATION = `c.shop_id, c.id, c.client_id, c.customer_id, c.cursor, c.head, c.customer_head, c.last_at, c.is_closed,
  c."row", c.clock, c.fired_anchor`;

/** The one conversation of a row that has its `shop_id` and, under the same name as the conversation itself, the column. */
const conversationBy = (column: "id" | "client_id", row: string, columns: string, locking = "") =>
  `LATERAL (SELECT ${columns} FROM conversations c
      WHERE c.shop_id = ${row}.shop_id AND c.${column} BETWEEN ${row}.${column} AND ${row}.${column}
      ORDER BY c.${column} LIMIT 1 ${locking})`;

export const SQL = {
  /**
   * Locks whatever the commands may write, in one order for everybody: by name, by the customer's own name for it, and where
   * a key was used before.
   */
  lock: `SELECT held.* FROM (
      SELECT shop_id, id FROM (
        SELECT shop_id, id FROM unnest($1::text[], $2::text[]) AS named(shop_id, id)
        UNION
        SELECT v.shop_id, v.id FROM unnest($3::text[], $4::text[]) AS opened(shop_id, client_id)
          CROSS JOIN ${conversationBy("client_id", "opened", "c.shop_id, c.id")} AS v
        UNION
        SELECT used.shop_id, k.conversation_id FROM unnest($5::text[], $6::text[]) AS used(shop_id, key)
          CROSS JOIN LATERAL (SELECT conversation_id FROM command_keys
            WHERE shop_id = used.shop_id AND key = used.key OFFSET 0) AS k
      ) AS any_way ORDER BY shop_id, id OFFSET 0
    ) AS wanted CROSS JOIN ${conversationBy("id", "wanted", CONVERSATION, "FOR UPDATE")} AS held`,

  /** What the keys were used for, and the events that answered them. */
  keys: `SELECT k.shop_id, k.key, k.conversation_id, k.seq, k.author, k.moved_from, e.customer_prev, e.body
    FROM unnest($1::text[], $2::text[]) AS used(shop_id, key)
    CROSS JOIN LATERAL (SELECT * FROM command_keys WHERE shop_id = used.shop_id AND key = used.key OFFSET 0) AS k
    CROSS JOIN LATERAL (SELECT customer_prev, body FROM events
      WHERE shop_id = k.shop_id AND conversation_id = k.conversation_id AND seq = k.seq OFFSET 0) AS e`,

  /** How the conversations of these names begin. */
  first: `SELECT v.shop_id, v.id AS conversation_id, e.seq, e.customer_prev, e.body
    FROM unnest($1::text[], $2::text[]) AS opened(shop_id, client_id)
    CROSS JOIN ${conversationBy("client_id", "opened", "c.shop_id, c.id")} AS v
    CROSS JOIN LATERAL (SELECT seq, customer_prev, body FROM events
      WHERE shop_id = v.shop_id AND conversation_id = v.id AND seq = 1 OFFSET 0) AS e`,

  /** Those who open a conversation, and those of whose conversations the shop will be told. */
  customers: `SELECT u.shop_id, u.id, u.ref, u.subject, u.name, u.locale, u.page, u.cart, u.created_at
    FROM (
      SELECT shop_id, id FROM unnest($1::text[], $2::text[]) AS opening(shop_id, id)
      UNION
      SELECT v.shop_id, v.customer_id FROM unnest($3::text[], $4::text[]) AS told(shop_id, id)
        CROSS JOIN ${conversationBy("id", "told", "c.shop_id, c.customer_id")} AS v
    ) AS wanted
    CROSS JOIN LATERAL (SELECT * FROM customers WHERE shop_id = wanted.shop_id AND id = wanted.id OFFSET 0) AS u`,

  /** Shops that want to be told. */
  told: "SELECT id FROM shops WHERE id = ANY($1::text[]) AND webhook_url IS NOT NULL AND webhook_url <> ''",

  log: `WITH used AS (
      INSERT INTO command_keys (shop_id, key, conversation_id, seq, author, moved_from)
      SELECT * FROM unnest($9::text[], $10::text[], $11::text[], $12::int8[], $13::text[], $14::text[])
    )
    INSERT INTO events (shop_id, conversation_id, seq, customer_prev, is_staff, at, type, body)
    SELECT * FROM unnest($1::text[], $2::text[], $3::int8[], $4::int8[], $5::int8[], $6::int8[], $7::text[], $8::text[])`,

  orders: `INSERT INTO orders (shop_id, id, customer_id, placed_at, body)
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::int8[], $5::text[])
    ON CONFLICT (shop_id, id) DO UPDATE SET customer_id = excluded.customer_id, body = excluded.body`,

  webhooks: `INSERT INTO webhooks (id, shop_id, type, body, created_at, next_attempt_at)
    SELECT id, shop_id, type, body, at, at
    FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int8[]) AS told(id, shop_id, type, body, at)`,

  /**
   * Taken last and held until the commit: whoever reads a cursor has every row that was given a lower one. Transactions of
   * one shop become visible in the order of their cursors, because each waits here for the one before it.
   */
  cursors: `WITH locked AS (SELECT id FROM shops WHERE id = ANY($1::text[]) ORDER BY id FOR NO KEY UPDATE)
    UPDATE shops SET cursor = cursor + 1 WHERE id = ANY(ARRAY(SELECT id FROM locked)) RETURNING id, cursor`,

  open: `INSERT INTO conversations (shop_id, id, client_id, customer_id, opened_cursor, cursor, head, customer_head, last_at,
      is_closed, "row", clock, fired_anchor, response_anchor, response_due)
    SELECT n.shop_id, n.id, n.client_id, n.customer_id, s.cursor, s.cursor, n.head, n.customer_head, n.last_at, n.is_closed,
      n."row", n.clock, n.fired_anchor, n.response_anchor, n.response_due
    FROM unnest($1::text[], $2::text[], $3::int8[], $4::int8[], $5::int8[], $6::int8[], $7::text[], $8::text[], $9::int8[],
      $10::int8[], $11::int8[], $12::text[], $13::text[]) AS n(shop_id, id, head, customer_head, last_at, is_closed, "row",
      clock, fired_anchor, response_anchor, response_due, client_id, customer_id)
    CROSS JOIN LATERAL (SELECT cursor FROM shops WHERE id = n.shop_id OFFSET 0) AS s`,

  /** By their places, which stand still while the rows are locked: an UPDATE cannot be told to look up its own table last. */
  update: `UPDATE conversations c SET cursor = s.cursor, head = n.head, customer_head = n.customer_head, last_at = n.last_at,
      is_closed = n.is_closed, "row" = n."row", clock = n.clock, fired_anchor = n.fired_anchor,
      response_anchor = n.response_anchor, response_due = n.response_due
    FROM unnest($1::text[], $2::text[], $3::int8[], $4::int8[], $5::int8[], $6::int8[], $7::text[], $8::text[], $9::int8[],
      $10::int8[], $11::int8[]) AS n(shop_id, id, head, customer_head, last_at, is_closed, "row", clock, fired_anchor,
      response_anchor, response_due)
    CROSS JOIN LATERAL (SELECT cursor FROM shops WHERE id = n.shop_id OFFSET 0) AS s
    CROSS JOIN ${conversationBy("id", "n", "c.ctid AS place")} AS found
    WHERE c.ctid = found.place`,

  /** Wait for a transaction whose end nobody heard of, and look for what it wrote: see `wasWritten`. */
  settledConversation:
    "SELECT head FROM conversations WHERE shop_id = $1 AND id BETWEEN $2 AND $2 ORDER BY id LIMIT 1 FOR UPDATE",
  settledShop: "SELECT cursor FROM shops WHERE id = $1 FOR NO KEY UPDATE",
  event: "SELECT seq, customer_prev, body FROM events WHERE shop_id = $1 AND conversation_id = $2 AND seq = $3",
  records: `SELECT held.* FROM unnest($1::text[], $2::text[]) AS named(shop_id, id)
    CROSS JOIN ${conversationBy("id", "named", CONVERSATION)} AS held`,
} as const;

export type StatementName = keyof typeof SQL;
