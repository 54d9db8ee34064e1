import { isDeepStrictEqual } from "node:util";
import type { Event } from "@qin/sdk/protocol";
import { type Folded, fold } from "../../inbox/fold.ts";
import { type Changing, changingOf } from "../rows/held.ts";

/** The columns of a conversation that its log decides; the cursor is the shop's own counting. */
export type DerivedColumns = Omit<Changing, "cursor">;

/** The columns of an event that only repeat what its body and its neighbours say. */
export interface EventColumns {
  readonly seq: number;
  readonly customer_prev: number;
  readonly is_staff: number;
  readonly at: number;
  readonly type: string;
}

export interface Derived {
  readonly columns: DerivedColumns;
  readonly events: readonly EventColumns[];
}

export interface DeriveFrom {
  readonly shopId: string;
  readonly conversationId: string;
  readonly customer: { readonly id: string; readonly name: string };
}

/** What the tables beside the log ought to hold for it. `events` is the whole log: 1, 2, 3… without holes. */
export function derive(events: readonly Event[], { shopId, conversationId, customer }: DeriveFrom): Derived {
  let customerHead = 0;
  const columns = events.map((event): EventColumns => {
    const isStaff = event.audience === "staff";
    const { seq, at, type } = event;
    const own = { seq, at, type, customer_prev: customerHead, is_staff: isStaff ? 1 : 0 };
    if (!isStaff) customerHead = seq;
    return own;
  });
  const state = events.reduce<Folded | null>((before, event) => fold(before, event, { customer }), null);
  const last = events.at(-1);
  if (state === null || last === undefined) throw new TypeError("a conversation without events");
  const { row } = state;
  const record = {
    ...{ shopId, conversationId, row, customerHead, cursor: 0 },
    ...{ customerId: customer.id, head: last.seq, isClosed: row.isClosed },
  };
  const { cursor: _own, ...derived } = changingOf({ record, folded: state, lastAt: last.at, clientId: "" });
  return { columns: derived, events: columns };
}

/** The names of the columns in which `stored` differs; what is JSON is compared by what it says. */
export function differing(stored: Readonly<Record<string, unknown>>, derived: object): string[] {
  return Object.entries(derived).flatMap(([name, value]) => (isSame(stored[name], value) ? [] : [name]));
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "string" || typeof other !== "string") return false;
  try {
    return isDeepStrictEqual(JSON.parse(one), JSON.parse(other));
  } catch {
    return false;
  }
}
