import { setTimeout as pause } from "node:timers/promises";

/**
 * Asks again and again until the answer is there; for what has no event to wait for.
 * @throws after `withinMs` (default 15,000), with what was waited for and the last error.
 */
export async function until<T>(
  what: string,
  ask: () => T | null | undefined | false | Promise<T | null | undefined | false>,
  withinMs = 15_000,
): Promise<T> {
  const giveUpAt = performance.now() + withinMs;
  let cause: unknown;
  while (performance.now() < giveUpAt) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await pause(25);
  }
  throw new Error(`waited ${withinMs} ms for: ${what}`, { cause });
}
