import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { storedEventOf } from "../rows/stored-event.ts";
import { isConnectionLost } from "./pg-error.ts";
import { send, together } from "./send.ts";
import type { Witness } from "./written.ts";

const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 50;

/**
 * Whether a transaction was committed whose connection broke while it was committing: all of it was, or nothing, so one event
 * stands for the rest. Waits for the transaction if it is still under way.
 * @throws what the connection says, when the database cannot be reached.
 */
export async function wasWritten(writers: pg.Pool, witness: Witness): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await look(writers, witness);
    } catch (error) {
      if (attempt === ATTEMPTS || !isConnectionLost(error)) throw error;
    }
    await pause(FIRST_PAUSE_MS * 2 ** (attempt - 1));
  }
}

async function look(writers: pg.Pool, { shopId, stored: { event } }: Witness): Promise<boolean> {
  const client = await writers.connect();
  let isUsable = false;
  try {
    // It held the conversation from its beginning, if that was there already, and the shop at its end.
    const [, , , [row]] = await together(
      client.query("BEGIN"),
      send(client, "settledConversation", [shopId, event.conversationId]),
      send(client, "settledShop", [shopId]),
      send(client, "event", [shopId, event.conversationId, event.seq]),
      client.query("ROLLBACK"),
    );
    isUsable = true;
    return row !== undefined && storedEventOf(row).event.id === event.id;
  } finally {
    client.release(!isUsable);
  }
}
