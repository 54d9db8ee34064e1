import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** CPU in µs: of PostgreSQL with all its processes, and of the relay's own process that asks it. */
export interface Asking {
  readonly postgres: number;
  readonly node: number;
}

/** What things cost, measured by `measure.ts` on one machine in one run. CPU is in µs of one core. */
export interface Costs {
  /** The day, and what it was measured on. */
  readonly date: string;
  readonly machine: string;
  readonly rounds: number;
  readonly postgres: {
    /** A transaction of a batch of messages: CPU for the transaction itself, and for each message in it. */
    readonly perCommit: number;
    readonly perMessage: number;
    readonly openConversation: Asking;
    /** The hello of somebody new: shop, customer, session, their latest conversation. */
    readonly newCustomer: Asking;
    /** The hello of somebody who knows a conversation of 20 messages and has missed all of them. */
    readonly comeBack: Asking;
    readonly markRead: Asking;
    /** One conversation of a comparison of heads, 500 at a time. */
    readonly headCompared: Asking;
    /** An inbox in which nothing has changed. */
    readonly inboxCompared: Asking;
    /** What is due, and when the next will be. */
    readonly deadlinesLookedAt: Asking;
  };
  /** Messages a second, over messages a second where each has a shop of its own, when all are of one shop. */
  readonly oneShop: readonly { readonly batch: number; readonly writers: number; readonly ratio: number }[];
  /** 4 KiB written and made durable, ms. */
  readonly fsyncMs: { readonly p50: number; readonly p90: number; readonly p99: number };
  readonly redis: {
    readonly perPacket: number;
    readonly perLine: number;
    /** For each node that a packet goes to, the one it came from included. */
    readonly perDelivery: number;
    readonly perLineDelivered: number;
  };
  /** The relay's side of the bus. A line is decoded only where somebody wants it. */
  readonly bus: {
    readonly perPacketSent: number;
    readonly perLineSent: number;
    readonly perPacketHeard: number;
    readonly perLineHeard: number;
    readonly perLineDecoded: number;
  };
  /** CPU of one relay on PostgreSQL and Redis, all it does for one of each. */
  readonly node: {
    /** Read, stored, published, acknowledged and shown to one reader; saturated, one in flight in each conversation. */
    readonly message: number;
    /** The same where messages come one by one. */
    readonly messageAlone: number;
    readonly hello: number;
    readonly comeBack: number;
    readonly ping: number;
    readonly typing: number;
    readonly markRead: number;
    /** KiB of resident memory: of a relay that has been busy, for a connection that only said hello, and for one with 20 messages. */
    readonly baseKiB: number;
    readonly idleKiB: number;
    readonly chattingKiB: number;
  };
  readonly bytes: {
    /** On disk with its indexes and the key of the message. */
    readonly perMessage: number;
    /** On disk with its indexes, the customer included, without its messages; after a vacuum, and before the first one. */
    readonly perConversation: number;
    readonly perConversationUnswept: number;
    /** Of PostgreSQL's write-ahead log, for one message. */
    readonly wal: number;
    /** Of one message on the bus, and of one row in an inbox. */
    readonly line: number;
    readonly inboxRow: number;
  };
  /** The least and the most of all rounds, of what matters most. */
  readonly ranges: Readonly<Record<RangeName, readonly [number, number]>>;
}

type RangeName =
  | "perCommit"
  | "perMessage"
  | "newCustomer"
  | "comeBack"
  | "markRead"
  | "nodeMessage"
  | "nodeMessageAlone"
  | "nodeHello"
  | "nodeComeBack"
  | "nodePing"
  | "nodeTyping"
  | "nodeMarkRead";

export const costsFile = join(import.meta.dirname, "costs.json");

export async function readCosts(): Promise<Costs> {
  const costs: Costs = JSON.parse(await readFile(costsFile, "utf8"));
  return costs;
}
