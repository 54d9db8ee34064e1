import type { Log } from "../context.ts";
import type { Bus, BusMessage } from "./bus.ts";

/** The bus of a relay that is one process: every message reaches every subscriber before `publish` returns. */
export function createInProcessBus(log: Pick<Log, "error">): Bus {
  const listeners = new Set<(message: BusMessage) => void>();
  const waiting: BusMessage[] = [];
  let isDelivering = false;

  /** What a listener publishes meanwhile goes after what is being delivered, so that everybody sees one order. */
  function drain(): void {
    isDelivering = true;
    for (let message = waiting.shift(); message !== undefined; message = waiting.shift()) {
      for (const listener of [...listeners]) deliver(listener, message);
    }
    isDelivering = false;
  }

  function deliver(listener: (message: BusMessage) => void, message: BusMessage): void {
    try {
      listener(message);
    } catch (error) {
      log.error({ err: error, kind: message.kind }, "a listener of the bus failed; the others go on");
    }
  }

  return {
    isConnected: true,
    publish: (message) => {
      waiting.push(message);
      if (!isDelivering) drain();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    close: async () => {
      listeners.clear();
    },
  };
}
