import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createChecker } from "../create-checker.ts";
import type { Participant } from "../protocol/index.ts";
import { type EventKind, eventKinds, placed, words } from "../testing/any-event.ts";
import type { Event } from "./types.ts";

/**
 * What one push costs, counted and not timed: how many properties of events it reads, those of earlier events that a rule
 * held on to included, and how many characters it hands to patterns, those of texts put together from earlier ones included.
 */
let work = 0;
const { exec } = RegExp.prototype;

vi.setConfig({ testTimeout: 30_000 });

beforeEach(() => {
  // Every way of matching goes through `exec` once it is not the original.
  RegExp.prototype.exec = function counted(this: RegExp, text: string) {
    work += text.length;
    return Reflect.apply(exec, this, [text]);
  };
});
afterEach(() => {
  RegExp.prototype.exec = exec;
});

const watchers = new WeakMap<object, object>();

/** The same value, with each look at one of its properties counted. */
function watched<T extends object>(value: T): T {
  return new Proxy(value, {
    get: (target, name) => {
      work++;
      const found: unknown = Reflect.get(target, name);
      if (typeof found !== "object" || found === null) return found;
      const known = watchers.get(found) ?? watched(found);
      watchers.set(found, known);
      return known;
    },
  });
}

/** Events in a log, at least. */
const LENGTH = 10_000;
const customer: Participant = { role: "customer", id: "c" };
const agent: Participant = { role: "agent", id: "a" };
const supervisor: Participant = { role: "supervisor", id: "s" };
const say = (text: string): EventKind => ({ type: "message.sent", content: { kind: "text", text } });

type Line = readonly [EventKind, Participant];

/** The work of each push of three rounds: of the third, of one in the middle, and of the last. */
function costs(round: readonly Line[]): { early: number[]; middle: number[]; late: number[]; events: number } {
  const watch = createChecker({ preset: "recommended", lang: "zh" }).watch();
  const cycles = Math.ceil(LENGTH / round.length);
  const byCycle = new Map<number, number[]>();
  let seq = 0;
  for (let cycle = 0; cycle < cycles; cycle++) {
    const costsOfCycle: number[] = [];
    for (const [kind, from] of round) {
      seq++;
      const event: Event = watched(placed(kind, seq, 1_700_000_000_000 + seq * 7_000, from));
      work = 0;
      watch.push(event);
      costsOfCycle.push(work);
    }
    byCycle.set(cycle, costsOfCycle);
  }
  const at = (cycle: number): number[] => byCycle.get(cycle) ?? [];
  return { early: at(2), middle: at(cycles >> 1), late: at(cycles - 1), events: seq };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

const endless = eventKinds.filter(({ type }) => type !== "conversation.closed" && type !== "deadline.missed");
const rounds: readonly (readonly [string, readonly Line[]])[] = [
  ["of every kind", endless.map((kind, i): Line => [kind, [customer, agent, customer, supervisor][i % 4] ?? agent])],
  [
    "said by turns",
    words.flatMap((text): Line[] => [
      [say(text), customer],
      [say(text), agent],
    ]),
  ],
  ["said by the customer alone", words.map((text): Line => [say(text), customer])],
  ["said by the agent alone", words.map((text): Line => [say(text), agent])],
  ["closed and taken up again", eventKinds.map((kind, i): Line => [kind, i % 2 === 0 ? customer : agent])],
];

test.each(rounds)("[RU18] an event costs the same at any place of a log: %s", (_, round) => {
  const { early, middle, late, events } = costs(round);
  expect(events).toBeGreaterThanOrEqual(LENGTH);
  expect(late).toEqual(middle);
  // What a rule may hold on to is limited, and fills up first: sixteen requests that nobody has noted, say.
  expect(sum(late)).toBeLessThan(2 * sum(early));
  expect(sum(early)).toBeGreaterThan(0);
});

test("[RU18] an answer costs the same however much the customer wrote before it", () => {
  const costAfter = (messages: number): number => {
    const watch = createChecker({ preset: "recommended", lang: "zh" }).watch();
    for (let seq = 1; seq <= messages; seq++) {
      watch.push(placed(say("杯子什么时候发货"), seq, 1_700_000_000_000 + seq * 7_000, customer));
    }
    const last = 1_700_000_000_000 + messages * 7_000;
    work = 0;
    watch.push(watched(placed(say("明天发货的亲，再见"), messages + 1, last + 5_000, agent)));
    return work;
  };
  // What was computed about the same words a moment ago is remembered; so neither is the first.
  costAfter(100);
  expect(costAfter(LENGTH)).toBe(costAfter(100));
});
