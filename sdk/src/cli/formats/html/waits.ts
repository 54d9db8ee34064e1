import {
  advanceClock,
  type ClockOptions,
  newClock,
  responseDeadline,
  waitedMs,
} from "../../../engine/response-clock.ts";
import type { Event } from "../../../engine/types.ts";

/** Waits of up to an hour are kept to the second, in bins that end at a full one, so that exactly nine seconds is in time. */
const LONGEST = 3_600;

/** How long customers waited: counts by second, of flat size. */
export interface Waits {
  /** `bins[n]`: more than n − 1 and at most n seconds; the last one holds all longer ones. */
  readonly bins: Uint32Array;
  answers: number;
  inTime: number;
}

export interface Answer {
  readonly ms: number;
  readonly isInTime: boolean;
  readonly agent: string;
}

export function noWaits(): Waits {
  return { bins: new Uint32Array(LONGEST + 2), answers: 0, inTime: 0 };
}

export function addWait(waits: Waits, { ms, isInTime }: Pick<Answer, "ms" | "isInTime">): void {
  const bin = Math.min(LONGEST + 1, Math.max(0, Math.ceil(ms / 1000)));
  waits.bins[bin] = (waits.bins[bin] ?? 0) + 1;
  waits.answers++;
  if (isInTime) waits.inTime++;
}

/** How many waits were longer than `from` and at most `to` seconds. */
export function countBetween({ bins }: Waits, from: number, to: number): number {
  let count = 0;
  const last = to > LONGEST ? LONGEST + 1 : to;
  for (let bin = from < 0 ? 0 : from + 1; bin <= last; bin++) count += bins[bin] ?? 0;
  return count;
}

/** The seconds within which this part of the answers came, for example 0.5; null where there are none or it is over an hour. */
export function percentile({ bins, answers }: Waits, part: number): number | null {
  if (answers === 0) return null;
  let left = Math.ceil(answers * part);
  for (let bin = 0; bin <= LONGEST; bin++) {
    left -= bins[bin] ?? 0;
    if (left <= 0) return bin;
  }
  return null;
}

/** Each human answer of a timed log, by the engine's clock; `unanswered` counts who waited too long and got none. */
export function answersOf(events: readonly Event[], clock: ClockOptions): { answers: Answer[]; unanswered: number } {
  const answers: Answer[] = [];
  let unanswered = 0;
  let state = newClock();
  let now = 0;
  const isLate = (): boolean => {
    const deadline = responseDeadline(state, clock);
    return deadline !== null && now > deadline.dueAt;
  };
  for (const event of events) {
    const next = advanceClock(state, event);
    now = event.at;
    if (state.waiting !== null && next.waiting?.seq !== state.waiting.seq) {
      const isAnswer = event.type === "message.sent" && ["agent", "supervisor"].includes(event.from.role);
      if (isAnswer) {
        answers.push({ ms: waitedMs(state, now, clock.hours), isInTime: !isLate(), agent: event.from.id });
      } else if (isLate()) unanswered++;
    }
    state = next;
  }
  if (isLate()) unanswered++;
  return { answers, unanswered };
}
