import type { DatabaseSync, StatementSync } from "node:sqlite";
import { BUSY_MS, whenFree } from "./busy.ts";

/**
 * Runs work in one durable transaction that holds the write lock from its start, as soon as no other process has it.
 * Rolls back, and throws on, what it throws.
 */
export type Transact = <T>(work: () => T) => Promise<T>;

interface TransactOptions {
  /** How long to wait for another process, in ms. Default 5,000. */
  readonly busyMs?: number | undefined;
  /** Told of each rollback, before anybody else gets a turn: what was done in memory did not happen. */
  readonly onRollback?: () => void;
}

export function createTransact(db: DatabaseSync, { busyMs = BUSY_MS, onRollback }: TransactOptions = {}): Transact {
  db.exec("PRAGMA busy_timeout = 0");
  const begin: StatementSync = db.prepare("BEGIN IMMEDIATE");
  const commit: StatementSync = db.prepare("COMMIT");

  /** Never throws: what fails after the beginning is not a file to be waited for. */
  function attempt<T>(work: () => T): { readonly result: T } | { readonly error: unknown } {
    try {
      const result = work();
      commit.run();
      return { result };
    } catch (error) {
      onRollback?.();
      // SQLite itself has already rolled back after some errors, a full disk among them.
      if (db.isTransaction) db.exec("ROLLBACK");
      return { error };
    }
  }

  return async (work) => {
    const outcome = await whenFree(busyMs, () => {
      begin.run();
      // At once: between the beginning and the commit nobody else may get a turn.
      return attempt(work);
    });
    if ("error" in outcome) throw outcome.error;
    return outcome.result;
  };
}
