const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long to wait after the first, second… failed attempt, in ms. After the last one the webhook is dead. */
export const WAITS_MS: readonly number[] = [5 * SECOND, MINUTE, 10 * MINUTE, HOUR, 6 * HOUR, 24 * HOUR];

/** When to try again, spread by a fifth either way; null when it has failed often enough. */
export function nextAttemptAt(failures: number, now: number, random: () => number): number | null {
  const wait = WAITS_MS[failures - 1];
  return wait === undefined ? null : Math.round(now + wait * (0.8 + 0.4 * random()));
}
