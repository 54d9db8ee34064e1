import type { EventDraft } from "../protocol/events.ts";
import type { Event, EventType, Order, Role } from "../protocol/index.ts";
import { CheckerError, shown } from "./errors.ts";

/**
 * One line of a flat record. `type`: "message", "typing", or an event type of the log; `from`: who did it.
 * `at` in ms. Where any event has no time, the record is untimed: all events get `at: 0`, time stands still, and no
 * rule about time can report.
 */
export interface FlatEvent {
  readonly at?: number;
  readonly from: Role;
  /** Who exactly, where it is known: an agent's name or number. Default: the role. */
  readonly fromId?: string;
  readonly type: "message" | "typing" | EventType;
  readonly text?: string;
  readonly order?: Order;
}

/**
 * A flat record as a log, deciding once what it leaves open: a handoff from an agent is to the supervisor,
 * any other to a human; where a handoff by customer, bot or system comes later, the bot was in charge from the start;
 * the customer's typing folds into the next human message or close. Messages without words are left out.
 * `conversationId`: what the events say that they belong to.
 * @throws {CheckerError} `transcript/bad-event` for a type or a sender it does not know, or an order event without an order.
 */
export function fromTranscript(flat: readonly FlatEvent[], conversationId = "transcript"): Event[] {
  const kept = flat.filter((event) => !(event.type === "message" && (event.text ?? "").trim() === ""));
  const isTimed = kept.every((event) => event.at !== undefined);
  const events: Event[] = [];
  let at = 0;
  let typingAt: number | undefined;
  const add = (draft: EventDraft): void => {
    const seq = events.length + 1;
    events.push({ ...draft, id: `${conversationId}-${seq}`, conversationId, seq, at });
  };
  const first = kept[0];
  if (isTimed && first?.at !== undefined) at = Math.max(0, Math.round(first.at));
  if (kept.some(isHandoffToHuman)) add(botAssigned());
  for (const line of kept) {
    if (isTimed && line.at !== undefined) at = Math.max(at, Math.round(line.at));
    if (line.type === "typing") {
      if (line.from === "customer" && isTimed) typingAt = at;
      continue;
    }
    add(toDraft(line, typingAt));
    if (line.type === "message" && line.from === "customer") typingAt = undefined;
  }
  return events;
}

function isHandoffToHuman({ type, from }: FlatEvent): boolean {
  return type === "handoff.requested" && from !== "agent" && from !== "supervisor";
}

function botAssigned(): EventDraft {
  return {
    type: "agent.assigned",
    audience: "staff",
    from: { role: "system", id: "system" },
    agentId: "bot",
    name: "bot",
    role: "bot",
  };
}

const ROLES: readonly string[] = ["customer", "agent", "supervisor", "bot", "system"] satisfies Role[];

function toDraft(line: FlatEvent, customerTypingAt: number | undefined): EventDraft {
  if (!ROLES.includes(line.from)) {
    throw new CheckerError("transcript/bad-event", `from is ${ROLES.join(", ")}; got ${shown(line.from)}.`);
  }
  const from = { role: line.from, id: line.fromId ?? line.from };
  const typing = customerTypingAt === undefined ? {} : { customerTypingAt };
  const isHuman = line.from === "agent" || line.from === "supervisor";
  switch (line.type) {
    case "message":
    case "message.sent":
      return {
        type: "message.sent",
        audience: "all",
        from,
        content: { kind: "text", text: line.text ?? "" },
        ...(isHuman && typing),
      };
    case "conversation.closed":
      return { type: "conversation.closed", audience: "all", from, by: line.from, ...typing };
    case "conversation.opened":
      return { type: "conversation.opened", audience: "all", from, channel: "transcript" };
    case "handoff.requested":
      return {
        type: "handoff.requested",
        audience: "all",
        from,
        to: line.from === "agent" ? "supervisor" : "human",
        ...(line.text !== undefined && { reason: line.text }),
      };
    case "handoff.accepted":
      return { type: "handoff.accepted", audience: "all", from, agentId: from.id, name: from.id };
    case "note.added":
      return { type: "note.added", audience: "staff", from, text: line.text ?? "" };
    case "order.placed":
    case "order.paid":
    case "order.changed":
      if (line.order === undefined) throw badEvent(`${line.type} needs an order`);
      return { type: line.type, audience: "all", from, order: line.order };
    default:
      throw badEvent(`a flat record cannot hold ${shown(line.type)}`);
  }
}

function badEvent(problem: string): CheckerError {
  return new CheckerError(
    "transcript/bad-event",
    `${problem}. Known are "message", "typing", conversation.opened, conversation.closed, handoff.requested, handoff.accepted, note.added, and order.placed, order.paid, order.changed with their order.`,
  );
}
