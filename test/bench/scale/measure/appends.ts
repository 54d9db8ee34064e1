import { query } from "../../../../server/src/store/postgres/testing/new-database.ts";
import type { Store } from "../../../../server/src/store/store.ts";
import { median } from "../../relay/report.ts";
import { pricesOf } from "../prices.ts";
import { familyCpu, ownCpu } from "./cpu.ts";
import { type Conversation, message } from "./furniture.ts";

const BATCHES = [1, 4, 16, 64, 256] as const;
export const WRITERS = [1, 2, 4] as const;
/** The batches that are compared when all messages are of one shop. */
const ONE_SHOP = [1, 16, 256] as const;
const CONVERSATIONS_OF_A_WRITER = 256;

/** What appending messages came to in one round. */
export interface Appended {
  readonly batch: number;
  readonly writers: number;
  readonly isOneShop: boolean;
  readonly perSecond: number;
  /** µs a transaction. */
  readonly postgres: number;
  readonly node: number;
  /** Bytes a message. */
  readonly wal: number;
}

export interface Appending {
  readonly url: string;
  readonly postgresPid: number;
  /** One for each writer: a node has one transaction under way. */
  readonly stores: readonly Store[];
  readonly ownShops: readonly Conversation[];
  readonly oneShop: readonly Conversation[];
  readonly seconds: number;
}

/** Conversations for `WRITERS` writers, so that no two of them write the same one. */
export const CONVERSATIONS = CONVERSATIONS_OF_A_WRITER * Math.max(...WRITERS);

export async function appendRound(appending: Appending): Promise<Appended[]> {
  const result: Appended[] = [];
  for (const writers of WRITERS) {
    for (const batch of BATCHES) result.push(await append(appending, batch, writers, false));
    if (writers === 1) continue;
    for (const batch of ONE_SHOP) result.push(await append(appending, batch, writers, true));
  }
  return result;
}

async function append(appending: Appending, batch: number, writers: number, isOneShop: boolean): Promise<Appended> {
  const { url, postgresPid, stores, seconds } = appending;
  const conversations = isOneShop ? appending.oneShop : appending.ownShops;
  let commits = 0;
  const walBefore = await walOf(url);
  const [postgresBefore, ownBefore, from] = [await familyCpu(postgresPid), ownCpu(), performance.now()];
  const end = from + seconds * 1_000;
  const write = async (writer: number): Promise<void> => {
    const own = conversations.slice(writer * CONVERSATIONS_OF_A_WRITER, (writer + 1) * CONVERSATIONS_OF_A_WRITER);
    for (let at = 0; performance.now() < end; at = (at + batch) % CONVERSATIONS_OF_A_WRITER) {
      const results = await stores[writer]?.append(own.slice(at, at + batch).map(message));
      if (results?.some(({ status }) => status !== "stored") !== false) throw new Error("a message was not stored");
      commits++;
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  const took = (performance.now() - from) / 1_000;
  const [postgres, own] = [(await familyCpu(postgresPid)) - postgresBefore, ownCpu() - ownBefore];
  return {
    batch,
    writers,
    isOneShop,
    perSecond: (commits * batch) / took,
    postgres: postgres / commits,
    node: own / commits,
    wal: ((await walOf(url)) - walBefore) / (commits * batch),
  };
}

async function walOf(url: string): Promise<number> {
  const [row] = await query(url, "SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn AS bytes");
  return Number(row?.["bytes"]);
}

/** The medians of all rounds at one point of the grid. */
export function at(rounds: readonly Appended[], wanted: Pick<Appended, "batch" | "writers" | "isOneShop">) {
  const { batch, writers, isOneShop } = wanted;
  const own = rounds.filter((one) => one.batch === batch && one.writers === writers && one.isOneShop === isOneShop);
  const of = (pick: (one: Appended) => number): number => median(own.map(pick));
  return {
    perSecond: of((one) => one.perSecond),
    postgres: of((one) => one.postgres),
    node: of((one) => one.node),
    wal: of((one) => one.wal),
  };
}

/** CPU of PostgreSQL for a transaction, and for each message in it. */
export function priceOf(rounds: readonly Appended[]): { perCommit: number; perMessage: number } {
  const grid = WRITERS.flatMap((writers) => BATCHES.map((batch) => ({ batch, writers, isOneShop: false })));
  const [perCommit = 0, perMessage = 0] = pricesOf(
    grid.map((point) => ({ of: [1, point.batch], cost: at(rounds, point).postgres })),
  );
  return { perCommit, perMessage };
}

/** How much of its speed is left when all messages are of one shop; both taken in the same round. */
export function oneShopOf(rounds: readonly (readonly Appended[])[]) {
  return WRITERS.filter((writers) => writers > 1).flatMap((writers) =>
    ONE_SHOP.map((batch) => {
      const ratios = rounds.map((round) => {
        const [many, one] = [false, true].map((isOneShop) => at(round, { batch, writers, isOneShop }).perSecond);
        return (one ?? Number.NaN) / (many ?? Number.NaN);
      });
      return { batch, writers, ratio: median(ratios) };
    }),
  );
}
