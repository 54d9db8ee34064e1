/**
 * What ten million stored messages cost the next one: CPU of a message on a store of 10,000 and on one of 10 million, in
 * turns, with the same 500 conversations in use; and how long it takes to open a conversation of 5,000 messages in each.
 * Making the large store takes some minutes and some 10 GB of disk; it is kept in --data and used again.
 * Run with: npm run bench:relay:history [-- --messages 10000000 --rounds 3 --data folder]
 */
import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Used } from "./answer.ts";
import { startHelper } from "./ask.ts";
import { inTurn } from "./candidates.ts";
import type { Endpoint } from "./dialects.ts";
import { fillStore } from "./fill-store.ts";
import type { Came } from "./load.ts";
import { openConversation } from "./open-conversation.ts";
import { cell, machine, median, progress } from "./report.ts";

const { values } = parseArgs({
  options: {
    messages: { type: "string", default: "10000000" },
    rounds: { type: "string", default: "3" },
    seconds: { type: "string", default: "4" },
    data: { type: "string", default: mkdtempSync(join(tmpdir(), "qin-history-")) },
  },
});
const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)];
const stores = [10_000, Number(values.messages)].map((messages) => ({
  messages,
  dir: join(values.data, String(messages)),
}));

for (const { messages, dir } of stores) {
  mkdirSync(dir, { recursive: true });
  await fillStore(dir, messages, (done) => progress(`making a store of ${messages}: ${done}`));
}

interface Cost {
  readonly cpu: number;
  readonly openMs: number;
}

async function measure(dir: string): Promise<Cost> {
  const server = startHelper("serve-relay.ts", 0, [dir]);
  const load = startHelper("load.ts", 1);
  try {
    const to = await server.ask<Endpoint>({ ask: "endpoint" });
    await load.ask({ do: "connect", wanted: { dialect: "qin", to, conversations: 500, agents: 25 } });
    await load.ask({ do: "saturate", seconds: 1, inFlight: 4, least: 20_000 });
    const before = await server.ask<Used>({ ask: "used" });
    const came = await load.ask<Came>({ do: "saturate", seconds, inFlight: 4 });
    const after = await server.ask<Used>({ ask: "used" });
    return { cpu: (after.cpu - before.cpu) / came.shown, openMs: await openConversation(to, "long") };
  } finally {
    await load.end();
    await server.end();
  }
}

const all: Record<number, Cost>[] = [];
for (let round = 0; round < rounds; round++) {
  const one: Record<number, Cost> = {};
  for (const { messages, dir } of inTurn(stores, round)) {
    progress(`round ${round + 1} of ${rounds}: ${messages} messages`);
    one[messages] = await measure(dir);
  }
  all.push(one);
}

console.log(`\n${machine()}\n${rounds} rounds of ${seconds} s at saturation; medians, the ratio taken inside a round`);
console.log("  messages stored   CPU µs/message   × of 10,000   a conversation of 5,000 opens in, ms");
for (const { messages } of stores) {
  const of = (pick: (one: Cost) => number): number =>
    median(all.flatMap((round) => (round[messages] === undefined ? [] : [pick(round[messages])])));
  const ratio = median(all.map((round) => (round[messages]?.cpu ?? Number.NaN) / (round[10_000]?.cpu ?? Number.NaN)));
  const { cpu, openMs } = { cpu: of((one) => one.cpu), openMs: of((one) => one.openMs) };
  console.log(`  ${cell(messages, 15, 0)}${cell(cpu, 17, 1)}${cell(ratio, 14, 2)}${cell(openMs, 39, 1)}`);
}
