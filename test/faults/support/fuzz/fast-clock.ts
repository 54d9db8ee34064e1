import { type After, afterTimeout } from "@qin/sdk/client";

/** Clients wait ten seconds for a heartbeat and the like; here that is one. */
const SPEED = 10;

/** A clock and timers for clients whose time passes faster than the relay's. */
export function fastClock(): { now: () => number; after: After } {
  const startedAt = Date.now();
  return {
    now: () => startedAt + (Date.now() - startedAt) * SPEED,
    after: (ms, run) => afterTimeout(ms / SPEED, run),
  };
}
