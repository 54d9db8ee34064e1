import type { Log } from "./context.ts";
import type { AppendResult } from "./store/store.ts";

/** The steps of a conversation that help to find it in a log: its opening and its close, at level debug. Never what was said. */
export function logSteps(log: Log, result: AppendResult): void {
  if (result.status !== "stored") return;
  const { events, record } = result;
  const { shopId, conversationId } = record;
  if (events[0]?.event.seq === 1) log.debug({ shopId, conversationId }, "a conversation was opened");
  if (record.isClosed && events.some(({ event }) => event.type === "conversation.closed")) {
    log.debug({ shopId, conversationId }, "a conversation was closed");
  }
}
