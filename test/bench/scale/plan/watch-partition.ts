import { quantile } from "../../relay/report.ts";
import type { Costs } from "../costs.ts";
import { commit } from "../queueing/commits.ts";
import { type Random, seeded } from "../queueing/random.ts";
import { arrivals, type Job, type Served, type Stream, serve } from "../queueing/station.ts";
import { assumptions as assumed } from "./assumptions.ts";
import type { Layout } from "./layout.ts";

const SEED = 20_261_124;
const SECONDS = 10;
/** What is left out at the beginning, s: queues start empty. */
const WARM = 1;
/** How long the others' own work goes on after a node's death, s. */
const STORM_SECONDS = 30;
/** The wait before the first attempt of a client that lost its connection, s: anything up to this. */
const FIRST_WAIT = 0.5;
/** Questions of the hello of somebody who comes back, one after another. */
const ROUND_TRIPS = 7;
const US = 1e-6;

/** What one partition was seen doing; times in seconds. */
export interface Watched {
  readonly node: Wait;
  readonly redis: Wait;
  /** From a message's arrival at its node until it is durable. */
  readonly durable: Pick<Wait, "p50" | "p99">;
  readonly postgresUtilisation: number;
  readonly messagesPerCommit: number;
  /** From the sender's frame at its node to the reader's frame leaving the other one. */
  readonly shown: Pick<Wait, "p50" | "p99">;
  /** After a node's death, until its last customer has what they missed. */
  readonly allBack: number;
}

interface Wait {
  readonly utilisation: number;
  readonly p50: number;
  readonly p99: number;
}

/** Sends some seconds of random work through a partition: nodes, PostgreSQL and Redis each with their queues. */
export function watchPartition(layout: Layout, costs: Costs): Watched {
  const random = seeded(SEED);
  const { nodesEach, demand, load, postgresCores } = layout;
  const node = station(random, load.node, 1);
  const redis = station(random, load.redis, 1);
  const committed = commit(random, {
    nodes: nodesEach,
    messagesPerSecond: demand.messages / nodesEach,
    shops: Math.max(1, Math.round(demand.shops)),
    cores: postgresCores,
    perCommit: costs.postgres.perCommit * US,
    perMessage: costs.postgres.perMessage * US,
    roundTrip: assumed.roundTrip,
    fsync: scaled(costs.fsyncMs, 1e-3),
    others: load.postgres.filter(({ name }) => name !== "messages"),
    seconds: SECONDS,
  });
  const durable = ascending(committed.latencies);
  const ways = Array.from(
    { length: 50_000 },
    () =>
      pick(random, node.waits) +
      pick(random, durable) +
      pick(random, redis.waits) +
      assumed.roundTrip +
      pick(random, node.waits) +
      costs.node.message * US,
  );
  return {
    node: waitOf(node),
    redis: waitOf(redis),
    durable: quantiles(durable),
    postgresUtilisation: committed.utilisation,
    messagesPerCommit: committed.latencies.length / committed.commits,
    shown: quantiles(ascending(ways)),
    allBack: allBack(random, layout, costs),
  };
}

/** One of the nodes is gone; its sockets come back to the others, which go on with what they had to do. */
function allBack(random: Random, { nodesEach, load, socketsPerNode, postgresCores }: Layout, costs: Costs): number {
  const others = nodesEach - 1;
  const returning = Math.ceil(socketsPerNode / others);
  const isBack = new Set<Job>();
  const storm = Array.from({ length: returning }, () => {
    const job = { at: random() * FIRST_WAIT, takes: costs.node.comeBack * US };
    isBack.add(job);
    return job;
  });
  const jobs = [...arrivals(random, load.node, STORM_SECONDS), ...storm].sort((a, b) => a.at - b.at);
  const { ends } = serve(jobs, 1);
  const greeted = jobs.flatMap((job, k) => (isBack.has(job) ? [ends[k] ?? 0] : []));
  const asks = greeted.flatMap((at) =>
    Array.from({ length: others }, () => ({ at, takes: costs.postgres.comeBack.postgres * US })),
  );
  const asked = new Set<Job>(asks);
  const all = [...asks, ...arrivals(random, load.postgres, STORM_SECONDS)].sort((a, b) => a.at - b.at);
  const served = serve(all, postgresCores);
  const last = all.reduce((latest, job, k) => (asked.has(job) ? Math.max(latest, served.ends[k] ?? 0) : latest), 0);
  return last + ROUND_TRIPS * assumed.roundTrip;
}

interface Busy extends Served {
  readonly utilisation: number;
}

function station(random: Random, streams: readonly Stream[], servers: number): Busy {
  const jobs = arrivals(random, streams, SECONDS);
  const { waits, ends } = serve(jobs, servers);
  const first = jobs.findIndex(({ at }) => at >= WARM);
  const busy = jobs.reduce((sum, { takes }) => sum + takes, 0);
  return { waits: ascending(waits.slice(first)), ends, utilisation: busy / SECONDS / servers };
}

function waitOf({ utilisation, waits }: Busy): Wait {
  return { utilisation, ...quantiles(waits) };
}

function quantiles(sorted: readonly number[]): { p50: number; p99: number } {
  return { p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99) };
}

function ascending(list: readonly number[]): number[] {
  return list.toSorted((a, b) => a - b);
}

function pick(random: Random, list: readonly number[]): number {
  return list[Math.floor(random() * list.length)] ?? 0;
}

function scaled({ p50, p90, p99 }: Costs["fsyncMs"], by: number): Costs["fsyncMs"] {
  return { p50: p50 * by, p90: p90 * by, p99: p99 * by };
}
