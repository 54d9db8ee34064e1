import { type Event, textOf } from "../protocol/index.ts";
import type { Deadline } from "./deadline.ts";
import { isAcknowledgement } from "./detect/acknowledgement.ts";
import { afterOpenTime, type BusinessHours, openFrom, openTimeBetween } from "./hours.ts";

/** How long the customer may wait for the first human answer, in seconds, inclusive. */
export const RESPONSE_SECONDS = 9;

/**
 * Who owes whom an answer: a fold over the log, and plain JSON, so that it can be kept in a row and folded on after a restart.
 * `waiting` is what started the clock that runs; null while nobody waits.
 */
export interface ClockState {
  readonly waiting: { readonly seq: number; readonly at: number } | null;
  /** From `agent.assigned {role: 'bot'}` until a handoff to a human or a human message. */
  readonly isBotInCharge: boolean;
  readonly hasHumanSpoken: boolean;
}

export interface ClockOptions {
  /** Seconds, inclusive. Default 9. */
  readonly responseSeconds?: number;
  /** Outside these hours the clock stands still. Default: always open. */
  readonly hours?: BusinessHours | null;
}

export function newClock(): ClockState {
  return { waiting: null, isBotInCharge: false, hasHumanSpoken: false };
}

/**
 * The clock after one more event of the log. It starts at the first customer message that waits for an answer, or at a
 * handoff to a human, and ends at the next human message or at the close. A bare acknowledgement or farewell starts none;
 * nor do typing, orders, cards tapped, notes, and whatever comes while a bot is in charge. Derived events change nothing.
 */
export function advanceClock(state: ClockState, event: Event): ClockState {
  switch (event.type) {
    case "message.sent":
      return afterMessage(state, event);
    case "agent.assigned":
      return event.role === "bot" && !state.isBotInCharge ? { ...state, isBotInCharge: true, waiting: null } : state;
    case "handoff.requested":
      return event.to === "human" ? afterHandoff(state, event) : state;
    case "conversation.closed":
      return state.waiting === null ? state : { ...state, waiting: null };
    default:
      return state;
  }
}

function afterMessage(state: ClockState, event: Event & { type: "message.sent" }): ClockState {
  const { role } = event.from;
  if (event.content.kind === "text" && event.content.text.trim() === "") return state;
  if (role === "agent" || role === "supervisor") {
    if (state.waiting === null && state.hasHumanSpoken && !state.isBotInCharge) return state;
    return { waiting: null, isBotInCharge: false, hasHumanSpoken: true };
  }
  if (role !== "customer" || state.isBotInCharge || state.waiting !== null) return state;
  if (event.content.kind === "text" && isAcknowledgement(textOf(event.content))) return state;
  return { ...state, waiting: { seq: event.seq, at: event.at } };
}

/** A customer whom a person has once answered keeps the clock that runs: a handoff is no answer. */
function afterHandoff(state: ClockState, event: Event): ClockState {
  const isHandedOverByHuman = event.from.role === "agent" || event.from.role === "supervisor";
  const keepsClock = state.hasHumanSpoken && !state.isBotInCharge && (state.waiting !== null || isHandedOverByHuman);
  if (keepsClock) return state;
  return { ...state, isBotInCharge: false, waiting: { seq: event.seq, at: event.at } };
}

/** When the answer is due: exactly `dueAt` is in order. Null while nobody waits, or when the shop never opens. */
export function responseDeadline(state: ClockState, options: ClockOptions = {}): Deadline | null {
  const { waiting } = state;
  if (waiting === null) return null;
  const ms = (options.responseSeconds ?? RESPONSE_SECONDS) * 1000;
  const deadline = { kind: "response", anchorSeq: waiting.seq } as const;
  if (!options.hours) return { ...deadline, startedAt: waiting.at, dueAt: waiting.at + ms };
  const startedAt = openFrom(options.hours, waiting.at);
  const dueAt = afterOpenTime(options.hours, waiting.at, ms);
  return startedAt === null || dueAt === null ? null : { ...deadline, startedAt, dueAt };
}

/** How long the customer has waited at `now`, in ms of open time; 0 while nobody waits. */
export function waitedMs(state: ClockState, now: number, hours?: BusinessHours | null): number {
  if (state.waiting === null) return 0;
  return hours ? openTimeBetween(hours, state.waiting.at, now) : Math.max(0, now - state.waiting.at);
}
