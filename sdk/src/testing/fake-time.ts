import type { After } from "../client/timer.ts";

/**
 * A clock and timers that move only when told to:
 *
 *   const time = createFakeTime();
 *   const client = createClient({ now: time.now, after: time.after, … });
 *   await time.advance(9_000);      // every timer that falls due on the way runs at its own moment
 */
export interface FakeTime {
  /** Ms since the epoch. */
  now(): number;
  readonly after: After;
  /** Timers that wait. */
  readonly waiting: number;
  /** Moves on by `ms`, running what falls due and letting every promise settle in between. */
  advance(ms: number): Promise<void>;
  /** Sets the clock as a person would, without running anything. */
  set(now: number): void;
}

/** @param start ms since the epoch; default some afternoon in 2026 */
export function createFakeTime(start = 1_782_000_000_000): FakeTime {
  let now = start;
  const timers = new Set<{ readonly at: number; readonly run: () => void }>();
  return {
    now: () => now,
    after: (ms, run) => {
      const timer = { at: now + ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    get waiting() {
      return timers.size;
    },
    advance: async (ms) => {
      const end = now + ms;
      await settled();
      for (;;) {
        const [next] = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        timers.delete(next);
        now = Math.max(now, next.at);
        next.run();
        await settled();
      }
      now = end;
    },
    set: (to) => {
      now = to;
    },
  };
}

/** Long enough for any exchange of the protocol over a fake relay: each frame takes a few microtasks, and none waits for a timer. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 500; i++) await Promise.resolve();
}
