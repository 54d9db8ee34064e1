import type { DatabaseSync } from "node:sqlite";
import { nanoid } from "nanoid";
import { text } from "../rows/row.ts";

const SQL = {
  name: "INSERT OR IGNORE INTO meta (key, value) VALUES ('epoch', ?)",
  get: "SELECT value FROM meta WHERE key = 'epoch'",
};

/** The name of this log, given once. */
export function epochOf(db: DatabaseSync): string {
  db.prepare(SQL.name).run(nanoid());
  const row = db.prepare(SQL.get).get();
  return row === undefined ? "" : text(row, "value");
}
