import type { Session } from "../store.ts";
import { oneOf, type Row, text, whole } from "./row.ts";

export function sessionOf(row: Row): Session {
  return {
    tokenHash: text(row, "token_hash"),
    shopId: text(row, "shop_id"),
    subject: { kind: oneOf(row, "subject_kind", ["member", "customer"]), id: text(row, "subject_id") },
    createdAt: whole(row, "created_at"),
    expiresAt: whole(row, "expires_at"),
  };
}
