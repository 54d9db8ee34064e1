/**
 * CPU of a message on three nodes, all of them together, beside one node, both on PostgreSQL and Redis of their own. Every
 * customer of the three is on another node than the agent who reads them, so each message crosses the bus.
 * Run with: npm run bench:relay:cluster [-- --rounds 3 --rate 600]
 */
import { parseArgs } from "node:util";
import { dropDatabase, newDatabase } from "../../../server/src/store/postgres/testing/new-database.ts";
import { startPostgres } from "../../support/services/postgres.ts";
import { startRedis } from "../../support/services/redis.ts";
import type { Used } from "./answer.ts";
import { type Helper, startHelper } from "./ask.ts";
import { inTurn } from "./candidates.ts";
import type { Endpoint } from "./dialects.ts";
import type { Came } from "./load.ts";
import { cell, machine, median, progress, quantile } from "./report.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "3" },
    seconds: { type: "string", default: "6" },
    rate: { type: "string", default: "600" },
    pairs: { type: "string", default: "300" },
  },
});
const [rounds, seconds, rate, pairs] = [+values.rounds, +values.seconds, +values.rate, +values.pairs];
const postgres = await startPostgres();
const redis = await startRedis();

interface Cost {
  /** µs a message, of all nodes. */
  readonly cpu: number;
  readonly perSecond: number;
  readonly pacedCpu: number;
  readonly p50: number;
  readonly p99: number;
}

async function usedBy(nodes: readonly Helper[]): Promise<number> {
  const used = await Promise.all(nodes.map((node) => node.ask<Used>({ ask: "used" })));
  return used.reduce((sum, { cpu }) => sum + cpu, 0);
}

async function measure(size: number): Promise<Cost> {
  const databaseUrl = await newDatabase(postgres.url);
  const nodes: Helper[] = [];
  const load = startHelper("load.ts", 1);
  try {
    const endpoints: Endpoint[] = [];
    for (let n = 0; n < size; n++) {
      // One after the other: each makes the demo shop its own, and the last one's keys are those that count.
      const node = startHelper("serve-relay.ts", 0, [], { DATABASE_URL: databaseUrl, REDIS_URL: redis.url });
      nodes.push(node);
      endpoints.push(await node.ask<Endpoint>({ ask: "endpoint" }));
    }
    const [first, ...others] = endpoints;
    const to = { ...first, others: others.map(({ port }) => port) };
    await load.ask({ do: "connect", wanted: { dialect: "qin", to, conversations: pairs, agents: pairs } });
    await load.ask({ do: "saturate", seconds: 1, inFlight: 4, least: 10_000 });
    const start = await usedBy(nodes);
    const full = await load.ask<Came>({ do: "saturate", seconds, inFlight: 4 });
    const middle = await usedBy(nodes);
    const paced = await load.ask<Came>({ do: "pace", seconds, rate });
    const end = await usedBy(nodes);
    return {
      cpu: (middle - start) / full.shown,
      perSecond: full.shown / full.seconds,
      pacedCpu: (end - middle) / paced.shown,
      p50: quantile(paced.latencies, 0.5),
      p99: quantile(paced.latencies, 0.99),
    };
  } finally {
    await load.end();
    for (const node of nodes) await node.end();
    await dropDatabase(databaseUrl);
  }
}

const sizes = [1, 3];
const all: Record<number, Cost>[] = [];
for (let round = 0; round < rounds; round++) {
  const one: Record<number, Cost> = {};
  for (const size of inTurn(sizes, round)) {
    progress(`round ${round + 1} of ${rounds}: ${size} nodes`);
    one[size] = await measure(size);
  }
  all.push(one);
}
await redis.stop();
await postgres.stop();

console.log(
  `\n${machine()}\n${rounds} rounds of ${seconds} s, ${pairs} conversations; medians, ratios taken inside a round`,
);
console.log(
  `  nodes   saturated, messages/s   CPU µs/message  × one   at ${rate}/s, CPU µs/message  × one   p50 ms   p99 ms`,
);
for (const size of sizes) {
  const of = (pick: (one: Cost) => number): number =>
    median(all.flatMap((round) => (round[size] === undefined ? [] : [pick(round[size])])));
  const ratio = (pick: (one: Cost) => number): number =>
    median(
      all.flatMap((round) =>
        round[size] === undefined || round[1] === undefined ? [] : [pick(round[size]) / pick(round[1])],
      ),
    );
  const cells = [
    cell(size, 7, 0),
    cell(
      of((one) => one.perSecond),
      24,
      0,
    ),
    cell(
      of((one) => one.cpu),
      17,
      1,
    ),
    cell(
      ratio((one) => one.cpu),
      7,
      2,
    ),
    cell(
      of((one) => one.pacedCpu),
      26,
      1,
    ),
    cell(
      ratio((one) => one.pacedCpu),
      7,
      2,
    ),
    cell(
      of((one) => one.p50),
      9,
      2,
    ),
    cell(
      of((one) => one.p99),
      9,
      2,
    ),
  ];
  console.log(cells.join(""));
}
