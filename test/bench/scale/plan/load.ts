import type { Costs } from "../costs.ts";
import type { Stream } from "../queueing/station.ts";
import { assumptions as assumed } from "./assumptions.ts";
import type { Demand } from "./demand.ts";

/** One kind of work, of those that go by the same name. */
export interface Work extends Stream {
  readonly name: string;
}

/** What a partition (one PostgreSQL, one Redis, some nodes) has to do. */
export interface Load {
  /** Of one node; one core each, since a relay is one thread. */
  readonly node: readonly Work[];
  /** Of PostgreSQL; `messages` are its transactions. */
  readonly postgres: readonly Work[];
  readonly redis: readonly Work[];
  /** Transactions of one node, a second. */
  readonly commits: number;
  /** What one node sends to the desks connected to it so that their inboxes are up to date, bytes a second. */
  readonly inboxBytes: number;
}

const US = 1e-6;

export function loadOf(demand: Demand, nodes: number, costs: Costs): Load {
  const { postgres, redis, bus, node, bytes } = costs;
  const { messages, typing, readMarks, openings, hellos, chats, shops, missed, pings, inboxFrames } = demand;
  const commits = commitsOf(messages / nodes, costs);
  /** Nodes that have somebody of a shop. */
  const followers = Math.max(1, Math.min(nodes, demand.online / shops));
  const watched = (chats * Math.min(nodes, 2)) / assumed.headsSeconds;
  const compared = (2 * shops * followers) / assumed.headsSeconds;
  const packets = nodes * commits * different(messages / nodes / commits, shops) + typing + readMarks;
  const lines = messages + typing + readMarks;
  /** A packet goes to its shop's followers, of whom one has sent it; over all shops, a node hears this share. */
  const heard = (followers - 1) / nodes;
  // Every desk is told of every row of its shop that has changed.
  const inboxBytes = (demand.agents * (messages / shops) * bytes.inboxRow) / nodes;
  const helloOfPostgres = mix(postgres.comeBack.postgres, postgres.newCustomer.postgres);

  return {
    commits,
    inboxBytes,
    postgres: [
      work("messages", nodes * commits, postgres.perCommit),
      work("messages", messages, postgres.perMessage),
      work("hellos", hellos, helloOfPostgres),
      work("openings", openings, postgres.openConversation.postgres),
      work("read marks", readMarks, postgres.markRead.postgres),
      work("heads", watched, postgres.headCompared.postgres),
      work("inboxes", compared, postgres.inboxCompared.postgres),
      // Every node wakes for every deadline of the database, reads it and tries to write it.
      work("deadlines", missed * nodes, postgres.deadlinesLookedAt.postgres),
      work("deadlines", missed * nodes, postgres.inboxCompared.postgres + postgres.perMessage),
    ],
    node: [
      work("messages", messages / nodes, node.message),
      work("messages", commits, Math.max(0, node.messageAlone - node.message)),
      work("typing", typing / nodes, node.typing),
      work("read marks", readMarks / nodes, node.markRead),
      work("hellos", hellos / nodes, mix(node.comeBack, node.hello)),
      work("openings", openings / nodes, postgres.openConversation.node),
      work("pings", pings / nodes, node.ping),
      // Half of a ping is the answer without the question.
      work("inboxes", inboxFrames / nodes, node.ping / 2 + framed(inboxBytes, inboxFrames / nodes)),
      work("heads", watched / nodes, postgres.headCompared.node),
      work("inboxes", compared / nodes, postgres.inboxCompared.node),
      work("deadlines", missed, postgres.deadlinesLookedAt.node + postgres.inboxCompared.node),
      work(HEARING, packets * heard, bus.perPacketHeard),
      work(HEARING, lines * heard, bus.perLineHeard),
      work(HEARING, messages * heard, bus.perLineDecoded),
    ],
    redis: [
      work("packets", packets, redis.perPacket + followers * redis.perDelivery),
      work("lines", lines, redis.perLine + followers * redis.perLineDelivered),
    ],
  };
}

/** What a node has to do because others have done something: more nodes do not make it less. */
export const HEARING = "hearing other nodes";
/** What every node asks PostgreSQL for by itself. */
export const LOOKING: readonly string[] = ["heads", "inboxes", "deadlines"];

/** Cores' worth, of all or of those by these names. */
export function coresOf(list: readonly Work[], names?: readonly string[]): number {
  const counted = names === undefined ? list : list.filter(({ name }) => names.includes(name));
  return counted.reduce((sum, { perSecond, takes }) => sum + perSecond * takes, 0);
}

function work(name: string, perSecond: number, us: number): Work {
  return { name, perSecond, takes: us * US };
}

/** µs that the bytes of one frame take, of so many frames a second. */
function framed(bytesPerSecond: number, frames: number): number {
  return bytesPerSecond / frames / assumed.bytesPerCore / US;
}

/** From the first statement of a transaction to the answer that it is durable, with nobody else there; in seconds. */
function commitSeconds({ postgres, fsyncMs }: Costs): number {
  return (postgres.perCommit + postgres.perMessage) * US + fsyncMs.p50 / 1_000 + 2 * assumed.roundTrip;
}

/**
 * Transactions a second of a node: the next begins when the last is durable, at once if somebody has written meanwhile, else
 * with the next message.
 */
function commitsOf(messages: number, costs: Costs): number {
  const seconds = commitSeconds(costs);
  return 1 / (seconds + Math.exp(-messages * seconds) / messages);
}

/** Of so many messages, each of one of so many shops, how many shops they are of. */
function different(messages: number, shops: number): number {
  return shops * (1 - (1 - 1 / shops) ** messages);
}

function mix(returning: number, others: number): number {
  return assumed.returning * returning + (1 - assumed.returning) * others;
}
