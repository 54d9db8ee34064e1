import { EventText } from "../room/event-text.ts";
import type { AppendCommand, AppendResult } from "../store/store.ts";
import { deliver } from "./delivery.ts";
import { refuse } from "./refuse.ts";
import type { Relay } from "./relay.ts";
import type { Session } from "./session.ts";
import { syncConversation } from "./watching.ts";

/** When to send a frame again that the store could not take, in ms. */
export const RETRY_AFTER_MS = 1_000;

export interface WriteOptions {
  /** A refusal that the caller answers itself. */
  readonly unanswered?: Extract<AppendResult, { status: "refused" }>["code"];
  /** The conversation the client meant, where the caller knows already that it is closed. */
  readonly movedFrom?: string;
}

/**
 * Commits what a frame asked for and answers it: `accepted` once it is on disk, in its place in the order of `seq`, or
 * `refused`. Never rejects; null when the store failed, which the client has been told.
 */
export async function write(
  relay: Relay,
  session: Session,
  frameId: string,
  command: AppendCommand,
  options: WriteOptions = {},
): Promise<AppendResult | null> {
  const { conversationId } = "open" in command.target ? command.target.open : command.target;
  const room = session.watched.get(conversationId);
  const seat = room?.seat(session.id);
  const answer = seat?.expect(frameId, options.movedFrom);
  let isAnswered = false;
  relay.inFlight.begin();
  try {
    const result = await relay.context.commit(command, { socketId: session.id, frameId });
    if (result.status === "refused") {
      if (result.code !== options.unanswered) refuse(session, codeOf(result.code), { id: frameId });
      return result;
    }
    const { main, record } = result;
    const movedFrom = result.movedFrom === undefined ? options.movedFrom : (options.movedFrom ?? result.movedFrom);
    if (movedFrom !== undefined && !session.watched.has(record.conversationId)) {
      await syncConversation(relay, session, record);
    }
    if (result.status === "stored") {
      deliver(relay, { record, events: result.events, sender: { socketId: session.id, frameId, seq: main.event.seq } });
      isAnswered = answer?.isSent === true || (answer !== undefined && room?.isPast(session.id, answer) === false);
    }
    if (!isAnswered) {
      const isDuplicate = result.status === "duplicate";
      const text = new EventText(main).accepted(session.eyes, { frameId, movedFrom, isDuplicate });
      if (text !== null) session.send(text);
    }
    return result;
  } catch (error) {
    relay.context.log.error({ socketId: session.id, conversationId, err: error }, "a frame could not be stored");
    refuse(session, "store/unavailable", { id: frameId, retryAfterMs: RETRY_AFTER_MS });
    return null;
  } finally {
    if (answer !== undefined && !isAnswered) seat?.forget(answer);
    relay.inFlight.end();
  }
}

function codeOf(code: Extract<AppendResult, { status: "refused" }>["code"]) {
  return code === "stale" ? "store/unavailable" : code;
}
