import type { After, Ask, Client } from "@qin/sdk/client";
import type { InboxChange } from "./relay.ts";

/** A question that got lost on a live connection is asked again after this, ms. */
const ASK_AGAIN_MS = 1_000;

/** Follows the shop's conversations over lost connections: asks for what changed since, and hears every change after. */
export function followInbox(
  client: Client,
  request: Ask,
  after: After,
  listener: (change: InboxChange) => void,
): () => void {
  let since: { epoch: string; cursor: number } | undefined;
  let cancel = (): void => {};
  let isOver = false;

  function ask(): void {
    cancel();
    if (isOver || client.state.name !== "online") return;
    request({ type: "watch_inbox", ...(since ? { since } : {}) }).catch(() => {
      if (!isOver && client.state.name === "online") cancel = after(ASK_AGAIN_MS, ask);
    });
  }
  const stops = [
    client.on("session", ask),
    client.on("inbox_changed", ({ epoch, cursor, isComplete, rows }) => {
      const isNewer = since?.epoch !== epoch || cursor >= since.cursor;
      if (isComplete || isNewer) since = { epoch, cursor };
      listener({ isComplete, rows });
    }),
  ];
  ask();
  return () => {
    isOver = true;
    cancel();
    for (const stop of stops) stop();
  };
}
