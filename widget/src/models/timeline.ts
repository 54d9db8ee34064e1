import type { ConversationView, OutboxEntry } from "@qin/sdk/client";
import type { Content, Event } from "@qin/sdk/protocol";

export type Delivery = "sending" | "sent" | "read" | "failed";

export interface MessageItem {
  kind: "message";
  /** Stays the same when a message moves from the outbox to the log, so that its node stays too. */
  key: string;
  at: number;
  content: Content;
  /** Who wrote it; none for the customer. */
  author?: string | undefined;
  /** First and last of a row of messages by one sender within five minutes. */
  isFirst: boolean;
  isLast: boolean;
  /** The customer's own only. */
  delivery?: Delivery;
}
export type Item =
  | MessageItem
  | { kind: "day"; key: string; at: number }
  | { kind: "unread"; key: string }
  | { kind: "system" | "order"; key: string; event: Event };

const GROUP_MS = 5 * 60_000;

/**
 * What the list shows, in order: a fold over the logs of the customer's conversations, the current one last, with what is
 * on its way at the end. A line "new" stands before the first message of others beyond `unreadAfter`.
 */
export function timeline(
  conversations: readonly ConversationView[],
  outbox: readonly OutboxEntry[],
  unreadAfter: number,
): Item[] {
  const items: Item[] = [];
  let last: Item | undefined;
  let day = "";
  const add = (item: Item) => {
    items.push(item);
    last = item;
  };
  const addMessage = (item: Omit<MessageItem, "kind" | "isFirst" | "isLast">) => {
    addDay(item.at);
    const isFirst = !(
      last?.kind === "message" &&
      last.author === item.author &&
      !last.delivery === !item.delivery &&
      item.at - last.at < GROUP_MS
    );
    if (last?.kind === "message") last.isLast = isFirst;
    add({ ...item, kind: "message", isFirst, isLast: true });
  };
  const addDay = (at: number) => {
    const name = new Date(at).toDateString();
    if (name !== day) add({ kind: "day", key: name, at });
    day = name;
  };

  for (const { events, reads, people } of conversations) {
    const isCurrent = events === conversations.at(-1)?.events;
    const readUpTo = Math.max(0, ...reads.map(({ role, seq }) => (role === "customer" ? 0 : seq)));
    const recalled = new Set(events.map((event) => event.type === "message.recalled" && event.messageSeq));
    let isMarked = !isCurrent;
    for (const event of events) {
      const { id, at, seq, from } = event;
      if (event.type === "message.sent") {
        const isMine = from.role === "customer";
        if (!isMarked && !isMine && seq > unreadAfter) {
          isMarked = true;
          add({ kind: "unread", key: "unread" });
        }
        addMessage({
          key: event.clientMessageId ?? id,
          at,
          content: recalled.has(seq) ? { kind: "erased" } : event.content,
          ...(isMine
            ? { delivery: seq > readUpTo ? "sent" : "read" }
            : { author: people.find((person) => person.id === from.id)?.name ?? "" }),
        });
      } else if (
        /^(agent\.assigned|handoff|order)|closed$/.test(event.type) &&
        // Who takes a handoff and the conversation with it has come once, not twice.
        !(
          event.type === "agent.assigned" &&
          last?.kind === "system" &&
          last.event.type === "handoff.accepted" &&
          last.event.from.id === from.id
        )
      ) {
        addDay(at);
        add({ kind: event.type[0] === "o" ? "order" : "system", key: id, event });
      }
    }
  }
  for (const { key, at, command, error } of outbox) {
    if (command.type === "send_message") {
      addMessage({ key, at, content: command.content, delivery: error ? "failed" : "sending" });
    }
  }
  return items;
}
