import type { StoredEvent } from "../store.ts";
import { json, type Row, whole } from "./row.ts";

export function storedEventOf(row: Row): StoredEvent {
  return {
    event: json(row, "body"),
    prev: whole(row, "seq") - 1,
    customerPrev: whole(row, "customer_prev"),
  };
}
