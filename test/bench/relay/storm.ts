/**
 * 5,000 customers whose connections break at one moment and who all come back at once: the server's CPU for each, and how
 * long until the last has what they missed. Each has a conversation of 20 messages and knows none of them. The floor is ws
 * that checks a signed token and reads the last 20 messages of its own table.
 * Run with: npm run bench:relay:storm [-- --rounds 3 --clients 5000]
 */
import { parseArgs } from "node:util";
import type { Used } from "./answer.ts";
import { startHelper } from "./ask.ts";
import { inTurn } from "./candidates.ts";
import type { Endpoint } from "./dialects.ts";
import { cell, machine, median, progress } from "./report.ts";

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "3" }, clients: { type: "string", default: "5000" } },
});
const [rounds, clients] = [Number(values.rounds), Number(values.clients)];
const candidates = [
  { name: "ws, token and resume", file: "serve-resume.ts", dialect: "bare", args: [String(clients)] },
  { name: "Qin", file: "serve-relay.ts", dialect: "qin", args: [] },
];

interface Storm {
  /** Server CPU, µs a client. */
  readonly cpu: number;
  /** From the first attempt to the last answer, in s. */
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
}

async function measure({ file, dialect, args }: (typeof candidates)[number]): Promise<Storm> {
  const server = startHelper(file, 0, args);
  const load = startHelper("storm-load.ts", 1);
  try {
    const to = await server.ask<Endpoint>({ ask: "endpoint" });
    await load.ask({ do: "settle", dialect, to, clients });
    await load.ask({ do: "cut" });
    const before = await server.ask<Used>({ ask: "used" });
    const came = await load.ask<Omit<Storm, "cpu">>({ do: "return", dialect, to });
    const after = await server.ask<Used>({ ask: "used" });
    return { ...came, cpu: (after.cpu - before.cpu) / clients };
  } finally {
    await load.end();
    await server.end();
  }
}

const all: Record<string, Storm>[] = [];
for (let round = 0; round < rounds; round++) {
  const one: Record<string, Storm> = {};
  for (const candidate of inTurn(candidates, round)) {
    progress(`round ${round + 1} of ${rounds}: ${candidate.name}`);
    one[candidate.name] = await measure(candidate);
  }
  all.push(one);
}

console.log(`\n${machine()}\n${rounds} rounds of ${clients} clients; medians, the ratio taken inside a round`);
console.log("  server                 CPU µs/client  × floor   all back, s   p50 s   p99 s");
const floor = candidates[0]?.name ?? "";
for (const { name } of candidates) {
  const of = (pick: (one: Storm) => number): number => median(all.map((round) => pick(round[name] ?? nothing)));
  const ratio = median(all.map((round) => (round[name]?.cpu ?? Number.NaN) / (round[floor]?.cpu ?? Number.NaN)));
  console.log(
    `  ${name.padEnd(22)}${cell(
      of(({ cpu }) => cpu),
      14,
      0,
    )}${cell(ratio, 9, 2)}${cell(
      of(({ seconds }) => seconds),
      14,
      2,
    )}${cell(
      of(({ p50 }) => p50),
      8,
      2,
    )}${cell(
      of(({ p99 }) => p99),
      8,
      2,
    )}`,
  );
}

const nothing: Storm = { cpu: Number.NaN, seconds: Number.NaN, p50: Number.NaN, p99: Number.NaN };
