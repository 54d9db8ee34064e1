import type { Content, Event, ReadMark } from "@qin/sdk/protocol";

/** A message on its way: in the outbox, or refused for good. */
export interface Outgoing {
  /** The client's key, the same as the event's `clientMessageId` later. */
  key: string;
  at: number;
  content: Content;
  isFailed: boolean;
}

export type Delivery = "sending" | "sent" | "read" | "failed";
/** What became of the address on a card: `open` until the customer answers; `replaced` by a newer card of the same order. */
export type Settled = "open" | "confirmed" | "changed" | "replaced";

export interface MessageItem {
  kind: "message";
  /** Stays the same when a message moves from the outbox to the log, so that its node stays too. */
  key: string;
  at: number;
  content: Content;
  isMine: boolean;
  /** Who wrote it; none for the customer. */
  authorId?: string;
  /** First and last of a row of messages by one sender within five minutes. */
  isFirst: boolean;
  isLast: boolean;
  delivery?: Delivery;
  /** Address cards only. */
  settled?: Settled;
}
export type Item =
  | MessageItem
  | { kind: "day"; key: string; at: number }
  | { kind: "unread"; key: string }
  | { kind: "system"; key: string; event: Event };

export interface TimelineInput {
  /** Of conversations before this one. */
  past: readonly Event[];
  events: readonly Event[];
  outgoing: readonly Outgoing[];
  reads: readonly ReadMark[];
  /** A line "new" stands before the first message of others beyond this seq; none for Infinity. */
  unreadAfter: number;
}

const GROUP_MS = 5 * 60_000;
const SHOWN = new Set<Event["type"]>([
  "agent.assigned",
  "agent.left",
  "handoff.requested",
  "handoff.accepted",
  "order.placed",
  "order.paid",
  "order.changed",
  "conversation.closed",
]);

/** What the list shows, in order: a fold over the log, with what is on its way at the end. */
export function timeline({ past, events, outgoing, reads, unreadAfter }: TimelineInput): Item[] {
  const items: Item[] = [];
  const all = [...past, ...events];
  const current = events[0]?.conversationId;
  const recalled = new Set<string>();
  const cards = new Map<string, MessageItem>();
  let readUpTo = 0;
  for (const read of reads) if (read.role !== "customer" && read.seq > readUpTo) readUpTo = read.seq;
  for (const event of all) {
    if (event.type === "message.recalled") recalled.add(`${event.conversationId} ${event.messageSeq}`);
  }

  let day = "";
  let isMarked = false;
  let last: MessageItem | undefined;
  const openDay = (at: number) => {
    const name = new Date(at).toDateString();
    if (name !== day) {
      day = name;
      last = undefined;
      items.push({ kind: "day", key: `day-${at}`, at });
    }
  };
  const addMessage = (item: Omit<MessageItem, "kind" | "isFirst" | "isLast">) => {
    openDay(item.at);
    const isFirst = !(
      last &&
      last.isMine === item.isMine &&
      last.authorId === item.authorId &&
      item.at - last.at < GROUP_MS
    );
    if (last && !isFirst) last.isLast = false;
    last = { ...item, kind: "message", isFirst, isLast: true };
    items.push(last);
    return last;
  };

  for (const event of all) {
    if (event.type === "message.sent") {
      const isMine = event.from.role === "customer";
      const isCurrent = event.conversationId === current;
      if (isCurrent && !isMine && event.seq > unreadAfter && !isMarked) {
        isMarked = true;
        last = undefined;
        items.push({ kind: "unread", key: "unread" });
      }
      const item = addMessage({
        key: event.clientMessageId ?? event.id,
        at: event.at,
        content: recalled.has(`${event.conversationId} ${event.seq}`) ? { kind: "erased" } : event.content,
        isMine,
        ...(isMine ? { delivery: isCurrent && event.seq > readUpTo ? "sent" : "read" } : { authorId: event.from.id }),
      });
      if (item.content.kind === "address-card") {
        const before = cards.get(item.content.orderId);
        if (before?.settled === "open") before.settled = "replaced";
        item.settled = "open";
        cards.set(item.content.orderId, item);
      }
    } else if (event.type === "address.confirmed" || event.type === "address.change-requested") {
      const card = cards.get(event.orderId);
      if (card) card.settled = event.type === "address.confirmed" ? "confirmed" : "changed";
    } else if (SHOWN.has(event.type)) {
      openDay(event.at);
      last = undefined;
      items.push({ kind: "system", key: event.id, event });
    }
  }
  for (const { key, at, content, isFailed } of outgoing) {
    addMessage({ key, at, content, isMine: true, delivery: isFailed ? "failed" : "sending" });
  }
  return items;
}
