const SQLITE_BUSY = 5;
/** How soon to ask again for a file that another process holds, in ms: it holds it for one commit, as a rule. */
const RETRY_MS = 5;

/** How long a writer waits for another process that holds the file, in ms. */
export const BUSY_MS = 5_000;

/** Another process holds the file. */
export function isBusy(error: unknown): boolean {
  return primaryCodeOf(error) === SQLITE_BUSY;
}

/** What SQLite calls it; null for anything else. Its finer codes say why in the higher bits: busy, for one, with recovering the file. */
export function primaryCodeOf(error: unknown): number | null {
  return error instanceof Error && "errcode" in error && typeof error.errcode === "number"
    ? error.errcode & 0xff
    : null;
}

/**
 * Does the work as soon as no other process holds the file, and throws on what it throws. SQLite's own waiting would stop
 * this whole process, everybody's sockets included.
 */
export async function whenFree<T>(busyMs: number, work: () => T): Promise<T> {
  const giveUpAt = performance.now() + busyMs;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() >= giveUpAt) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}
