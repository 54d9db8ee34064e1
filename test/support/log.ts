import type { Event, EventOf, EventType } from "@qin/sdk/protocol";

export function ofType<T extends EventType>(events: readonly Event[], type: T): EventOf<T>[] {
  return events.filter((event): event is EventOf<T> => event.type === type);
}

/** The words of every text message, in order. */
export function textsOf(events: readonly Event[]): string[] {
  return ofType(events, "message.sent").flatMap(({ content }) => (content.kind === "text" ? [content.text] : []));
}

/** Whether `seq` goes 1, 2, 3… and time never back. */
export function isUnbroken(events: readonly Event[]): boolean {
  return events.every((event, index) => event.seq === index + 1 && event.at >= (events[index - 1]?.at ?? 0));
}
