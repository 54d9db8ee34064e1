/** What nobody can measure beforehand. docs/scale.md lists all of them; change one and run `npm run bench:scale:table`. */
export const assumptions = {
  /** Of the customers whose widget is connected, those who are in a conversation. */
  chatting: 0.1,
  /** Of both sides together, in one conversation. */
  messagesPerMinute: 3,
  chatMinutes: 8,
  /** How long a connection lives: a visit, or a mobile network's patience. */
  connectionMinutes: 10,
  /** Of those who connect, how many have a conversation to come back to; the others are new. */
  returning: 0.5,
  typingPerMessage: 2,
  readMarksPerMessage: 1,
  chatsPerAgent: 8,
  /** Of the customers' turns, those that nobody answers in nine seconds. */
  missed: 0.1,
  /** Messages, hellos and openings in the worst second, over those of an even minute. */
  burst: 2,
  heartbeatSeconds: 25,
  headsSeconds: 2,
  /** Frames a second that a desk gets at most for its inbox. */
  inboxFramesPerSecond: 10,
  /** What a core can write to sockets, bytes a second: an inbox's frames are large where a shop is. */
  bytesPerCore: 1e9,
  /** A day has as many messages as so many hours at the given number of customers, without bursts. */
  busyHours: 8,
  /** There and back between node and PostgreSQL or Redis, s. */
  roundTrip: 0.0005,
  /** The share of a core, or of the cores, that may be in use: a node may die, and waiting grows beyond it. */
  target: 0.5,
  /** The fullest partition over an even one. */
  unevenness: 1.25,
  /** The sizes of PostgreSQL to be had, in cores. */
  postgresCores: [2, 4, 8, 16],
  nodesPerPartition: { least: 2, most: 32 },
  socketsPerNode: 20_000,
} as const;

/** How many customers have their widget connected at once, and of how many shops. */
export interface Population {
  readonly name: string;
  readonly online: number;
  readonly shops: number;
}

export const populations: readonly Population[] = [
  { name: "1 thousand", online: 1_000, shops: 1 },
  { name: "100 thousand", online: 100_000, shops: 100 },
  { name: "10 million", online: 10_000_000, shops: 10_000 },
];
