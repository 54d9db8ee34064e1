import type { ReadMark } from "@qin/sdk/protocol";
import { oneOf, type Row, text, whole } from "./row.ts";

export function readMarkOf(row: Row): ReadMark {
  return {
    role: oneOf(row, "role", ["customer", "agent", "supervisor", "bot", "system"]),
    id: text(row, "id"),
    seq: whole(row, "seq"),
  };
}
