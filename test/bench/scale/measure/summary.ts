import { machine, median } from "../../relay/report.ts";
import type { Asking, Costs } from "../costs.ts";
import { pricesOf } from "../prices.ts";
import { type Appended, oneShopOf, priceOf } from "./appends.ts";
import type { Asked } from "./asks.ts";
import { type Carried, nodeSamples, redisSamples } from "./bus.ts";

/** All rounds, each list in their order. */
export interface Rounds {
  readonly appended: readonly (readonly Appended[])[];
  readonly asked: readonly Asked[];
  readonly carried: readonly (readonly Carried[])[];
  readonly nodes: readonly Costs["node"][];
  readonly syncs: readonly Costs["fsyncMs"][];
}

/** Medians over the rounds. */
export function costsOf({ appended, asked, carried, nodes, syncs }: Rounds, bytes: Costs["bytes"]): Costs {
  const asking = (pick: (one: Asked) => Asking): Asking => ({
    postgres: round(median(asked.map((one) => pick(one).postgres))),
    node: round(median(asked.map((one) => pick(one).node))),
  });
  const ofNode = (key: keyof Costs["node"]): number => round(median(nodes.map((one) => one[key])));
  const ofDisk = (key: keyof Costs["fsyncMs"]): number => round(median(syncs.map((one) => one[key])));
  const prices = appended.map(priceOf);
  const all = priceOf(appended.flat());
  const redis = pricesOf(redisSamples(carried)).map(round);
  const bus = pricesOf(nodeSamples(carried)).map(round);
  const [perPacket = 0, perLine = 0, perDelivery = 0, perLineDelivered = 0] = redis;
  const [perPacketSent = 0, perLineSent = 0, perPacketHeard = 0, perLineHeard = 0, perLineDecoded = 0] = bus;
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: machine(),
    rounds: nodes.length,
    postgres: {
      perCommit: round(all.perCommit),
      perMessage: round(all.perMessage),
      openConversation: asking((one) => one.openConversation),
      newCustomer: asking((one) => one.newCustomer),
      comeBack: asking((one) => one.comeBack),
      markRead: asking((one) => one.markRead),
      headCompared: asking((one) => one.headCompared),
      inboxCompared: asking((one) => one.inboxCompared),
      deadlinesLookedAt: asking((one) => one.deadlinesLookedAt),
    },
    oneShop: oneShopOf(appended).map((one) => ({ ...one, ratio: round(one.ratio) })),
    fsyncMs: { p50: ofDisk("p50"), p90: ofDisk("p90"), p99: ofDisk("p99") },
    redis: { perPacket, perLine, perDelivery, perLineDelivered },
    bus: { perPacketSent, perLineSent, perPacketHeard, perLineHeard, perLineDecoded },
    node: {
      message: ofNode("message"),
      messageAlone: ofNode("messageAlone"),
      hello: ofNode("hello"),
      comeBack: ofNode("comeBack"),
      ping: ofNode("ping"),
      typing: ofNode("typing"),
      markRead: ofNode("markRead"),
      baseKiB: ofNode("baseKiB"),
      idleKiB: ofNode("idleKiB"),
      chattingKiB: ofNode("chattingKiB"),
    },
    bytes: {
      perMessage: round(bytes.perMessage),
      perConversation: round(bytes.perConversation),
      perConversationUnswept: round(bytes.perConversationUnswept),
      wal: round(bytes.wal),
      line: round(bytes.line),
      inboxRow: round(bytes.inboxRow),
    },
    ranges: {
      perCommit: rangeOf(prices.map(({ perCommit }) => perCommit)),
      perMessage: rangeOf(prices.map(({ perMessage }) => perMessage)),
      newCustomer: rangeOf(asked.map((one) => one.newCustomer.postgres)),
      comeBack: rangeOf(asked.map((one) => one.comeBack.postgres)),
      markRead: rangeOf(asked.map((one) => one.markRead.postgres)),
      nodeMessage: rangeOf(nodes.map((one) => one.message)),
      nodeMessageAlone: rangeOf(nodes.map((one) => one.messageAlone)),
      nodeHello: rangeOf(nodes.map((one) => one.hello)),
      nodeComeBack: rangeOf(nodes.map((one) => one.comeBack)),
      nodePing: rangeOf(nodes.map((one) => one.ping)),
      nodeTyping: rangeOf(nodes.map((one) => one.typing)),
      nodeMarkRead: rangeOf(nodes.map((one) => one.markRead)),
    },
  };
}

function rangeOf(list: readonly number[]): readonly [number, number] {
  return [round(Math.min(...list)), round(Math.max(...list))];
}

/** Three digits: more would be noise. */
function round(value: number): number {
  return Number(value.toPrecision(3));
}
