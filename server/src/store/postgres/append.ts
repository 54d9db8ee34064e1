import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { appendAll } from "../append-all.ts";
import { heldOf } from "../rows/held.ts";
import { type Row, text, whole } from "../rows/row.ts";
import type { AppendCommand, AppendResult, ConversationRecord } from "../store.ts";
import { type Asked, askedOf } from "./asked-of.ts";
import { BatchData, type Loaded, PENDING_CURSOR } from "./batch-data.ts";
import { refusalOf } from "./keepable.ts";
import { Pairs, pairKey } from "./pairs.ts";
import { Conflict, isConflict, isConnectionLost } from "./pg-error.ts";
import { send, together } from "./send.ts";
import { wasWritten } from "./was-written.ts";
import type { Written } from "./written.ts";

/** How often a batch begins anew before it is given up: others were faster, or the connection was lost. */
const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 20;

/**
 * Carries out a batch in one transaction, in two round trips: one that locks and reads, one that writes and commits. What is
 * decided in between is `appendAll`, as for every store. Holds nothing in memory afterwards, so that nodes may come and go.
 */
export function createAppend(writers: pg.Pool): (commands: readonly AppendCommand[]) => Promise<AppendResult[]> {
  return async (commands) => {
    const refusals = commands.map(refusalOf);
    const results = await appendOften(
      writers,
      commands.filter((_, index) => refusals[index] === null),
    );
    const next = results.values();
    return refusals.flatMap((refusal) => refusal ?? next.next().value ?? []);
  };
}

async function appendOften(writers: pg.Pool, commands: readonly AppendCommand[]): Promise<AppendResult[]> {
  for (let attempt = 1; commands.length > 0; attempt++) {
    try {
      return await appendOnce(writers, commands);
    } catch (error) {
      if (attempt === ATTEMPTS || !(isConflict(error) || isConnectionLost(error))) throw error;
    }
    await pause(FIRST_PAUSE_MS * 2 ** (attempt - 1) * (0.5 + Math.random()));
  }
  return [];
}

async function appendOnce(writers: pg.Pool, commands: readonly AppendCommand[]): Promise<AppendResult[]> {
  const client = await writers.connect();
  let isUsable = true;
  try {
    const data = new BatchData(await load(client, askedOf(commands)));
    const results = appendAll(commands, data);
    const { witness } = data.written;
    if (witness === null) {
      await client.query("ROLLBACK");
      return results;
    }
    try {
      return withCursors(results, await write(client, data.written));
    } catch (error) {
      if (!isConnectionLost(error)) throw error;
      // The commit was on its way. Whether it arrived decides whether these commands were carried out.
      if (!(await wasWritten(writers, witness))) throw error;
      isUsable = false;
      return await withRecords(writers, results);
    }
  } catch (error) {
    isUsable = await isRolledBack(client, error);
    throw error;
  } finally {
    client.release(!isUsable);
  }
}

/** Whether the client can be used by the next. */
async function isRolledBack(client: pg.PoolClient, error: unknown): Promise<boolean> {
  if (isConnectionLost(error)) return false;
  try {
    await client.query("ROLLBACK");
    return true;
  } catch {
    return false;
  }
}

const NOTHING: Promise<Row[]> = Promise.resolve([]);

async function load(client: pg.PoolClient, asked: Asked): Promise<Loaded> {
  const { conversations, clientIds, keys, customers, reopened, told } = asked;
  const needsCustomers = customers.size + told.size > 0;
  const [, locked, used, first, known, wanting] = await together(
    client.query("BEGIN"),
    send(client, "lock", [...conversations.lists(), ...clientIds.lists(), ...keys.lists()]),
    keys.size === 0 ? NOTHING : send(client, "keys", keys.lists()),
    reopened.size === 0 ? NOTHING : send(client, "first", reopened.lists()),
    needsCustomers ? send(client, "customers", [...customers.lists(), ...told.lists()]) : NOTHING,
    told.size === 0 ? NOTHING : send(client, "told", [told.shops()]),
  );
  return { conversations: locked, keys: used, first, customers: known, told: wanting };
}

/** The cursor of each shop. */
async function write(client: pg.PoolClient, written: Written): Promise<ReadonlyMap<string, number>> {
  const steps = written.steps();
  const sent = steps.map(({ name, values }) => send(client, name, values));
  const [{ command }, ...answers] = await together(client.query("COMMIT"), ...sent);
  // What PostgreSQL answers to the commit of a transaction that has failed.
  if (command !== "COMMIT") throw new Conflict(`the commit was answered with ${command}`);
  const cursors = answers[steps.findIndex(({ name }) => name === "cursors")] ?? [];
  return new Map(cursors.map((row) => [text(row, "id"), whole(row, "cursor")]));
}

function withCursors(results: readonly AppendResult[], cursors: ReadonlyMap<string, number>): AppendResult[] {
  return completed(results, (record) => ({ ...record, cursor: cursors.get(record.shopId) ?? record.cursor }));
}

/** Whoever did not hear the cursors reads the records anew, with whatever has happened to them since. */
async function withRecords(writers: pg.Pool, results: readonly AppendResult[]): Promise<AppendResult[]> {
  const names = new Pairs();
  for (const result of results) {
    if (result.status !== "refused") names.add(result.record.shopId, result.record.conversationId);
  }
  const client = await writers.connect();
  try {
    const rows = await send(client, "records", names.lists());
    const records = new Map(rows.map((row) => [pairKey(text(row, "shop_id"), text(row, "id")), heldOf(row).record]));
    return completed(results, (record) => records.get(pairKey(record.shopId, record.conversationId)) ?? record);
  } finally {
    client.release();
  }
}

function completed(
  results: readonly AppendResult[],
  complete: (record: ConversationRecord) => ConversationRecord,
): AppendResult[] {
  return results.map((result) =>
    result.status === "refused" || result.record.cursor !== PENDING_CURSOR
      ? result
      : { ...result, record: complete(result.record) },
  );
}
