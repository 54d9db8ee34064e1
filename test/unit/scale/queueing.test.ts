import { expect, test } from "vitest";
import { Agenda } from "../../bench/scale/queueing/agenda.ts";
import { commit } from "../../bench/scale/queueing/commits.ts";
import { drawn, seeded, untilNext } from "../../bench/scale/queueing/random.ts";
import { arrivals, type Job, serve } from "../../bench/scale/queueing/station.ts";

const TAKES = 0.001;
const COUNT = 400_000;

function jobs(utilisation: number, takes: () => number): Job[] {
  const random = seeded(7);
  let at = 0;
  return Array.from({ length: COUNT }, () => {
    at += untilNext(random, utilisation / TAKES);
    return { at, takes: takes() };
  });
}

function mean(list: readonly number[]): number {
  return list.reduce((sum, one) => sum + one, 0) / list.length;
}

/** How far apart, as a share of what it should be. */
function apart(got: number, expected: number): number {
  return Math.abs(got / expected - 1);
}

test.each([0.3, 0.5, 0.8])("M/M/1 at %f waits as its formula says", (utilisation) => {
  const random = seeded(8);
  const { waits } = serve(
    jobs(utilisation, () => untilNext(random, 1 / TAKES)),
    1,
  );
  expect(apart(mean(waits), (utilisation * TAKES) / (1 - utilisation))).toBeLessThan(0.05);
});

test.each([0.3, 0.5, 0.8])("M/D/1 at %f waits half as long (Pollaczek and Khinchine)", (utilisation) => {
  const { waits } = serve(
    jobs(utilisation, () => TAKES),
    1,
  );
  expect(apart(mean(waits), (utilisation * TAKES) / (2 * (1 - utilisation)))).toBeLessThan(0.05);
});

test("M/M/4 waits as Erlang's formula says", () => {
  const [servers, load] = [4, 3];
  const random = seeded(9);
  const { waits } = serve(
    jobs(load, () => untilNext(random, 1 / TAKES)),
    servers,
  );
  const term = (k: number): number => load ** k / Array.from({ length: k }, (_, n) => n + 1).reduce((a, b) => a * b, 1);
  const all = (term(servers) * servers) / (servers - load);
  const waiting = all / ([0, 1, 2, 3].map(term).reduce((a, b) => a + b, 0) + all);
  expect(apart(mean(waits), (waiting * TAKES) / (servers - load))).toBeLessThan(0.05);
});

test("who came first is served first, and nobody before they came", () => {
  const list = arrivals(seeded(1), [{ perSecond: 900, takes: TAKES }], 20);
  const { waits, ends } = serve(list, 1);
  expect(Math.min(...waits)).toBeGreaterThan(-1e-9);
  expect(ends).toEqual(ends.toSorted((a, b) => a - b));
});

test("an agenda gives everything back in the order of time", () => {
  const random = seeded(2);
  const agenda = new Agenda<number>();
  const times = Array.from({ length: 5_000 }, () => Math.floor(random() * 500));
  for (const [n, at] of times.entries()) agenda.add(at, n);
  const given = times.map(() => agenda.next());
  const expected = times.map((at, what) => ({ at, what })).toSorted((a, b) => a.at - b.at || a.what - b.what);
  expect(given.map((one) => ({ at: one?.at, what: one?.what }))).toEqual(expected);
  expect(agenda.next()).toBeUndefined();
});

test("a time is drawn from its quantiles", () => {
  const random = seeded(3);
  const list = Array.from({ length: 100_000 }, () => drawn(random, { p50: 1, p90: 5, p99: 50 })).toSorted(
    (a, b) => a - b,
  );
  expect(list[50_000]).toBeCloseTo(1, 1);
  expect(list[90_000]).toBeCloseTo(5, 0);
  expect(list.at(-1)).toBeLessThanOrEqual(50);
});

const quiet = {
  nodes: 1,
  messagesPerSecond: 100,
  shops: 1_000,
  cores: 4,
  perCommit: 0.0006,
  perMessage: 0.0001,
  roundTrip: 0.0005,
  fsync: { p50: 0.001, p90: 0.001, p99: 0.001 },
  others: [],
  seconds: 60,
};

test("a transaction with nobody else there takes its CPU, two round trips and the disk", () => {
  const { latencies, commits } = commit(seeded(4), { ...quiet, messagesPerSecond: 0.5 });
  expect(commits).toBe(latencies.length);
  // The disk takes between half of its median and the median itself here.
  for (const one of latencies) expect(one).toBeGreaterThanOrEqual(0.0007 + 0.001 + 0.0005);
  for (const one of latencies) expect(one).toBeLessThanOrEqual(0.0007 + 0.001 + 0.001 + 1e-9);
});

test("transactions are as many as the formula of the plan says, and the more messages come, the more each holds", () => {
  const seconds = 0.0007 + 0.001 + 0.001;
  for (const perSecond of [50, 300, 1_000]) {
    const { latencies, commits } = commit(seeded(5), { ...quiet, messagesPerSecond: perSecond });
    const expected = 60 / (seconds + Math.exp(-perSecond * seconds) / perSecond);
    expect(apart(commits, expected)).toBeLessThan(0.15);
    expect(latencies.length).toBeGreaterThan(perSecond * 60 * 0.95);
  }
});

test("transactions of one shop follow each other, whatever the number of nodes", () => {
  const busy = { ...quiet, nodes: 16, messagesPerSecond: 300, cores: 64 };
  const [many, one] = [1_000_000, 1].map((shops) => commit(seeded(6), { ...busy, shops }));
  const held = 0.00035 + 0.0005;
  expect(one?.commits).toBeLessThan(60 / held);
  expect(many?.commits).toBeGreaterThan((one?.commits ?? 0) * 1.5);
  // What does not fit into more transactions goes into larger ones: nothing is left behind.
  expect(apart(one?.latencies.length ?? 0, many?.latencies.length ?? 0)).toBeLessThan(0.02);
});

test("work beyond what the cores can do shows as more than all of them", () => {
  const { utilisation } = commit(seeded(7), {
    ...quiet,
    nodes: 4,
    cores: 1,
    others: [{ perSecond: 2_000, takes: 0.001 }],
    seconds: 5,
  });
  expect(utilisation).toBeGreaterThan(1);
});
