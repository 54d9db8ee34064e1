import { setTimeout as pause } from "node:timers/promises";
import type { Db } from "../schema.ts";
import { isStandstill } from "./pg-error.ts";

const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 20;

/** Several statements or none. Begins anew when it had to give way to another transaction. */
export async function transact<T>(db: Db, work: (transaction: Db) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (attempt === ATTEMPTS || !isStandstill(error)) throw error;
    }
    await pause(FIRST_PAUSE_MS * 2 ** (attempt - 1) * (0.5 + Math.random()));
  }
}
