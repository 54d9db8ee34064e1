/**
 * The relay beside its floors: bare ws, bare ws that writes the same rows with the same group commit, and socket.io, which
 * stores nothing. All of them run in every round, one after another; each ratio is taken inside a round, then the median.
 * Run with: npm run bench:relay [-- --rounds 7 --seconds 4 --pairs 500]
 */
import { parseArgs } from "node:util";
import type { Used } from "./answer.ts";
import { type Helper, startHelper } from "./ask.ts";
import { type Candidate, candidatesFor, inTurn } from "./candidates.ts";
import type { Endpoint } from "./dialects.ts";
import type { Came } from "./load.ts";
import { cell, machine, median, progress, quantile } from "./report.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    seconds: { type: "string", default: "4" },
    pairs: { type: "string", default: "500" },
    agents: { type: "string", default: "25" },
    rate: { type: "string", default: "2000" },
  },
});
const [rounds, seconds, pairs, rate] = [+values.rounds, +values.seconds, +values.pairs, +values.rate];
const few = +values.agents;

/** Messages before anything is measured. */
const WARM = 20_000;

const candidates = candidatesFor(pairs);

interface Measured {
  /** Server CPU, in µs a message. */
  readonly cpu: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly load: number;
}

async function stretch(server: Helper, load: Helper, order: object): Promise<Measured> {
  const before = await server.ask<Used>({ ask: "used" });
  const came = await load.ask<Came>(order);
  const after = await server.ask<Used>({ ask: "used" });
  return {
    cpu: (after.cpu - before.cpu) / came.shown,
    perSecond: came.shown / came.seconds,
    p50: quantile(came.latencies, 0.5),
    p99: quantile(came.latencies, 0.99),
    load: came.load,
  };
}

/** All stretches of one candidate, on a fresh server. */
async function measure({ file, dialect, args }: Candidate): Promise<Record<string, Measured>> {
  const result: Record<string, Measured> = {};
  for (const agents of [pairs, few]) {
    const server = startHelper(file, 0, args);
    const load = startHelper("load.ts", 1);
    try {
      const to = await server.ask<Endpoint>({ ask: "endpoint" });
      await load.ask({ do: "connect", wanted: { dialect, to, conversations: pairs, agents } });
      await stretch(server, load, { do: "saturate", seconds: 1, inFlight: 4, least: WARM });
      if (agents === pairs) {
        result["saturated"] = await stretch(server, load, { do: "saturate", seconds, inFlight: 1 });
        result["paced"] = await stretch(server, load, { do: "pace", seconds, rate });
      } else {
        result["few"] = await stretch(server, load, { do: "saturate", seconds, inFlight: 4 });
      }
    } finally {
      await load.end();
      await server.end();
    }
  }
  return result;
}

const empty: Measured = { cpu: Number.NaN, perSecond: Number.NaN, p50: Number.NaN, p99: Number.NaN, load: Number.NaN };
const all: Record<string, Record<string, Measured>>[] = [];
for (let round = 0; round < rounds; round++) {
  const one: Record<string, Record<string, Measured>> = {};
  for (const candidate of inTurn(candidates, round)) {
    progress(`round ${round + 1} of ${rounds}: ${candidate.name}`);
    one[candidate.name] = await measure(candidate);
  }
  all.push(one);
}
console.log(`\n${machine()}`);
console.log(`${rounds} rounds of ${seconds} s, ${pairs} conversations; medians, ratios taken inside a round\n`);
const stretches = [
  { key: "saturated", title: `saturated, ${pairs} agent sockets, 1 in flight each`, base: "ws + same rows" },
  { key: "few", title: `saturated, ${few} agent sockets, 4 in flight each`, base: "ws + same rows" },
  { key: "paced", title: `${rate} messages/s, ${pairs} agent sockets`, base: "ws + same rows" },
];
for (const { key, title, base } of stretches) {
  console.log(title);
  console.log(
    "  server            messages/s   CPU µs/message  × floor   p50 ms  × floor   p99 ms  × floor   load's core",
  );
  for (const { name } of candidates) {
    const of = (pick: (one: Measured) => number): number =>
      median(all.map((round) => pick(round[name]?.[key] ?? empty)));
    const ratio = (pick: (one: Measured) => number): number =>
      median(all.map((round) => pick(round[name]?.[key] ?? empty) / pick(round[base]?.[key] ?? empty)));
    console.log(
      `  ${name.padEnd(16)} ${cell(
        of((m) => m.perSecond),
        12,
        0,
      )} ${cell(
        of((m) => m.cpu),
        16,
        1,
      )} ${cell(
        ratio((m) => m.cpu),
        8,
        2,
      )}` +
        ` ${cell(
          of((m) => m.p50),
          8,
          2,
        )} ${cell(
          ratio((m) => m.p50),
          8,
          2,
        )} ${cell(
          of((m) => m.p99),
          8,
          2,
        )} ${cell(
          ratio((m) => m.p99),
          8,
          2,
        )}` +
        ` ${cell(
          of((m) => m.load),
          12,
          2,
        )}`,
    );
  }
  console.log("");
}
