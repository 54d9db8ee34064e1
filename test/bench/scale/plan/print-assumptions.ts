import { assumptions as assumed } from "./assumptions.ts";
import { count, markdown, percent } from "./figures.ts";

const { nodesPerPartition } = assumed;

/** Every assumption in words; one that is missing here does not compile. */
const words: { readonly [K in keyof typeof assumed]: readonly [string, string] } = {
  chatting: ["of the customers online, in a conversation", percent(assumed.chatting)],
  messagesPerMinute: ["messages a minute of a conversation, both sides", `${assumed.messagesPerMinute}`],
  chatMinutes: ["minutes that a conversation lasts", `${assumed.chatMinutes}`],
  connectionMinutes: ["minutes that a connection lasts", `${assumed.connectionMinutes}`],
  returning: ["of those who connect, come back to a conversation", percent(assumed.returning)],
  typingPerMessage: ["typing frames for a message", `${assumed.typingPerMessage}`],
  readMarksPerMessage: ["read marks for a message", `${assumed.readMarksPerMessage}`],
  chatsPerAgent: ["conversations of an agent at once", `${assumed.chatsPerAgent}`],
  missed: ["of the customers' messages, unanswered after nine seconds", percent(assumed.missed)],
  burst: ["× messages, hellos and openings in the worst second", `${assumed.burst}`],
  heartbeatSeconds: ["s between two pings of a client (`QIN_HEARTBEAT_MS`)", `${assumed.heartbeatSeconds}`],
  headsSeconds: ["s between two comparisons with the store (`QIN_HEADS_MS`)", `${assumed.headsSeconds}`],
  inboxFramesPerSecond: ["inbox frames a second to one desk, at most", `${assumed.inboxFramesPerSecond}`],
  bytesPerCore: ["MB a second that a core writes to sockets", count(assumed.bytesPerCore / 1e6)],
  busyHours: ["hours at this number of customers that make a day's messages", `${assumed.busyHours}`],
  roundTrip: ["ms there and back between a node and PostgreSQL or Redis", `${assumed.roundTrip * 1_000}`],
  target: ["of a core, or of the cores, that may be in use", percent(assumed.target)],
  unevenness: ["× the even share, on the fullest partition", `${assumed.unevenness}`],
  postgresCores: ["cores that a PostgreSQL may have", assumed.postgresCores.join(", ")],
  nodesPerPartition: ["nodes of a partition", `${nodesPerPartition.least}–${nodesPerPartition.most}`],
  socketsPerNode: ["sockets of a node, at most", count(assumed.socketsPerNode)],
};

export function assumptionTable(): string {
  return markdown(["assumed", "figure"], Object.values(words));
}
