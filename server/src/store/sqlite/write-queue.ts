import { StoreError } from "../store-error.ts";
import type { Transact } from "./transaction.ts";

interface Waiting {
  readonly run: () => void;
  readonly settle: (error?: unknown) => void;
}

/**
 * Writes that need no answer from each other share one transaction, and so one fsync, per turn of the event loop:
 * five thousand customers who come at once would otherwise wait for ten thousand.
 */
export interface WriteQueue {
  write<T>(work: () => T): Promise<T>;
  /** Writes what waits, and takes nothing more. */
  close(): void;
}

export function createWriteQueue(transact: Transact): WriteQueue {
  let waiting: Waiting[] = [];
  let isClosed = false;

  function flush(): void {
    const batch = waiting;
    waiting = [];
    if (batch.length === 0) return;
    try {
      transact(() => {
        for (const one of batch) one.run();
      });
    } catch (error) {
      if (batch.length === 1) batch[0]?.settle(error);
      else for (const one of batch) alone(one);
      return;
    }
    for (const one of batch) one.settle();
  }

  /** One of the batch failed and took the others with it: each again, by itself. */
  function alone(one: Waiting): void {
    try {
      transact(one.run);
    } catch (error) {
      one.settle(error);
      return;
    }
    one.settle();
  }

  return {
    write: (work) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(new StoreError("store/closed"));
        let finish = (): void => undefined;
        const run = () => {
          const result = work();
          finish = () => resolve(result);
        };
        const settle = (error?: unknown) => {
          if (error === undefined) finish();
          else reject(new StoreError("store/unavailable", { cause: error }));
        };
        if (waiting.push({ run, settle }) === 1) setImmediate(flush);
      }),
    close: () => {
      isClosed = true;
      flush();
    },
  };
}
