import { event } from "./events.ts";
import { customerProfile, person } from "./people.ts";
import { id, line, role, seq, time } from "./primitives.ts";
import { boolean, type Infer, integer, list, literal, object, optional } from "./schema.ts";

/** Where a reader stands: `epoch` says "the same log", `seq` "up to here"; 0 before the first event. */
export const position = object({ conversationId: id, epoch: id, seq: integer() });
export type Position = Infer<typeof position>;

/** How far one participant has read; only ever grows. */
export const readMark = object({ id, role, seq });
export type ReadMark = Infer<typeof readMark>;

/**
 * A conversation as one recipient may see it.
 * `recovered: true`: `events` are exactly those after the position the client gave; it keeps what it has.
 * `recovered: false`: `events` are the latest page; the client throws its copy away.
 * `head` is the last seq this recipient may see, 0 for none.
 */
export const conversationState = object({
  conversationId: id,
  epoch: id,
  head: integer(),
  recovered: boolean(),
  events: list(event, { max: 1_000 }),
  /** Older events exist than the first of `events`; ask with `load_history`. */
  hasEarlier: boolean(),
  isClosed: boolean(),
  reads: list(readMark, { max: 100 }),
  people: list(person, { max: 100 }),
  /** Staff only. */
  customer: optional(customerProfile),
});
export type ConversationState = Infer<typeof conversationState>;

/** The nine-second clock of a conversation that waits for an answer. All times by the relay's clock. */
export const responseDeadline = object({ anchorSeq: seq, startedAt: time, dueAt: time });
export type ResponseDeadline = Infer<typeof responseDeadline>;

/** One row of the desk's inbox: a fold over the conversation's log. Apply it if `head` is newer than the row you have. */
export const inboxRow = object({
  conversationId: id,
  head: seq,
  openedAt: time,
  updatedAt: time,
  isClosed: boolean(),
  customer: object({ id, name: line }),
  /** Who answers; none while nobody has taken it. */
  assignee: optional(person),
  lastMessage: optional(object({ from: role, text: line, at: time, seq })),
  /** Customer messages since the last human reply. */
  unanswered: integer(),
  response: optional(responseDeadline),
  /** Deadlines missed so far. */
  missed: integer(),
  /** An open request for a supervisor or for a human. */
  handoff: optional(object({ to: literal("human", "supervisor"), reason: optional(line), at: time, seq })),
});
export type InboxRow = Infer<typeof inboxRow>;
