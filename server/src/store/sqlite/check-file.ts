import type { DatabaseSync } from "node:sqlite";
import { whole } from "../rows/row.ts";

const SQL = {
  tables:
    "SELECT count(*) AS n FROM sqlite_schema WHERE type = 'table' AND name IN ('meta', 'events', 'conversations')",
  conversations: "SELECT count(*) AS n FROM conversations",
  events: "SELECT count(*) AS n FROM events",
};

export interface LogSize {
  readonly conversations: number;
  readonly events: number;
}

/** What SQLite finds wrong with the file; nothing when it is whole. Reads all of it. */
export function damagesOf(db: DatabaseSync): string[] {
  const found = db.prepare("PRAGMA quick_check").all();
  return found.map((row) => String(row["quick_check"])).filter((line) => line !== "ok");
}

/** Whether it is a log of Qin at all. */
export function isLog(db: DatabaseSync): boolean {
  return count(db, SQL.tables) === 3;
}

export function sizeOf(db: DatabaseSync): LogSize {
  return { conversations: count(db, SQL.conversations), events: count(db, SQL.events) };
}

function count(db: DatabaseSync, sql: string): number {
  return whole(db.prepare(sql).get() ?? {}, "n");
}
