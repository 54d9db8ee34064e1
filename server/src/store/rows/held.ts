import { type Folded, pendingResponse } from "../../inbox/fold.ts";
import type { ConversationRecord } from "../store.ts";
import { json, type Row, text, whole } from "./row.ts";

/** A conversation as the writer holds it: what it needs to place the next event. */
export interface Held {
  readonly record: ConversationRecord;
  readonly folded: Folded;
  /** `at` of the last event. */
  readonly lastAt: number;
  readonly clientId: string;
}

export function heldOf(row: Row): Held {
  const folded: Folded = { row: json(row, "row"), clock: json(row, "clock"), firedAnchor: whole(row, "fired_anchor") };
  return {
    record: {
      shopId: text(row, "shop_id"),
      conversationId: text(row, "id"),
      customerId: text(row, "customer_id"),
      head: whole(row, "head"),
      customerHead: whole(row, "customer_head"),
      isClosed: whole(row, "is_closed") === 1,
      row: folded.row,
      cursor: whole(row, "cursor"),
    },
    folded,
    lastAt: whole(row, "last_at"),
    clientId: text(row, "client_id"),
  };
}

/** The columns that an event changes. */
export interface Changing {
  readonly cursor: number;
  readonly head: number;
  readonly customer_head: number;
  readonly last_at: number;
  readonly is_closed: number;
  readonly row: string;
  readonly clock: string;
  readonly fired_anchor: number;
  readonly response_anchor: number | null;
  readonly response_due: number | null;
}

export function changingOf({ record, folded, lastAt }: Held): Changing {
  const pending = pendingResponse(folded);
  return {
    cursor: record.cursor,
    head: record.head,
    customer_head: record.customerHead,
    last_at: lastAt,
    is_closed: record.isClosed ? 1 : 0,
    row: JSON.stringify(folded.row),
    clock: JSON.stringify(folded.clock),
    fired_anchor: folded.firedAnchor,
    response_anchor: pending?.anchorSeq ?? null,
    response_due: pending?.dueAt ?? null,
  };
}
