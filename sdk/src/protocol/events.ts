import { content } from "./content.ts";
import { finding } from "./finding.ts";
import { order, page, quote } from "./order.ts";
import { audience, id, line, participant, role, seq, text, time } from "./primitives.ts";
import { type Infer, integer, list, literal, object, optional, string, variant } from "./schema.ts";

/** What every event of the log carries; `seq` is the order, `at` never runs backwards inside a conversation. */
const base = { id, conversationId: id, seq, at: time, audience, from: participant };

export const deadlineKind = literal(
  "response",
  "hold",
  "address-confirmation",
  "promise",
  "quote-follow-up",
  "callback",
);
export type DeadlineKind = Infer<typeof deadlineKind>;

const opened = object({
  ...base,
  type: literal("conversation.opened"),
  channel: line,
  locale: optional(line),
  page: optional(page),
});
const sent = object({
  ...base,
  type: literal("message.sent"),
  content,
  /** The sender's key: the same key is the same message, however often it is sent. */
  clientMessageId: optional(id),
  /** Staff only: when the customer was last seen typing before this human message. */
  customerTypingAt: optional(time),
  /** Staff only: what the rules say of this reply. */
  findings: optional(list(finding, { max: 50 })),
  /** Staff only: a supervisor sent it although a rule blocks it. */
  override: optional(object({ by: id, reason: text })),
});
const recalled = object({ ...base, type: literal("message.recalled"), messageSeq: seq });
const assigned = object({
  ...base,
  type: literal("agent.assigned"),
  agentId: id,
  name: line,
  role: literal("agent", "supervisor", "bot"),
});
const left = object({ ...base, type: literal("agent.left"), agentId: id });
const handoffRequested = object({
  ...base,
  type: literal("handoff.requested"),
  to: literal("human", "supervisor"),
  /** Staff only: for whoever comes, who hears it in plain words. */
  reason: optional(line),
});
const handoffAccepted = object({ ...base, type: literal("handoff.accepted"), agentId: id, name: line });
const noteAdded = object({ ...base, type: literal("note.added"), text });
const orderPlaced = object({ ...base, type: literal("order.placed"), order });
const orderPaid = object({ ...base, type: literal("order.paid"), order });
const orderChanged = object({ ...base, type: literal("order.changed"), order });
const addressConfirmed = object({ ...base, type: literal("address.confirmed"), orderId: id, address: text });
const addressChange = object({
  ...base,
  type: literal("address.change-requested"),
  orderId: id,
  address: text,
  previous: optional(text),
});
const quoteSent = object({ ...base, type: literal("quote.sent"), quote });
const promiseMade = object({ ...base, type: literal("promise.made"), promiseId: id, text, dueAt: time });
const promiseKept = object({ ...base, type: literal("promise.kept"), promiseId: id });
const deadlineMissed = object({
  ...base,
  type: literal("deadline.missed"),
  kind: deadlineKind,
  anchorSeq: seq,
  dueAt: time,
});
const closed = object({ ...base, type: literal("conversation.closed"), by: role, customerTypingAt: optional(time) });
const rated = object({
  ...base,
  type: literal("conversation.rated"),
  score: integer({ min: 1, max: 5 }),
  comment: optional(string({ max: 2_000 })),
});

export type Event =
  | Infer<typeof opened>
  | Infer<typeof sent>
  | Infer<typeof recalled>
  | Infer<typeof assigned>
  | Infer<typeof left>
  | Infer<typeof handoffRequested>
  | Infer<typeof handoffAccepted>
  | Infer<typeof noteAdded>
  | Infer<typeof orderPlaced>
  | Infer<typeof orderPaid>
  | Infer<typeof orderChanged>
  | Infer<typeof addressConfirmed>
  | Infer<typeof addressChange>
  | Infer<typeof quoteSent>
  | Infer<typeof promiseMade>
  | Infer<typeof promiseKept>
  | Infer<typeof deadlineMissed>
  | Infer<typeof closed>
  | Infer<typeof rated>;

export type EventType = Event["type"];
export type EventOf<T extends EventType> = Extract<Event, { type: T }>;
export type MessageSent = EventOf<"message.sent">;

/** An event before the store gave it its place: everything but `id`, `conversationId`, `seq` and `at`. */
type Placed = "id" | "conversationId" | "seq" | "at";
type WithoutPlace<E> = E extends Event ? Omit<E, Placed> : never;
export type EventDraft = WithoutPlace<Event>;

/** One event of the log, told apart by `type`. */
export const event = variant<"type", Event>("type", {
  "conversation.opened": opened,
  "message.sent": sent,
  "message.recalled": recalled,
  "agent.assigned": assigned,
  "agent.left": left,
  "handoff.requested": handoffRequested,
  "handoff.accepted": handoffAccepted,
  "note.added": noteAdded,
  "order.placed": orderPlaced,
  "order.paid": orderPaid,
  "order.changed": orderChanged,
  "address.confirmed": addressConfirmed,
  "address.change-requested": addressChange,
  "quote.sent": quoteSent,
  "promise.made": promiseMade,
  "promise.kept": promiseKept,
  "deadline.missed": deadlineMissed,
  "conversation.closed": closed,
  "conversation.rated": rated,
});

/**
 * What a customer may see of an event: null for a staff-only one, and never the staff-only fields of a shared one.
 * An event that holds none comes back itself, not as a copy, so that whoever serialises it does so once for all.
 */
export function asCustomerSees(event: Event): Event | null {
  if (event.audience === "staff") return null;
  if (event.type === "message.sent") {
    if (event.customerTypingAt === undefined && !event.findings && !event.override) return event;
    const { customerTypingAt: _typing, findings: _findings, override: _override, ...shared } = event;
    return shared;
  }
  if (event.type === "conversation.closed" && event.customerTypingAt !== undefined) {
    const { customerTypingAt: _typing, ...shared } = event;
    return shared;
  }
  if (event.type === "handoff.requested" && event.reason !== undefined) {
    const { reason: _reason, ...shared } = event;
    return shared;
  }
  return event;
}
