/**
 * How late missed deadlines are written down while the relay is under load: customers who write and are not answered, spread
 * over time, beside a load of so many messages a second in other conversations.
 * Run with: npm run bench:relay:timers [-- --rate 2000 --waiting 2000]
 */
import { parseArgs } from "node:util";
import { startHelper } from "./ask.ts";
import type { Endpoint } from "./dialects.ts";
import { machine, progress } from "./report.ts";

const { values } = parseArgs({
  options: { rate: { type: "string", default: "2000" }, waiting: { type: "string", default: "1000" } },
});
const [rate, waiting] = [Number(values.rate), Number(values.waiting)];

const server = startHelper("serve-relay.ts", 0);
const load = startHelper("load.ts", 1);
const unanswered = startHelper("load.ts", 1);
const to = await server.ask<Endpoint>({ ask: "endpoint" });
progress("connecting");
await load.ask({ do: "connect", wanted: { dialect: "qin", to, conversations: 500, agents: 500 } });
await unanswered.ask({
  do: "connect",
  wanted: { dialect: "qin", to, conversations: waiting, agents: Math.ceil(waiting / 100) },
});
progress("under load");
await load.ask({ do: "saturate", seconds: 1, inFlight: 1, least: 20_000 });
const loaded = load.ask({ do: "pace", seconds: 22, rate });
// One message each, spread over ten seconds; nobody answers, and nine seconds later each is missed.
await unanswered.ask({ do: "once", seconds: 10 });
await loaded;
const { count, p99Ms, maxMs } = await server.ask<{ count: number; p99Ms: number; maxMs: number }>({ ask: "lateness" });
await load.end();
await unanswered.end();
await server.end();
console.log(`\n${machine()}\n${count} deadlines were missed and written down at ${rate} messages/s`);
console.log(
  `the newest 1,024: p99 ${p99Ms.toFixed(0)} ms, at most ${maxMs.toFixed(0)} ms after they fell due (aim: p99 at most 50 ms)`,
);
