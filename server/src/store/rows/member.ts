import type { Member } from "../store.ts";
import { oneOf, type Row, text, wholeOrNull } from "./row.ts";

export function memberOf(row: Row): Member {
  return {
    shopId: text(row, "shop_id"),
    id: text(row, "id"),
    email: text(row, "email"),
    name: text(row, "name"),
    role: oneOf(row, "role", ["agent", "supervisor", "admin"]),
    passwordHash: text(row, "password_hash"),
    disabledAt: wholeOrNull(row, "disabled_at"),
  };
}

/** How an email is stored and looked up, however it was written. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase();
}
