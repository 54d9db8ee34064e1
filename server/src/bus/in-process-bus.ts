import type { Log } from "../context.ts";
import type { Bus } from "./bus.ts";
import { Listeners } from "./listeners.ts";

/** The bus of a relay that is one process: every message reaches every subscriber before `publish` returns. */
export function createInProcessBus(log: Pick<Log, "error">, nodeId = "this"): Bus {
  const listeners = new Listeners(log);
  let published = 0;
  return {
    nodeId,
    isConnected: true,
    publish: (message) => {
      published += 1;
      listeners.deliver(message, nodeId);
    },
    subscribe: (listener, wants) => listeners.add(listener, wants),
    follow: () => undefined,
    unfollow: () => undefined,
    stats: () => ({ nodes: 1, published, received: 0, dropped: 0, unreadable: 0 }),
    close: async () => {
      listeners.clear();
    },
  };
}
