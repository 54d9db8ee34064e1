import type { Relay } from "../relay/relay.ts";
import type { Connection } from "./connection.ts";

/** Clients are asked to come back spread over this time, in ms, so that not all knock at once. */
export const COME_BACK_WITHIN_MS = 3_000;

/**
 * Takes no more work, waits for the answers that are under way, tells everybody to come back, and closes every socket.
 * `withinMs` is for all of it; whoever has not gone by then is cut off.
 */
export async function stop(relay: Relay, connections: ReadonlySet<Connection>, withinMs: number): Promise<void> {
  relay.isStopping = true;
  const deadline = performance.now() + withinMs;
  await Promise.race([relay.inFlight.none(), after(withinMs)]);
  for (const connection of connections) {
    const retryAfterMs = Math.round(relay.context.random() * COME_BACK_WITHIN_MS);
    connection.send(JSON.stringify({ type: "bye", reason: "the relay is stopping", retryAfterMs }));
    connection.close(4000);
  }
  while (connections.size > 0 && performance.now() < deadline) await after(10);
  for (const connection of connections) connection.terminate();
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
