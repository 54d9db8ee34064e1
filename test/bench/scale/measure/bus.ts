import { setTimeout as pause } from "node:timers/promises";
import { type Bus, type BusMessage, shopOf } from "../../../../server/src/bus/bus.ts";
import { openRedisBus } from "../../../../server/src/bus/redis-bus.ts";
import type { Log } from "../../../../server/src/context.ts";
import { until } from "../../../support/until.ts";
import { median } from "../../relay/report.ts";
import type { Sample } from "../prices.ts";
import { familyCpu, ownCpu } from "./cpu.ts";

/** Messages of a packet, and how many packets of so many are sent in a second of measuring. */
const LINES = [
  { lines: 1, packets: 8_000 },
  { lines: 8, packets: 4_000 },
  { lines: 64, packets: 1_000 },
] as const;
const NODES = [1, 2, 3] as const;
/** Packets on their way at once, so that nothing is dropped; whoever waits for them sleeps, because spinning costs CPU. */
const UNDER_WAY = 64;

/** What so many packets came to. */
export interface Carried {
  readonly lines: number;
  /** Nodes that listen to the shop besides the one that publishes. */
  readonly nodes: number;
  readonly isWanted: boolean;
  /** µs a packet. */
  readonly redis: number;
  readonly node: number;
}

const silent: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** Packets of 1, 8 and 64 messages to one, two and three nodes that do not want them, and to one that does. */
export async function busRound(url: string, redisPid: number, told: BusMessage, seconds: number): Promise<Carried[]> {
  const result: Carried[] = [];
  for (const { lines, packets } of LINES) {
    const given = { url, redisPid, told, lines, packets: packets * seconds };
    for (const nodes of NODES) result.push(await carry({ ...given, nodes, isWanted: false }));
    result.push(await carry({ ...given, nodes: 1, isWanted: true }));
  }
  return result;
}

interface Wanted {
  readonly url: string;
  readonly redisPid: number;
  readonly told: BusMessage;
  readonly packets: number;
  readonly lines: number;
  readonly nodes: number;
  readonly isWanted: boolean;
}

async function carry({ url, redisPid, told, packets, lines, nodes, isWanted }: Wanted): Promise<Carried> {
  const open = (nodeId: string): Promise<Bus> => openRedisBus({ url, epoch: "scale", nodeId, log: silent });
  const publisher = await open("publisher");
  const listeners = await Promise.all(Array.from({ length: nodes }, (_, n) => open(`listener-${n}`)));
  await Promise.all(listeners.map((bus) => listen(bus, shopOf(told), isWanted)));
  const heard = (): number => Math.min(...listeners.map((bus) => bus.stats().received));

  const send = async (count: number): Promise<void> => {
    const before = heard();
    for (let sent = 1; sent <= count; sent++) {
      for (let k = 0; k < lines; k++) publisher.publish(told);
      await new Promise((resolve) => setImmediate(resolve));
      while (before + (sent - UNDER_WAY) * lines > heard()) await pause(1);
    }
    await until("everything to be heard", () => heard() >= before + count * lines);
  };

  await send(Math.ceil(packets / 10));
  const [redisBefore, ownBefore] = [await familyCpu(redisPid), ownCpu()];
  await send(packets);
  const [redis, own] = [(await familyCpu(redisPid)) - redisBefore, ownCpu() - ownBefore];
  for (const bus of [publisher, ...listeners]) await bus.close();
  return { lines, nodes, isWanted, redis: redis / packets, node: own / packets };
}

/** Resolves when what is published is heard. */
function listen(bus: Bus, shopId: string, isWanted: boolean): Promise<void> {
  return new Promise((resolve) => {
    bus.subscribe(
      ({ kind }) => {
        if (kind === "gap") resolve();
      },
      () => isWanted,
    );
    bus.follow(shopId);
  });
}

/** A packet: itself, its lines, the nodes it goes to, their lines, and the lines that one of them decodes. */
function partsOf({ lines, nodes, isWanted }: Carried): number[] {
  return [1, lines, nodes, nodes * lines, isWanted ? lines : 0];
}

export function redisSamples(rounds: readonly (readonly Carried[])[]): Sample[] {
  return samples(rounds, ({ redis }) => redis).map(({ of, cost }) => ({ of: of.slice(0, 4), cost }));
}

export function nodeSamples(rounds: readonly (readonly Carried[])[]): Sample[] {
  return samples(rounds, ({ node }) => node);
}

/** The median of the rounds for each kind of packet; all rounds have the same kinds in the same order. */
function samples(rounds: readonly (readonly Carried[])[], cost: (one: Carried) => number): Sample[] {
  const [first = []] = rounds;
  return first.map((one, k) => ({
    of: partsOf(one),
    cost: median(rounds.map((round) => cost(round[k] ?? one))),
  }));
}
