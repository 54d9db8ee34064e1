/** Failed attempts that are let through before waiting starts. */
const FREE = 5;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 15 * 60_000;
/** Names remembered at once; the oldest go first. */
const REMEMBERED = 10_000;

interface Failures {
  readonly count: number;
  readonly freeAt: number;
}

/** Slows down who guesses: after five wrong passwords every further one doubles the wait, up to a quarter of an hour. */
export interface Throttle {
  /** How long this name must still wait, in ms; 0 when it may try. */
  waitMs(name: string): number;
  failed(name: string): void;
  succeeded(name: string): void;
}

export function createThrottle(now: () => number): Throttle {
  const failures = new Map<string, Failures>();
  return {
    waitMs: (name) => Math.max(0, (failures.get(name)?.freeAt ?? 0) - now()),
    failed: (name) => {
      const before = failures.get(name);
      const isOld = before !== undefined && now() - before.freeAt > LONGEST_WAIT_MS;
      const count = (isOld ? 0 : (before?.count ?? 0)) + 1;
      const wait = count < FREE ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (count - FREE), LONGEST_WAIT_MS);
      failures.delete(name);
      failures.set(name, { count, freeAt: now() + wait });
      if (failures.size > REMEMBERED) for (const oldest of failures.keys()) return void failures.delete(oldest);
    },
    succeeded: (name) => {
      failures.delete(name);
    },
  };
}
