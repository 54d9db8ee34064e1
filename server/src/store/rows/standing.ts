import type { Heads, StoredDeadline } from "../store.ts";
import { type Row, text, whole } from "./row.ts";

/** What is asked of many conversations at once, without their rows. */
export function headsOf(row: Row): Heads {
  return {
    conversationId: text(row, "id"),
    head: whole(row, "head"),
    customerHead: whole(row, "customer_head"),
  };
}

export function deadlineOf(row: Row): StoredDeadline {
  return {
    shopId: text(row, "shop_id"),
    conversationId: text(row, "id"),
    kind: "response",
    anchorSeq: whole(row, "response_anchor"),
    dueAt: whole(row, "response_due"),
  };
}
