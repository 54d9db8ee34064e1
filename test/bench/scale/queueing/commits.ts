import { Agenda } from "./agenda.ts";
import { drawn, type Random, untilNext } from "./random.ts";
import { openStation, type Stream } from "./station.ts";

/** Nodes that write their messages into one PostgreSQL, each with one transaction under way. Times in seconds. */
export interface Commits {
  readonly nodes: number;
  /** Of each node. */
  readonly messagesPerSecond: number;
  readonly shops: number;
  readonly cores: number;
  /** CPU of a transaction, and of each message in it. */
  readonly perCommit: number;
  readonly perMessage: number;
  readonly roundTrip: number;
  readonly fsync: { readonly p50: number; readonly p90: number; readonly p99: number };
  /** What else the cores have to do. */
  readonly others: readonly Stream[];
  readonly seconds: number;
}

export interface Committed {
  /** From a message's arrival at its node to the answer that it is durable. */
  readonly latencies: readonly number[];
  readonly commits: number;
  /** The share of the cores' time that was asked for. */
  readonly utilisation: number;
}

interface Transaction {
  readonly node: number;
  readonly arrivedAt: readonly number[];
  /** In the order in which they are locked. */
  readonly shops: readonly number[];
  locked: number;
}

type Happening =
  | { readonly kind: "message"; readonly node: number }
  | { readonly kind: "other"; readonly stream: Stream }
  | { readonly kind: "write"; readonly transaction: Transaction }
  | { readonly kind: "sync"; readonly transaction: Transaction }
  | { readonly kind: "durable"; readonly transaction: Transaction }
  | { readonly kind: "answer"; readonly transaction: Transaction };

/**
 * A transaction reads for half of its CPU, then waits for its shops' rows, one after another in the same order for all, writes
 * for the other half, waits for the disk, and lets its shops go. Meanwhile its node collects the next one.
 */
export function commit(random: Random, given: Commits): Committed {
  const { nodes, messagesPerSecond, cores, perCommit, perMessage, roundTrip, seconds } = given;
  const agenda = new Agenda<Happening>();
  const station = openStation(cores);
  const waiting = Array.from({ length: nodes }, (): { at: number; shop: number }[] => []);
  const isWriting = new Uint8Array(nodes);
  const holders = new Map<number, Transaction[]>();
  const latencies: number[] = [];
  let commits = 0;

  const cpuOf = ({ arrivedAt }: Transaction): number => (perCommit + perMessage * arrivedAt.length) / 2;

  function begin(node: number, now: number): void {
    const batch = waiting[node] ?? [];
    if (batch.length === 0) return;
    waiting[node] = [];
    isWriting[node] = 1;
    const shops = [...new Set(batch.map(({ shop }) => shop))].sort((a, b) => a - b);
    const transaction = { node, shops, arrivedAt: batch.map(({ at }) => at), locked: 0 };
    agenda.add(station.take(now, cpuOf(transaction)) + roundTrip, { kind: "write", transaction });
  }

  /** Takes the shops that are free, up to the first that is not. */
  function lock(transaction: Transaction, now: number): void {
    for (; transaction.locked < transaction.shops.length; transaction.locked++) {
      const shop = transaction.shops[transaction.locked] ?? 0;
      const queue = holders.get(shop);
      if (queue === undefined) holders.set(shop, [transaction]);
      else if (queue[0] !== transaction) {
        queue.push(transaction);
        return;
      }
    }
    agenda.add(station.take(now, cpuOf(transaction)), { kind: "sync", transaction });
  }

  function unlock(transaction: Transaction, now: number): void {
    for (const shop of transaction.shops) {
      const queue = holders.get(shop) ?? [];
      queue.shift();
      const [next] = queue;
      if (next === undefined) holders.delete(shop);
      else lock(next, now);
    }
  }

  function happen(what: Happening, now: number): void {
    switch (what.kind) {
      case "message":
        waiting[what.node]?.push({ at: now, shop: Math.floor(random() * given.shops) });
        if (isWriting[what.node] === 0) begin(what.node, now);
        agenda.add(now + untilNext(random, messagesPerSecond), what);
        break;
      case "other":
        station.take(now, what.stream.takes);
        agenda.add(now + untilNext(random, what.stream.perSecond), what);
        break;
      case "write":
        lock(what.transaction, now);
        break;
      case "sync":
        agenda.add(now + drawn(random, given.fsync), { ...what, kind: "durable" });
        break;
      case "durable":
        unlock(what.transaction, now);
        agenda.add(now + roundTrip, { ...what, kind: "answer" });
        break;
      case "answer":
        answer(what.transaction, now);
    }
  }

  function answer({ node, arrivedAt }: Transaction, now: number): void {
    commits++;
    for (const at of arrivedAt) latencies.push(now - at);
    isWriting[node] = 0;
    begin(node, now);
  }

  for (let node = 0; node < nodes; node++) {
    agenda.add(untilNext(random, messagesPerSecond), { kind: "message", node });
  }
  for (const stream of given.others) {
    if (stream.perSecond > 0) agenda.add(untilNext(random, stream.perSecond), { kind: "other", stream });
  }
  for (let one = agenda.next(); one !== undefined && one.at < seconds; one = agenda.next()) happen(one.what, one.at);
  return { latencies, commits, utilisation: station.busy / cores / seconds };
}
