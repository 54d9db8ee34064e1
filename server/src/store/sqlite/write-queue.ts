import { StoreError } from "../store-error.ts";
import { isBusy } from "./busy.ts";
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
  /** Takes nothing more; resolves when what waits is written. */
  close(): Promise<void>;
}

export function createWriteQueue(transact: Transact): WriteQueue {
  let waiting: Waiting[] = [];
  let running: Promise<void> | null = null;
  let isClosed = false;

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      await new Promise<void>((resolve) => setImmediate(resolve));
      const batch = waiting;
      waiting = [];
      await flush(batch);
    }
    running = null;
  }

  async function flush(batch: readonly Waiting[]): Promise<void> {
    try {
      await transact(() => {
        for (const one of batch) one.run();
      });
    } catch (error) {
      // Where the file is held by somebody else, each by itself would wait as long again.
      if (batch.length === 1 || isBusy(error)) for (const one of batch) one.settle(error);
      else for (const one of batch) await alone(one);
      return;
    }
    for (const one of batch) one.settle();
  }

  /** One of the batch failed and took the others with it: each again, by itself. */
  async function alone(one: Waiting): Promise<void> {
    try {
      await transact(one.run);
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
        waiting.push({ run, settle });
        running ??= drain();
      }),
    close: async () => {
      isClosed = true;
      await running;
    },
  };
}
