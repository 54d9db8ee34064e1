/** What a nine-second clock shows. `waiting`: whole seconds left, rounded up. `overdue`: whole seconds late, rounded up. */
export interface Countdown {
  readonly phase: "calm" | "hurry" | "overdue";
  readonly seconds: number;
  /** What is left of the time, 1 at the start to 0 when it is over. */
  readonly left: number;
}

/** From here on a conversation hurries, ms before it is due. */
const HURRY_MS = 3_000;

/** All times in ms by the relay's clock. Exactly `dueAt` is still in order: the answer is late strictly after it. */
export function countdownAt(now: number, startedAt: number, dueAt: number): Countdown {
  const left = dueAt - now;
  if (left < 0) return { phase: "overdue", seconds: Math.ceil(-left / 1_000), left: 0 };
  const span = Math.max(1, dueAt - startedAt);
  return {
    phase: left <= HURRY_MS ? "hurry" : "calm",
    seconds: Math.ceil(left / 1_000),
    left: Math.min(1, left / span),
  };
}

/** Short enough for a ring: 9, 59, 2m, 3h, 4d. Rounded down from a minute on. */
export function shortSeconds(seconds: number): string {
  if (seconds < 60) return String(seconds);
  if (seconds < 3_600) return `${Math.floor(seconds / 60)}m`;
  if (seconds < 86_400) return `${Math.floor(seconds / 3_600)}h`;
  return `${Math.floor(seconds / 86_400)}d`;
}
