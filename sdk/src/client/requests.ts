import type { DownFrame, DownFrameOf } from "../protocol/down.ts";
import { ConnectionError, RefusedError } from "./errors.ts";
import type { After } from "./timer.ts";

/** Ms until a request gives up waiting. */
export const REQUEST_MS = 10_000;

/** What answers a request; `refused` rejects it instead. */
export type Reply = DownFrameOf<"accepted" | "conversation_synced" | "history_loaded" | "inbox_changed">;

export interface Requests {
  /** Sends a frame under a new id; resolves with the reply of that id. @throws {RefusedError | ConnectionError} */
  ask(send: (id: string) => boolean): Promise<Reply>;
  /** Shown every frame; takes those that answer. */
  answer(frame: DownFrame): void;
  /** The connection is gone. */
  fail(): void;
}

export function createRequests(after: After): Requests {
  const open = new Map<string, { resolve(reply: Reply): void; reject(error: Error): void; cancel(): void }>();
  let count = 0;

  function take(id: string) {
    const request = open.get(id);
    open.delete(id);
    request?.cancel();
    return request;
  }

  return {
    ask: (send) =>
      new Promise((resolve, reject) => {
        const id = `r${++count}`;
        if (!send(id)) {
          reject(new ConnectionError("connection/offline"));
          return;
        }
        const cancel = after(REQUEST_MS, () => take(id)?.reject(new ConnectionError("connection/timeout")));
        open.set(id, { resolve, reject, cancel });
      }),
    answer: (frame) => {
      if (!("id" in frame) || frame.id === undefined) return;
      const request = take(frame.id);
      if (frame.type === "refused") request?.reject(new RefusedError(frame));
      else request?.resolve(frame);
    },
    fail: () => {
      for (const id of [...open.keys()]) take(id)?.reject(new ConnectionError("connection/lost"));
    },
  };
}
