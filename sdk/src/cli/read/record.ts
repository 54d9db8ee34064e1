import { fromTranscript } from "../../engine/from-transcript.ts";
import type { Event } from "../../engine/types.ts";
import { type Event as LogEvent, event as logEvent } from "../../protocol/events.ts";
import { isObject } from "../../protocol/schema.ts";
import { readTranscript, type Transcript } from "../../transcripts/transcript.ts";
import type { Position, RecordedConversation } from "./item.ts";

/** What one line of JSON can be: a conversation, or one event of a relay's log. */
export type JsonRecord =
  | { readonly kind: "conversation"; readonly conversation: RecordedConversation }
  | { readonly kind: "event"; readonly event: Event };

/**
 * Reads one line of JSON: a transcript of either shape, a log as the relay exports it (`{"events":[{"seq",…}]}`), or a
 * single event of one.
 * @throws where it is none of them; the message names the field.
 */
export function readRecord(text: string, position: Position): JsonRecord {
  if (text.trimStart().startsWith("[")) {
    throw new Error("this is a list; one conversation a line is expected, as jq -c '.[]' makes them");
  }
  if (text.trim() === "{") {
    throw new Error(
      "a value begins here that goes on over more lines; each needs a line of its own, as jq -c . makes it",
    );
  }
  const value: unknown = JSON.parse(text);
  if (isLogEvent(value)) return { kind: "event", event: logEvent.parse(value, "") };
  if (isObject(value) && Array.isArray(value["events"]) && value["events"].some(isLogEvent)) {
    const events = value["events"].map((one: unknown, index) => logEvent.parse(one, `events[${index}]`));
    const { id, ...rest } = readTranscript({ ...value, events: [] });
    return { kind: "conversation", conversation: { ...rest, ...fromLog(events, position, id) } };
  }
  return { kind: "conversation", conversation: fromRecord(readTranscript(value), position) };
}

/** A log: its events are what they are, in the order of `seq`. */
export function fromLog(events: readonly LogEvent[], position: Position, id?: string): RecordedConversation {
  const ordered = events.toSorted((a, b) => a.seq - b.seq);
  return {
    id: id ?? ordered[0]?.conversationId ?? nameOf(position),
    ...position,
    isTimed: ordered.length > 0,
    events: ordered,
  };
}

export function fromRecord(
  { id: given, events: flat, ...rest }: Omit<Transcript, "id"> & { readonly id?: string },
  position: Position,
): RecordedConversation {
  const id = given ?? nameOf(position);
  const isTimed = flat.length > 0 && flat.every(({ at, type, text }) => at !== undefined || isEmpty(type, text));
  return { id, ...rest, ...position, isTimed, events: fromTranscript(flat, id) };
}

function isEmpty(type: string, text: string | undefined): boolean {
  return type === "message" && (text ?? "").trim() === "";
}

function isLogEvent(value: unknown): boolean {
  return isObject(value) && typeof value["seq"] === "number" && isObject(value["from"]);
}

function nameOf({ source, line }: Position): string {
  return `${source}:${line}`;
}
