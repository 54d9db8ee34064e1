import type { DatabaseSync, StatementSync } from "node:sqlite";

/** Runs work in one durable transaction that holds the write lock from its start. Rolls back, and throws on, what it throws. */
export type Transact = <T>(work: () => T) => T;

export function createTransact(db: DatabaseSync): Transact {
  const begin: StatementSync = db.prepare("BEGIN IMMEDIATE");
  const commit: StatementSync = db.prepare("COMMIT");
  return (work) => {
    begin.run();
    try {
      const result = work();
      commit.run();
      return result;
    } catch (error) {
      // SQLite itself has already rolled back after some errors, a full disk among them.
      if (db.isTransaction) db.exec("ROLLBACK");
      throw error;
    }
  };
}
