import type { FlatEvent } from "../engine/from-transcript.ts";
import type { Lang } from "../engine/types.ts";
import { order } from "../protocol/order.ts";
import { role } from "../protocol/primitives.ts";
import { type Infer, isObject, list, literal, object, optional, string } from "../protocol/schema.ts";
import { isOffset, moment } from "./moment.ts";

const flatTypes = [
  "message",
  "typing",
  "order.placed",
  "order.paid",
  "order.changed",
  "handoff.requested",
  "handoff.accepted",
  "note.added",
  "conversation.closed",
] as const;

/** One thing that happened in a recorded conversation; `at` in ms since the epoch. */
export interface TranscriptEvent extends FlatEvent {
  readonly type: (typeof flatTypes)[number];
}

/** One recorded conversation. */
export interface Transcript {
  readonly id: string;
  readonly lang?: Lang;
  /** When it began, in ms since the epoch. */
  readonly startedAt?: number;
  readonly events: readonly TranscriptEvent[];
}

const words = string({ max: 1_000_000 });
const person = string({ min: 1, max: 500 });
const turn = object({ from: role, fromId: optional(person), text: words, at: optional(moment) });
const flatEvent = object({
  from: role,
  fromId: optional(person),
  type: string({ max: 64 }),
  text: optional(words),
  order: optional(order),
  at: optional(moment),
});
const id = string({ min: 1, max: 500 });
const head = object({ id: optional(id), lang: optional(literal("zh", "en")), startedAt: optional(moment) });
const withTurns = object({ turns: list(turn, { max: 100_000 }) });
const withEvents = object({ events: list(flatEvent, { max: 100_000 }) });

/**
 * One line of a transcript file, in either shape: `{"id","lang","turns":[{"from","text","at"?}]}` or
 * `{"id","lang","events":[{"from","type","text"?,"order"?,"at"?}]}`. `at` is a number of seconds, since the epoch or,
 * with `startedAt`, since then; or ISO 8601.
 * @throws where the line is neither; the message names the field.
 */
export function parseTranscript(line: string): Transcript {
  const { id: given, ...transcript } = readTranscript(JSON.parse(line));
  return { id: id.parse(given, "id"), ...transcript };
}

/** The same of what JSON has been read to; the id may be missing. */
export function readTranscript(value: unknown): Omit<Transcript, "id"> & { readonly id?: string } {
  const { startedAt, ...rest } = head.parse(value, "");
  const events = isObject(value) && "events" in value ? fromEvents(value) : fromTurns(value);
  if (startedAt === undefined) return { ...rest, events };
  return { ...rest, startedAt, events: events.map((event) => sinceStart(event, startedAt)) };
}

function fromTurns(value: unknown): readonly TranscriptEvent[] {
  return withTurns.parse(value, "").turns.map((one) => ({ ...one, type: "message" }));
}

function fromEvents(value: unknown): readonly TranscriptEvent[] {
  return withEvents.parse(value, "").events.map((one) => ({ ...one, type: knownType(one) }));
}

function knownType({ type }: Infer<typeof flatEvent>): TranscriptEvent["type"] {
  const known = flatTypes.find((one) => one === (type === "message.sent" ? "message" : type));
  if (known === undefined) throw new Error(`events: the type ${JSON.stringify(type)} is not known`);
  return known;
}

function sinceStart(event: TranscriptEvent, startedAt: number): TranscriptEvent {
  return event.at === undefined || !isOffset(event.at) ? event : { ...event, at: startedAt + event.at };
}
