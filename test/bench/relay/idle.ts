/**
 * What a connection costs that says nothing: resident memory per connection at 1,000, 5,000 and 10,000, beside bare ws and
 * socket.io. A customer of the relay has said hello and is a customer with a session; the others know nothing of theirs.
 * Run with: npm run bench:relay:idle [-- --rounds 3]
 */
import { parseArgs } from "node:util";
import { startHelper } from "./ask.ts";
import { type Candidate, candidatesFor, inTurn } from "./candidates.ts";
import type { Endpoint } from "./dialects.ts";
import { cell, machine, median, progress } from "./report.ts";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "3" } } });
const rounds = Number(values.rounds);
const counts = [1_000, 5_000, 10_000];
const candidates = candidatesFor(1).filter(({ name }) => name !== "ws + same rows");

/** KiB a connection at each of `counts`, after a collection. */
async function measure({ file, dialect, args }: Candidate): Promise<number[]> {
  const server = startHelper(file, 0, args);
  const load = startHelper("load.ts", 1);
  try {
    const to = await server.ask<Endpoint>({ ask: "endpoint" });
    const before = (await server.ask<{ rss: number }>({ ask: "collect" })).rss;
    const result: number[] = [];
    let from = 0;
    for (const count of counts) {
      await load.ask({ do: "idle", dialect, to, from, count: count - from });
      from = count;
      const { rss } = await server.ask<{ rss: number }>({ ask: "collect" });
      result.push((rss - before) / 1024 / count);
    }
    return result;
  } finally {
    await load.end();
    await server.end();
  }
}

const all: Record<string, number[]>[] = [];
for (let round = 0; round < rounds; round++) {
  const one: Record<string, number[]> = {};
  for (const candidate of inTurn(candidates, round)) {
    progress(`round ${round + 1} of ${rounds}: ${candidate.name}`);
    one[candidate.name] = await measure(candidate);
  }
  all.push(one);
}

console.log(`\n${machine()}\n${rounds} rounds; KiB of resident memory per idle connection, median, after a collection`);
console.log(`  server      ${counts.map((count) => `${String(count).padStart(8)}  × ws`).join("")}`);
for (const { name } of candidates) {
  const cells = counts.map((_, k) => {
    const own = median(all.map((round) => round[name]?.[k] ?? Number.NaN));
    const ratio = median(all.map((round) => (round[name]?.[k] ?? Number.NaN) / (round["ws"]?.[k] ?? Number.NaN)));
    return `${cell(own, 8, 1)}${cell(ratio, 6, 2)}`;
  });
  console.log(`  ${name.padEnd(12)}${cells.join("")}`);
}
