import type { EventDraft, UpFrameOf } from "@qin/sdk/protocol";
import { clientKey } from "../store/client-key.ts";
import type { AppendCommand, AppendResult, ConversationRecord, NewConversation } from "../store/store.ts";
import { alertToLargeRequest } from "./large-order.ts";
import { newConversation } from "./new-conversation.ts";
import { openingWaitMs, TOO_MANY_OPENED } from "./opening-limit.ts";
import { refuse } from "./refuse.ts";
import type { Relay } from "./relay.ts";
import type { Session } from "./session.ts";
import { findConversation } from "./watching.ts";
import { RETRY_AFTER_MS, type WriteOptions, write } from "./write.ts";

type SendMessage = UpFrameOf<"send_message">;

/** A customer's words. They are never lost to a closed conversation: there they open the next one. */
export function sendAsCustomer(relay: Relay, session: Session, frame: SendMessage): void | Promise<void> {
  if (frame.content.kind !== "text") {
    refuse(session, "message/unsupported", { id: frame.id });
    return;
  }
  if (frame.closing !== undefined || frame.override !== undefined) {
    refuse(session, "auth/forbidden", { id: frame.id });
    return;
  }
  const record = findConversation(relay, session, frame.conversationId);
  if (record instanceof Promise) return record.then((found) => sendTo(relay, session, frame, found));
  return sendTo(relay, session, frame, record);
}

function sendTo(
  relay: Relay,
  session: Session,
  frame: SendMessage,
  record: ConversationRecord | null,
): void | Promise<void> {
  if (record === null) {
    refuse(session, "conversation/unknown", { id: frame.id });
    return;
  }
  if (record.isClosed) return sendToNext(relay, session, frame, record);
  void sendOrFollow(relay, session, frame, record);
}

/** What was known of the conversation may be old: it may be closed by now. */
async function sendOrFollow(
  relay: Relay,
  session: Session,
  frame: SendMessage,
  record: ConversationRecord,
  meant?: ConversationRecord,
): Promise<void> {
  const movedFrom = meant === undefined ? {} : { movedFrom: meant.conversationId };
  const result = await send(relay, session, frame, record, { unanswered: "conversation/closed", ...movedFrom });
  if (result?.status !== "refused" || result.code !== "conversation/closed") return;
  try {
    await sendToNext(relay, session, frame, meant ?? record);
  } catch (error) {
    relay.context.log.error(
      { conversationId: record.conversationId, err: error },
      "the next conversation could not be found",
    );
    refuse(session, "store/unavailable", { id: frame.id, retryAfterMs: RETRY_AFTER_MS });
  }
}

/** The one meant is closed: the customer's open conversation takes the message, or the one that follows their newest. */
async function sendToNext(
  relay: Relay,
  session: Session,
  frame: SendMessage,
  meant: ConversationRecord,
): Promise<void> {
  const { store } = relay.context;
  const open = await store.openConversationOf(meant.shopId, meant.customerId);
  if (open !== null) {
    void sendOrFollow(relay, session, frame, open, meant);
    return;
  }
  const newest = (await store.latestConversationOf(meant.shopId, meant.customerId)) ?? meant;
  void sendToNew(relay, session, frame, { newest, meant, waitMs: await openingWaitMs(relay, session) });
}

/** Opens the conversation that follows the newest, unless the customer has opened too many: then only what is stored already is answered. */
async function sendToNew(
  relay: Relay,
  session: Session,
  frame: SendMessage,
  { newest, meant, waitMs }: { newest: ConversationRecord; meant: ConversationRecord; waitMs: number },
): Promise<void> {
  const movedFrom = meant.conversationId;
  if (waitMs === 0) {
    // Named after the one it follows, so that two messages on their way at once open one conversation and not two.
    const orOpen = newConversation(relay, session, `after:${newest.conversationId}`);
    await send(relay, session, frame, newest, { movedFrom }, orOpen);
    return;
  }
  const result = await send(relay, session, frame, newest, { movedFrom, unanswered: "conversation/closed" });
  if (result?.status !== "refused" || result.code !== "conversation/closed") return;
  refuse(session, "rate/too-fast", { id: frame.id, retryAfterMs: waitMs, message: TOO_MANY_OPENED });
}

async function send(
  relay: Relay,
  session: Session,
  frame: SendMessage,
  target: ConversationRecord,
  options: WriteOptions,
  orOpen?: NewConversation,
): Promise<AppendResult | null> {
  const { conversationId, shopId } = target;
  const message: EventDraft = {
    type: "message.sent",
    audience: "all",
    from: session.participant,
    content: frame.content,
    clientMessageId: frame.clientMessageId,
  };
  const command: AppendCommand = {
    shopId,
    target: { conversationId },
    ...(orOpen === undefined ? {} : { orOpen }),
    key: clientKey(frame.clientMessageId),
    author: session.participant,
    receivedAt: relay.context.now(),
    events: [message],
  };
  const result = await write(relay, session, frame.id, command, options);
  if (result?.status === "stored" && !result.record.isClosed) listen(relay, session, result.record);
  return result;
}

function listen(relay: Relay, session: Session, record: ConversationRecord): void {
  alertToLargeRequest(relay, session.shop, record).catch((error: unknown) => {
    relay.context.log.warn(
      { conversationId: record.conversationId, err: error },
      "a large request could not be looked for",
    );
  });
}
