import type { Event, EventOf } from "@qin/sdk/protocol";

export type MessageEvent = EventOf<"message.sent">;
export type NoteEvent = EventOf<"note.added">;
export type SystemEvent = Exclude<Event, MessageEvent | NoteEvent | EventOf<"message.recalled">>;

/** What stands in the log, in order. */
export type LogEntry =
  | { readonly kind: "day"; readonly key: string; readonly at: number }
  | {
      readonly kind: "message";
      readonly key: string;
      readonly event: MessageEvent;
      readonly isCustomer: boolean;
      /** The first of several of the same person: it carries the name and the time. */
      readonly isFirst: boolean;
      readonly isRecalled: boolean;
    }
  | { readonly kind: "note"; readonly key: string; readonly event: NoteEvent }
  | { readonly kind: "system"; readonly key: string; readonly event: SystemEvent };

/** Messages of one person this close together stand as one, ms. */
const TOGETHER_MS = 2 * 60_000;

export function logEntries(events: readonly Event[]): readonly LogEntry[] {
  const recalled = new Set(events.flatMap((event) => (event.type === "message.recalled" ? [event.messageSeq] : [])));
  const entries: LogEntry[] = [];
  let day = "";
  let before: Event | undefined;
  for (const event of events) {
    if (event.type === "message.recalled") continue;
    const today = new Date(event.at).toDateString();
    if (today !== day) {
      day = today;
      before = undefined;
      entries.push({ kind: "day", key: `day ${today}`, at: event.at });
    }
    const key = String(event.seq);
    if (event.type === "message.sent") {
      entries.push({
        kind: "message",
        key,
        event,
        isCustomer: event.from.role === "customer",
        isFirst: !isTogether(before, event),
        isRecalled: recalled.has(event.seq),
      });
    } else if (event.type === "note.added") entries.push({ kind: "note", key, event });
    else entries.push({ kind: "system", key, event });
    before = event;
  }
  return entries;
}

function isTogether(before: Event | undefined, event: Event): boolean {
  return before?.type === "message.sent" && before.from.id === event.from.id && event.at - before.at <= TOGETHER_MS;
}
