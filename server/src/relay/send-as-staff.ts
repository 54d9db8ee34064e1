import type { Content, EventDraft, UpFrameOf } from "@qin/sdk/protocol";
import type { ConversationRecord } from "../store/store.ts";
import { authorOf, entering, isClaimedByAnother } from "./assignment.ts";
import { isCurrentAddress, isCurrentOrder } from "./orders.ts";
import { type Decision, recordEvent } from "./record-event.ts";
import { MAX_FINDINGS } from "./refuse.ts";
import type { Relay } from "./relay.ts";
import { checkReply, type Verdict } from "./reply-check.ts";
import type { Session } from "./session.ts";

type SendMessage = UpFrameOf<"send_message">;

const staffMaySend: ReadonlySet<Content["kind"]> = new Set([
  "text",
  "address-card",
  "quote-card",
  "product-card",
  "order-card",
  "quick-replies",
]);

/** A reply: checked by the shop's rules, and put into the log together with what it brings with it. */
export function sendAsStaff(relay: Relay, session: Session, frame: SendMessage): void | Promise<void> {
  return recordEvent(relay, session, frame, (record) => {
    const { content, closing = false } = frame;
    const author = authorOf(session, frame.as);
    if (!staffMaySend.has(content.kind)) return { refused: "message/unsupported" };
    if (frame.override !== undefined && author.role !== "supervisor") return { refused: "override/forbidden" };
    if (isClaimedByAnother(relay, session, author, record)) return { refused: "conversation/claimed" };
    if (content.kind === "address-card" && !session.isReplay)
      return asTheShopHasIt(relay, session, frame, record, isCurrentAddress(relay, record, content));
    if (content.kind === "order-card" && !session.isReplay)
      return asTheShopHasIt(relay, session, frame, record, isCurrentOrder(relay, record, content.order));
    const verdict = checkReply(relay, session, record, { content, author, closing });
    if (verdict instanceof Promise) return verdict.then((found) => decide(relay, session, frame, record, found));
    return decide(relay, session, frame, record, verdict);
  });
}

/** Cards about an order say nothing in words, but must not show what nobody will deliver. */
async function asTheShopHasIt(
  relay: Relay,
  session: Session,
  frame: SendMessage,
  record: ConversationRecord,
  isCurrent: Promise<boolean>,
): Promise<Decision> {
  if (!(await isCurrent)) {
    return {
      refused: "order/unknown",
      details: { message: "the card must show one of the customer's orders as the shop last reported it" },
    };
  }
  return decide(relay, session, frame, record, { kept: [], blocking: [] });
}

function decide(
  relay: Relay,
  session: Session,
  frame: SendMessage,
  record: ConversationRecord,
  { kept, blocking }: Verdict,
): Decision {
  const { content, clientMessageId, override, closing = false } = frame;
  if (blocking.length > 0 && override === undefined)
    return { refused: "message/blocked", details: { findings: blocking } };
  const author = authorOf(session, frame.as);
  const isHuman = author.role === "agent" || author.role === "supervisor";
  const typingAt = isHuman ? customerTypingAt(relay, record) : undefined;
  const typing = typingAt === undefined ? {} : { customerTypingAt: typingAt };
  const before = entering(session, author, record);
  const sent: EventDraft = {
    type: "message.sent",
    audience: "all",
    from: author,
    content,
    clientMessageId,
    ...typing,
    ...(kept.length === 0 ? {} : { findings: kept.slice(0, MAX_FINDINGS) }),
    ...(blocking.length === 0 || override === undefined
      ? {}
      : { override: { by: author.id, reason: override.reason } }),
  };
  const closed: EventDraft[] = closing
    ? [{ type: "conversation.closed", audience: "all", from: author, by: author.role, ...typing }]
    : [];
  return {
    author,
    events: before.length === 0 && !closing ? [sent] : [...before, sent, ...closed],
    mainEvent: before.length,
    dependsOnHead: before.length > 0,
  };
}

/** When the customer was last seen typing, if that was a moment ago. */
export function customerTypingAt(relay: Relay, { shopId, conversationId }: ConversationRecord): number | undefined {
  return relay.rooms.get(shopId, conversationId)?.typing.customerAt(relay.context.now());
}
