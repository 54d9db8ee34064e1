import type { DownFrame, DownFrameOf } from "../protocol/down.ts";
import type { UpFrame } from "../protocol/up.ts";
import type { Client } from "./client.ts";
import { ConnectionError, RefusedError } from "./errors.ts";
import { type After, afterTimeout } from "./timer.ts";

/** Ms until a request gives up waiting. */
export const REQUEST_MS = 10_000;

type WithoutId<F> = F extends unknown ? Omit<F, "id"> : never;
/** Frames that are answered, without their `id`. What writes goes better through `client.post`, which survives a lost connection. */
export type Request = WithoutId<Extract<UpFrame, { readonly id: string }>>;
/** What answers a request; `refused` rejects it instead. */
export type Reply = DownFrameOf<"accepted" | "conversation_synced" | "history_loaded" | "inbox_changed">;
/** Resolves with the reply. @throws {RefusedError | ConnectionError} by rejection. */
export type Ask = (frame: Request) => Promise<Reply>;

/** Questions and answers as promises, over a client's connection. Apart from the client, because the widget needs none. */
export function createRequests(client: Pick<Client, "on" | "tell">, after: After = afterTimeout): Ask {
  const open = new Map<string, { resolve(reply: Reply): void; reject(error: Error): void; cancel(): void }>();
  let count = 0;

  function take(id: string | undefined) {
    if (id === undefined) return undefined;
    const request = open.get(id);
    open.delete(id);
    request?.cancel();
    return request;
  }
  const answered = (reply: Extract<DownFrame, Reply>): void => take(reply.id)?.resolve(reply);
  client.on("accepted", answered);
  client.on("conversation_synced", answered);
  client.on("history_loaded", answered);
  client.on("inbox_changed", answered);
  client.on("refused", (refused) => take(refused.id)?.reject(new RefusedError(refused)));
  client.on("state", ({ state }) => {
    if (state.name === "online") return;
    for (const id of [...open.keys()]) take(id)?.reject(new ConnectionError("connection/lost"));
  });

  return (frame) =>
    new Promise((resolve, reject) => {
      const id = `r${++count}`;
      if (!client.tell({ ...frame, id })) {
        reject(new ConnectionError("connection/offline"));
        return;
      }
      const cancel = after(REQUEST_MS, () => take(id)?.reject(new ConnectionError("connection/timeout")));
      open.set(id, { resolve, reject, cancel });
    });
}
