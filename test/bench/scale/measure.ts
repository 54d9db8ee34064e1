/**
 * What a message, a hello, a line on the bus and a byte cost on this machine: PostgreSQL through the relay's own store, Redis
 * through its own bus, and one relay on both. Everything in every round, then medians; CPU instead of time wherever it can be,
 * since other people's work on a machine moves times more than CPU. Writes costs.json, from which `simulate.ts` computes.
 * Run with: npm run bench:scale [-- --rounds 3 --seconds 2]. Linux, with PostgreSQL and Redis installed.
 */
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { BusMessage } from "../../../server/src/bus/bus.ts";
import { openPostgresStore } from "../../../server/src/store/postgres/postgres-store.ts";
import { newDatabase, query } from "../../../server/src/store/postgres/testing/new-database.ts";
import type { Store } from "../../../server/src/store/store.ts";
import { startPostgres } from "../../support/services/postgres.ts";
import { startRedis } from "../../support/services/redis.ts";
import { progress } from "../relay/report.ts";
import { type Costs, costsFile } from "./costs.ts";
import { type Appended, appendRound, at, CONVERSATIONS, WRITERS } from "./measure/appends.ts";
import { type Asked, askRound } from "./measure/asks.ts";
import { busRound, type Carried } from "./measure/bus.ts";
import { bytesOf, fsyncOf, rowsOf } from "./measure/disk.ts";
import { furnish, message } from "./measure/furniture.ts";
import { nodeRound } from "./measure/node.ts";
import { costsOf } from "./measure/summary.ts";

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "3" }, seconds: { type: "string", default: "2" } },
});
const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)];
/** Bytes are counted in conversations of so many messages. */
const EACH = 24;
const SIZED = 1_000;

const [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
const appended: Appended[][] = [];
const asked: Asked[] = [];
const carried: Carried[][] = [];
const nodes: Costs["node"][] = [];
const syncs: Costs["fsyncMs"][] = [];
try {
  const url = await newDatabase(postgres.url);
  const stores = await Promise.all(Array.from({ length: Math.max(...WRITERS) }, () => openPostgresStore(url)));
  const [store] = stores;
  if (store === undefined) throw new Error("no store");
  progress("shops and conversations");
  const oneShop = await furnish(store, url, { count: CONVERSATIONS, isOneShop: true });
  const ownShops = await furnish(store, url, { count: CONVERSATIONS, isOneShop: false });
  const told = await toldBy(store, oneShop[0]);
  for (let round = 0; round < rounds; round++) {
    const say = (what: string): void => progress(`round ${round + 1} of ${rounds}: ${what}`);
    say("messages in PostgreSQL");
    appended.push(await appendRound({ url, postgresPid: postgres.pid(), stores, ownShops, oneShop, seconds }));
    say("everything else in PostgreSQL");
    asked.push(await askRound(store, postgres.pid(), { conversations: ownShops, oneShop, times: 1_000 * seconds }));
    say("Redis");
    carried.push(await busRound(redis.url, redis.pid(), told, seconds));
    syncs.push(await fsyncOf(500));
    say("one relay");
    nodes.push(await nodeRound(await newDatabase(postgres.url), redis.url, seconds));
  }
  progress("bytes");
  const bytes = { ...(await sizes()), wal: at(appended.flat(), { batch: 16, writers: 1, isOneShop: false }).wal };
  const line = Buffer.byteLength(JSON.stringify(told));
  const inboxRow = told.kind === "events" ? Buffer.byteLength(JSON.stringify(told.record.row)) : 0;
  const costs = costsOf({ appended, asked, carried, nodes, syncs }, { ...bytes, line, inboxRow });
  const text = `${JSON.stringify(costs, null, 2)}\n`;
  await writeFile(costsFile, text);
  console.log(text);
  for (const one of stores) await one.close();
} finally {
  await Promise.all([postgres.stop(), redis.stop()]);
}

async function toldBy(store: Store, conversation: Parameters<typeof message>[0] | undefined): Promise<BusMessage> {
  const [result] = conversation === undefined ? [] : await store.append([message(conversation)]);
  if (result?.status !== "stored") throw new Error("a message was not stored");
  return { kind: "events", record: result.record, events: result.events };
}

/** A database of its own: every message leaves a dead copy of its conversation's row behind, until a vacuum. */
async function sizes(): Promise<Pick<Costs["bytes"], "perMessage" | "perConversation" | "perConversationUnswept">> {
  const url = await newDatabase(postgres.url);
  const store = await openPostgresStore(url);
  const conversations = await furnish(store, url, { count: SIZED, isOneShop: true });
  for (let k = 0; k < EACH; k++) {
    for (let from = 0; from < SIZED; from += 100)
      await store.append(conversations.slice(from, from + 100).map(message));
  }
  await store.close();
  const messages = await rowsOf(url, "command_keys");
  const perMessage = (await bytesOf(url, ["events", "command_keys"])) / messages;
  const perConversationUnswept = (await bytesOf(url, ["conversations", "customers"])) / SIZED;
  await query(url, "VACUUM FULL conversations");
  return {
    perMessage,
    perConversation: (await bytesOf(url, ["conversations", "customers"])) / SIZED,
    perConversationUnswept,
  };
}
