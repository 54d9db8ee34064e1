import type { DatabaseSync } from "node:sqlite";
import { nanoid } from "nanoid";
import { text } from "../rows/row.ts";

const SQL = {
  name: "INSERT OR IGNORE INTO meta (key, value) VALUES ('epoch', ?)",
  rename: "UPDATE meta SET value = ? WHERE key = 'epoch'",
  get: "SELECT value FROM meta WHERE key = 'epoch'",
};

/** The name of this log, given once. */
export function epochOf(db: DatabaseSync): string {
  db.prepare(SQL.name).run(nanoid());
  const row = db.prepare(SQL.get).get();
  return row === undefined ? "" : text(row, "value");
}

/** After a restore: it is another log than the one that clients remember. */
export function renewEpoch(db: DatabaseSync): string {
  const epoch = nanoid();
  db.prepare(SQL.rename).run(epoch);
  return epoch;
}
