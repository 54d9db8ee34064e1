import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Event, Watch } from "@qin/sdk";
import { afterEach, beforeEach, expect, test } from "vitest";
import { command, furnish, openCommand, SHOP, said, shopOf, stored } from "../store/contract/harness.ts";
import { openSqliteStore } from "../store/sqlite/sqlite-store.ts";
import type { AppendCommand, ConversationRecord, Store } from "../store/store.ts";
import { WatchCache } from "./watch-cache.ts";

let folder = "";
let store: Store;
/** The seqs that each watch was given, in the order the watches were made. */
let pushed: number[][] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "qin-watches-"));
  store = await furnish(await openSqliteStore(join(folder, "qin.sqlite")));
  pushed = [];
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

function recordingWatch(): Watch {
  const seqs: number[] = [];
  pushed.push(seqs);
  const push = (event: Event) => {
    seqs.push(event.seq);
    return [];
  };
  return { push, owed: () => [], draft: () => [], end: () => [] };
}

const append = (one: AppendCommand) => stored(store, one);
const say = (text: string) => append(command({ events: [said(text)] }));

async function recordOf(conversationId = "v1"): Promise<ConversationRecord> {
  const record = await store.conversation(SHOP, conversationId);
  if (record === null) throw new Error(`no conversation ${conversationId}`);
  return record;
}

test("makes a watch from the log on a miss, then gives it what the bus tells, each event once", async () => {
  const cache = new WatchCache(store, recordingWatch);
  await append(openCommand());
  await say("一");
  await cache.get(shopOf(), await recordOf());
  expect(pushed).toEqual([[1, 2]]);
  const told = await say("二");
  cache.receive(told);
  cache.receive(told);
  expect(cache.get(shopOf(), await recordOf())).not.toBeInstanceOf(Promise);
  expect(pushed).toEqual([[1, 2, 3]]);
});

test("reads what it was not told, and starts afresh after a hole", async () => {
  const cache = new WatchCache(store, recordingWatch);
  await append(openCommand());
  await cache.get(shopOf(), await recordOf());
  await say("lost");
  await cache.get(shopOf(), await recordOf());
  expect(pushed).toEqual([[1, 2]]);
  await say("lost too");
  cache.receive(await say("told"));
  await cache.get(shopOf(), await recordOf());
  expect(pushed).toEqual([
    [1, 2],
    [1, 2, 3, 4],
  ]);
});

test("keeps as many as it may, and forgets the one longest unused", async () => {
  const cache = new WatchCache(store, recordingWatch, 2);
  for (const conversationId of ["v1", "v2", "v3"]) {
    await append(openCommand(conversationId));
  }
  for (const conversationId of ["v1", "v2", "v1", "v3"]) await cache.get(shopOf(), await recordOf(conversationId));
  expect(cache.size).toBe(2);
  expect(cache.get(shopOf(), await recordOf("v1"))).not.toBeInstanceOf(Promise);
  expect(cache.get(shopOf(), await recordOf("v2"))).toBeInstanceOf(Promise);
});
