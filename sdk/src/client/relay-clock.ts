import type { Client } from "./client.ts";

/**
 * The relay's clock as seen from here: `at` and `dueAt` of the wire are by that clock, and a countdown must agree with it.
 * Each heartbeat says: when the relay's clock showed `pong.now`, mine was between `pong.at` and its receipt. The shortest
 * exchange is the most exact, so it is kept, until one contradicts it, which means that a clock was set.
 * Returns a function: ms since the epoch by the relay's clock.
 */
export function relayClock(client: Pick<Client, "on">, now: () => number = Date.now): () => number {
  let offset = 0;
  /** Half the exchange: how far `offset` may be off. */
  let error = Number.POSITIVE_INFINITY;
  client.on("pong", (pong) => {
    const receivedAt = now();
    const found = pong.now - (pong.at + receivedAt) / 2;
    const bound = Math.max(0, receivedAt - pong.at) / 2;
    if (bound > error && Math.abs(found - offset) <= bound + error) return;
    offset = found;
    error = bound;
  });
  return () => now() + offset;
}
