import { assertCommand } from "./append-command.ts";
import type { AppendCommand, AppendResult, Store } from "./store.ts";
import { StoreError } from "./store-error.ts";

interface Waiting<Note> {
  readonly command: AppendCommand;
  readonly note: Note;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: unknown) => void;
}

export interface GroupCommitOptions<Note> {
  /** Commands of one transaction, at most. */
  readonly maxBatch: number;
  /** Commands that may wait; the next is rejected with `store/unavailable`. */
  readonly maxQueue: number;
  /** Called for each result, in the order of the commands, after the commit and before the caller goes on. Must not throw. */
  readonly onResult: (result: AppendResult, note: Note) => void;
}

export interface GroupCommit<Note> {
  /** Rejects with a TypeError for a command that no store could carry out, with a StoreError when nothing was stored. */
  enqueue(command: AppendCommand, note: Note): Promise<AppendResult>;
  /** Commands that wait for a transaction. */
  readonly waiting: number;
  /** Resolves once everything taken so far is on disk or rejected; takes nothing more. */
  close(): Promise<void>;
}

/** Many commands, one transaction, one fsync: whatever comes in during one turn of the event loop is written together. */
export function createGroupCommit<Note>(
  store: Pick<Store, "append">,
  options: GroupCommitOptions<Note>,
): GroupCommit<Note> {
  let queue: Waiting<Note>[] = [];
  let running: Promise<void> | null = null;
  let isClosed = false;

  /** One transaction a turn of the event loop: whoever answers as soon as he is answered may not keep the sockets waiting. */
  async function drain(): Promise<void> {
    while (queue.length > 0) {
      await new Promise<void>((resolve) => setImmediate(resolve));
      const batch = queue.slice(0, options.maxBatch);
      queue = queue.slice(options.maxBatch);
      await write(batch);
    }
    running = null;
  }

  async function write(batch: readonly Waiting<Note>[]): Promise<void> {
    let results: AppendResult[];
    try {
      results = await store.append(batch.map(({ command }) => command));
    } catch (error) {
      for (const { reject } of batch) reject(error);
      return;
    }
    for (const [index, { note, resolve, reject }] of batch.entries()) {
      const result = results[index];
      if (result === undefined) {
        reject(new StoreError("store/unavailable", { detail: "the store gave no result" }));
        continue;
      }
      options.onResult(result, note);
      resolve(result);
    }
  }

  return {
    get waiting() {
      return queue.length;
    },
    enqueue: (command, note) =>
      new Promise((resolve, reject) => {
        assertCommand(command);
        if (isClosed) return reject(new StoreError("store/closed"));
        if (queue.length >= options.maxQueue) {
          return reject(new StoreError("store/unavailable", { detail: `${queue.length} commands wait already` }));
        }
        queue.push({ command, note, resolve, reject });
        running ??= drain();
      }),
    close: async () => {
      isClosed = true;
      await running;
    },
  };
}
