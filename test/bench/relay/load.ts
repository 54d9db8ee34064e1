/** The process that makes the load: told by messages what to do, and tells what came of it. */
import { bare, cutAll, type Dialect, type Endpoint, qin, socketIo } from "./dialects.ts";

const dialects: Readonly<Record<string, Dialect>> = { bare, qin, socketIo };

export interface Wanted {
  readonly dialect: string;
  readonly to: Endpoint;
  readonly conversations: number;
  readonly agents: number;
}

/** What one stretch of load came to. */
export interface Came {
  readonly shown: number;
  readonly seconds: number;
  /** Send to shown, in ms, ascending; only where the load was paced. */
  readonly latencies: readonly number[];
  /** The share of a core that the load itself took. */
  readonly load: number;
}

let sends: ((i: number) => void)[] = [];
let onHeard: (kind: "shown" | "receipt", i: number) => void = () => {};

async function connectAll({ dialect, to, conversations, agents }: Wanted): Promise<void> {
  const speak = dialects[dialect];
  if (speak === undefined) throw new Error(`no dialect ${dialect}`);
  const hear = ({ kind, i }: { kind: "shown" | "receipt"; i: number }): void => onHeard(kind, i);
  sends = [];
  for (let c = 0; c < conversations; c += 50) {
    const some = Array.from({ length: Math.min(50, conversations - c) }, (_, k) => speak.customer(to, c + k, hear));
    sends.push(...(await Promise.all(some)));
  }
  for (let a = 0; a < agents; a++) {
    const own = Array.from({ length: conversations }, (_, c) => c).filter((c) => c % agents === a);
    await speak.agent(to, a, own, hear);
  }
}

/** Connections that say nothing, two hundred at a time. */
async function idle(dialect: string, to: Endpoint, from: number, count: number): Promise<void> {
  const speak = dialects[dialect];
  if (speak === undefined) throw new Error(`no dialect ${dialect}`);
  for (let n = from; n < from + count; n += 200) {
    await Promise.all(Array.from({ length: Math.min(200, from + count - n) }, (_, k) => speak.idle(to, n + k)));
  }
}

let next = 0;

/**
 * Keeps so many messages in flight in every conversation: the next goes out when one is shown and receipted. Goes on until
 * `least` have been shown: code that has not run often enough is slower than it will be.
 */
async function saturate(seconds: number, inFlight: number, least = 0): Promise<Came> {
  const count = sends.length;
  const open = new Map<number, { c: number; left: number }>();
  let shown = 0;
  let isOver = false;
  const start = (c: number): void => {
    open.set(next, { c, left: 2 });
    sends[c]?.(next++);
  };
  onHeard = (kind, i) => {
    const one = open.get(i);
    if (kind === "shown") shown++;
    if (one === undefined || --one.left > 0) return;
    open.delete(i);
    if (!isOver) start(one.c);
  };
  for (let c = 0; c < count; c++) for (let k = 0; k < inFlight; k++) start(c);
  const [from, cpu] = [performance.now(), process.cpuUsage()];
  await sleep(seconds * 1000);
  await until(() => shown >= least, 120_000);
  const took = (performance.now() - from) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const came = { shown, seconds: took, latencies: [], load: (user + system) / 1e6 / took };
  isOver = true;
  await until(() => open.size === 0);
  return came;
}

/** Sends at random moments at this rate, whatever comes back: who waits for an answer hides how long it took. */
async function paced(seconds: number, rate: number): Promise<Came> {
  const intended = new Map<number, number>();
  const latencies: number[] = [];
  onHeard = (kind, i) => {
    const at = kind === "shown" ? intended.get(i) : undefined;
    if (at === undefined) return;
    latencies.push(performance.now() - at);
    intended.delete(i);
  };
  const [from, cpu] = [performance.now(), process.cpuUsage()];
  const end = from + seconds * 1000;
  let due = from;
  while (due < end) {
    const now = performance.now();
    while (due <= now && due < end) {
      intended.set(next, due);
      sends[Math.floor(Math.random() * sends.length)]?.(next++);
      due += (-Math.log(1 - Math.random()) / rate) * 1000;
    }
    const wait = due - performance.now();
    await (wait > 2 ? sleep(wait - 1) : new Promise((resolve) => setImmediate(resolve)));
  }
  const { user, system } = process.cpuUsage(cpu);
  await until(() => intended.size === 0);
  latencies.sort((a, b) => a - b);
  return { shown: latencies.length, seconds, latencies, load: (user + system) / 1e6 / seconds };
}

/** One message in each conversation, evenly over this time. */
async function once(seconds: number): Promise<void> {
  onHeard = () => {};
  for (const send of sends) {
    send(next++);
    await sleep((seconds * 1000) / sends.length);
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Gives up after `patienceMs`: what has not come by then is missing. */
async function until(isDone: () => boolean, patienceMs = 20_000): Promise<void> {
  for (let waited = 0; !isDone(); waited += 20) {
    if (waited > patienceMs) throw new Error("messages did not arrive");
    await sleep(20);
  }
}

type Order =
  | { readonly do: "connect"; readonly wanted: Wanted }
  | {
      readonly do: "idle";
      readonly dialect: string;
      readonly to: Endpoint;
      readonly from: number;
      readonly count: number;
    }
  | { readonly do: "saturate"; readonly seconds: number; readonly inFlight: number; readonly least?: number }
  | { readonly do: "pace"; readonly seconds: number; readonly rate: number }
  | { readonly do: "once"; readonly seconds: number }
  | { readonly do: "cut" };

async function obey(order: Order): Promise<unknown> {
  switch (order.do) {
    case "connect":
      return await connectAll(order.wanted);
    case "saturate":
      return await saturate(order.seconds, order.inFlight, order.least);
    case "idle":
      return await idle(order.dialect, order.to, order.from, order.count);
    case "pace":
      return await paced(order.seconds, order.rate);
    case "once":
      return await once(order.seconds);
    case "cut":
      return cutAll();
  }
}

process.on("disconnect", () => process.exit());
process.on("message", (order: Order) => {
  obey(order).then(
    (result) => process.send?.({ result: result ?? null }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
