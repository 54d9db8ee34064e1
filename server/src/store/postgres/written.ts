import type { Order } from "@qin/sdk/protocol";
import type { KeyUse } from "../append-ports.ts";
import { changingOf, type Held } from "../rows/held.ts";
import type { StoredEvent } from "../store.ts";
import { pairKey } from "./pairs.ts";
import type { StatementName } from "./statements.ts";

type Value = string | number | null;
/** One list for each column, as `unnest` takes them. */
type Columns = readonly (readonly Value[])[];
export interface Step {
  readonly name: StatementName;
  readonly values: Columns;
}

interface Webhook {
  readonly id: string;
  readonly shopId: string;
  readonly type: string;
  readonly body: string;
  readonly at: number;
}

/** One event of a batch, by which it can be told later whether all of it was committed. */
export interface Witness {
  readonly shopId: string;
  readonly stored: StoredEvent;
}

/** What a batch has decided to write, collected so that each table is written once. */
export class Written {
  readonly #events: Witness[] = [];
  readonly #keys = new Map<string, { readonly shopId: string; readonly key: string; readonly use: KeyUse }>();
  readonly #orders = new Map<string, readonly [string, string, string, number, string]>();
  readonly #webhooks: Webhook[] = [];
  readonly #opened = new Map<string, Held>();
  readonly #changed = new Map<string, Held>();
  readonly #shops = new Set<string>();

  event(shopId: string, stored: StoredEvent): void {
    this.#events.push({ shopId, stored });
  }

  key(shopId: string, key: string, use: KeyUse): void {
    this.#keys.set(pairKey(shopId, key), { shopId, key, use });
  }

  /** The last report counts, at the place in time of the first. */
  order(shopId: string, customerId: string, order: Order, at: number): void {
    const name = pairKey(shopId, order.id);
    const placedAt = this.#orders.get(name)?.[3] ?? at;
    this.#orders.set(name, [shopId, order.id, customerId, placedAt, JSON.stringify(order)]);
  }

  webhook(webhook: Webhook): void {
    this.#webhooks.push(webhook);
  }

  open(held: Held): void {
    this.#opened.set(nameOf(held), held);
  }

  change(held: Held): void {
    const isNew = this.#opened.has(nameOf(held));
    (isNew ? this.#opened : this.#changed).set(nameOf(held), held);
  }

  shop(shopId: string): void {
    this.#shops.add(shopId);
  }

  /** Null when there is nothing to write. */
  get witness(): Witness | null {
    return this.#events[0] ?? null;
  }

  /** In this order: what others may wait for is taken as late as it can. */
  steps(): Step[] {
    const steps: Step[] = [{ name: "log", values: [...this.#eventColumns(), ...this.#keyColumns()] }];
    if (this.#orders.size > 0) steps.push({ name: "orders", values: transposed(sorted(this.#orders), 5) });
    if (this.#webhooks.length > 0) {
      const rows = this.#webhooks.map(({ id, shopId, type, body, at }) => [id, shopId, type, body, at]);
      steps.push({ name: "webhooks", values: transposed(rows, 5) });
    }
    steps.push({ name: "cursors", values: [[...this.#shops]] });
    if (this.#opened.size > 0) {
      const rows = [...this.#opened.values()].map((held) => [...changing(held), held.clientId, held.record.customerId]);
      steps.push({ name: "open", values: transposed(rows, 13) });
    }
    if (this.#changed.size > 0) {
      steps.push({ name: "update", values: transposed([...this.#changed.values()].map(changing), 11) });
    }
    return steps;
  }

  #eventColumns(): Columns {
    const rows = this.#events.map(({ shopId, stored: { event, customerPrev } }) => [
      shopId,
      event.conversationId,
      event.seq,
      customerPrev,
      event.audience === "staff" ? 1 : 0,
      event.at,
      event.type,
      JSON.stringify(event),
    ]);
    return transposed(rows, 8);
  }

  #keyColumns(): Columns {
    const rows = sorted(this.#keys).map(({ shopId, key, use }) => [
      shopId,
      key,
      use.conversationId,
      use.seq,
      use.author,
      use.movedFrom,
    ]);
    return transposed(rows, 6);
  }
}

function changing(held: Held): Value[] {
  const { head, customer_head, last_at, is_closed, row, clock, fired_anchor, response_anchor, response_due } =
    changingOf(held);
  const { shopId, conversationId } = held.record;
  return [
    shopId,
    conversationId,
    head,
    customer_head,
    last_at,
    is_closed,
    row,
    clock,
    fired_anchor,
    response_anchor,
    response_due,
  ];
}

function nameOf({ record }: Held): string {
  return pairKey(record.shopId, record.conversationId);
}

/** Two nodes that write the same rows meet them in the same order, and neither waits for the other in a circle. */
function sorted<T>(rows: ReadonlyMap<string, T>): T[] {
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

function transposed(rows: readonly (readonly Value[])[], width: number): Columns {
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? null));
}
