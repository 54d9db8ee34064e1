import type { Event } from "@qin/sdk/protocol";
import { clientKey } from "../client-key.ts";
import type { Db } from "../schema.ts";
import { type Derived, type DerivedColumns, derive, differing, type EventColumns } from "./derive.ts";
import { type OrderRow, ordersOf } from "./orders.ts";

/** Keys asked for in one statement. */
const KEYS = 500;

/** A key by which a repeated message is known. */
interface KeyRow {
  readonly key: string;
  readonly seq: number;
  readonly author: string;
}

/** What a conversation's log says, and where the tables beside it say something else. */
export type Examined =
  /** Nothing can be derived from such a log; only a backup helps. */
  | { readonly status: "broken"; readonly problem: string }
  | {
      readonly status: "read";
      readonly customerId: string;
      /** Null when its row is there and right. */
      readonly columns: DerivedColumns | null;
      readonly isNew: boolean;
      readonly events: readonly EventColumns[];
      readonly orders: readonly OrderRow[];
      readonly keys: readonly KeyRow[];
      /** For people: table, column and place. */
      readonly differences: readonly string[];
    };

/** Reads a conversation from the front and compares. Changes nothing. */
export async function examine(db: Db, shopId: string, conversationId: string): Promise<Examined> {
  const stored = await db
    .selectFrom("conversations")
    .selectAll()
    .where("shop_id", "=", shopId)
    .where("id", "=", conversationId)
    .executeTakeFirst();
  const rows = await db
    .selectFrom("events")
    .selectAll()
    .where("shop_id", "=", shopId)
    .where("conversation_id", "=", conversationId)
    .orderBy("seq")
    .execute();
  const log = rows.map(({ body }): Event => JSON.parse(body));
  const customerId = stored?.customer_id ?? customerIn(log);
  const problem = problemOf(log, rows, { head: stored?.head ?? 0, customerId });
  if (problem !== null || customerId === null) return { status: "broken", problem: problem ?? "no customer is in it" };
  const customer = { id: customerId, name: await nameOf(db, shopId, customerId, stored?.row) };
  const derived = derive(log, { shopId, conversationId, customer });
  const wrong = stored === undefined ? ["missing"] : differing(stored, derived.columns);
  const events = derived.events.filter((columns, index) => differing(rows[index] ?? {}, columns).length > 0);
  const orders = await ordersOf(db, { shopId, customerId, log });
  const keys = await missingKeys(db, shopId, log);
  return {
    status: "read",
    ...{ customerId, events, orders, keys },
    columns: wrong.length === 0 ? null : derived.columns,
    isNew: stored === undefined,
    differences: [
      ...wrong.map((name) => `conversations.${name}`),
      ...events.map((columns) => named(columns, rows)),
      ...orders.map(({ id }) => `orders of ${id}`),
      ...keys.map(({ seq }) => `command_keys of ${seq}`),
    ],
  };
}

function named(columns: Derived["events"][number], rows: readonly Readonly<Record<string, unknown>>[]): string {
  const names = differing(rows[columns.seq - 1] ?? {}, columns);
  return `events.${names.join("+")} of ${columns.seq}`;
}

function problemOf(
  log: readonly Event[],
  rows: readonly { readonly seq: number }[],
  { head, customerId }: { readonly head: number; readonly customerId: string | null },
): string | null {
  if (log.length === 0) return "it has no events";
  const hole = rows.findIndex(({ seq }, index) => seq !== index + 1 || log[index]?.seq !== seq);
  if (hole >= 0) return `its log has a hole or a double at ${hole + 1}`;
  if (head > log.length) return `its log ends at ${log.length}, and it had ${head} events`;
  return customerId === null ? "no customer is in it" : null;
}

function customerIn(log: readonly Event[]): string | null {
  return log.find(({ from }) => from.role === "customer")?.from.id ?? null;
}

/** A closed conversation keeps the name of its day; where the row cannot be read, the customer's own counts. */
async function nameOf(db: Db, shopId: string, customerId: string, row: string | undefined): Promise<string> {
  const kept = row === undefined ? null : nameIn(row, customerId);
  if (kept !== null) return kept;
  const customer = await db
    .selectFrom("customers")
    .select("name")
    .where("shop_id", "=", shopId)
    .where("id", "=", customerId)
    .executeTakeFirst();
  return customer?.name ?? "";
}

function nameIn(row: string, customerId: string): string | null {
  try {
    const { customer } = Object(JSON.parse(row));
    const { id, name } = Object(customer);
    return id === customerId && typeof name === "string" ? name : null;
  } catch {
    return null;
  }
}

async function missingKeys(db: Db, shopId: string, log: readonly Event[]): Promise<KeyRow[]> {
  const wanted = log.flatMap((event): KeyRow[] => {
    if (event.type !== "message.sent" || event.clientMessageId === undefined) return [];
    const { from, seq, clientMessageId } = event;
    const author = `${from.role === "customer" ? "customer" : "staff"}:${from.id}`;
    return [{ key: clientKey(clientMessageId), seq, author }];
  });
  const missing: KeyRow[] = [];
  for (let start = 0; start < wanted.length; start += KEYS) {
    const some = wanted.slice(start, start + KEYS);
    const found = await db
      .selectFrom("command_keys")
      .select("key")
      .where("shop_id", "=", shopId)
      .where(
        "key",
        "in",
        some.map(({ key }) => key),
      )
      .execute();
    const known = new Set(found.map(({ key }) => key));
    missing.push(...some.filter(({ key }) => !known.has(key)));
  }
  return missing;
}
