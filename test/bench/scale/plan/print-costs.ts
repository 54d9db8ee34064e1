import type { Costs } from "../costs.ts";
import { amount, markdown } from "./figures.ts";

/** What was measured, with the least and the most of the rounds where they are known. */
export function costTable({ postgres, redis, bus, node, bytes, fsyncMs, ranges }: Costs): string {
  const range = ([least, most]: readonly [number, number]): string => `${least}–${most}`;
  return markdown(
    ["what, in µs of one core", "median", "least–most"],
    [
      ["**a node**: a message, under load", `${node.message}`, range(ranges.nodeMessage)],
      ["a message, when they come one by one (300/s)", `${node.messageAlone}`, range(ranges.nodeMessageAlone)],
      ["hello of somebody new", `${node.hello}`, range(ranges.nodeHello)],
      ["coming back to 20 missed messages", `${node.comeBack}`, range(ranges.nodeComeBack)],
      ["ping and pong", `${node.ping}`, range(ranges.nodePing)],
      ["typing", `${node.typing}`, range(ranges.nodeTyping)],
      ["a read mark", `${node.markRead}`, range(ranges.nodeMarkRead)],
      [
        "a line from another node, unwanted / wanted",
        `${bus.perLineHeard} / ${amount(bus.perLineHeard + bus.perLineDecoded)}`,
        "",
      ],
      ["**PostgreSQL**: a transaction", `${postgres.perCommit}`, range(ranges.perCommit)],
      ["each message in it", `${postgres.perMessage}`, range(ranges.perMessage)],
      ["hello of somebody new", `${postgres.newCustomer.postgres}`, range(ranges.newCustomer)],
      ["coming back to 20 missed messages", `${postgres.comeBack.postgres}`, range(ranges.comeBack)],
      ["opening a conversation", `${postgres.openConversation.postgres}`, ""],
      ["a read mark", `${postgres.markRead.postgres}`, range(ranges.markRead)],
      ["comparing heads, each conversation", `${postgres.headCompared.postgres}`, ""],
      ["comparing an inbox", `${postgres.inboxCompared.postgres}`, ""],
      ["looking at deadlines", `${postgres.deadlinesLookedAt.postgres}`, ""],
      ["**Redis**: a packet / each line in it", `${redis.perPacket} / ${redis.perLine}`, ""],
      ["its delivery to one node / each line", `${redis.perDelivery} / ${redis.perLineDelivered}`, ""],
      ["**not CPU**: 4 KiB made durable, p50 / p90 / p99 ms", `${fsyncMs.p50} / ${fsyncMs.p90} / ${fsyncMs.p99}`, ""],
      ["memory of a connection, idle / with 20 messages, KiB", `${node.idleKiB} / ${node.chattingKiB}`, ""],
      ["a message on disk / in the write-ahead log, bytes", `${bytes.perMessage} / ${bytes.wal}`, ""],
      [
        "a conversation on disk, swept / never swept, bytes",
        `${bytes.perConversation} / ${bytes.perConversationUnswept}`,
        "",
      ],
    ],
  );
}

/** What is left of the throughput when all messages are of one shop. */
export function oneShopTable({ oneShop }: Costs): string {
  const batches = [...new Set(oneShop.map(({ batch }) => batch))];
  const nodes = [...new Set(oneShop.map(({ writers }) => writers))];
  const ratioAt = (writers: number, batch: number): string =>
    `× ${oneShop.find((one) => one.writers === writers && one.batch === batch)?.ratio ?? "–"}`;
  return markdown(
    ["all messages of one shop, in a transaction", ...batches.map(String)],
    nodes.map((writers) => [`${writers} nodes`, ...batches.map((batch) => ratioAt(writers, batch))]),
  );
}
