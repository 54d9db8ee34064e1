import type { Costs } from "../costs.ts";
import { assumptions as assumed, type Population } from "./assumptions.ts";
import { type Demand, demandOf } from "./demand.ts";
import { coresOf, type Load, loadOf } from "./load.ts";

/** How a population is served. A partition is one PostgreSQL, one Redis and its own nodes, with its own shops. */
export interface Layout {
  readonly partitions: number;
  readonly nodesEach: number;
  readonly postgresCores: number;
  /** Of the fullest partition. */
  readonly demand: Demand;
  readonly load: Load;
  readonly socketsPerNode: number;
  readonly gibPerNode: number;
}

/** The fewest partitions, and in them the fewest nodes, with which nothing is used beyond the target. */
export function layoutFor({ online, shops }: Population, costs: Costs): Layout {
  for (let partitions = 1; ; partitions++) {
    const uneven = partitions === 1 ? 1 : assumed.unevenness;
    const demand = demandOf((online / partitions) * uneven, Math.max(1, shops / partitions));
    const found = nodesFor(demand, costs);
    if (found !== null) return { partitions, ...found };
  }
}

/** One partition for this demand; null where none is large enough. */
export function nodesFor(demand: Demand, costs: Costs): Omit<Layout, "partitions"> | null {
  const { least, most } = assumed.nodesPerPartition;
  for (let nodes = least; nodes <= most; nodes++) {
    const load = loadOf(demand, nodes, costs);
    const socketsPerNode = (demand.online + demand.agents) / nodes;
    const cores = assumed.postgresCores.find((count) => coresOf(load.postgres) <= count * assumed.target);
    const isEnough = coresOf(load.node) <= assumed.target && coresOf(load.redis) <= assumed.target;
    if (cores === undefined || !isEnough || socketsPerNode > assumed.socketsPerNode) continue;
    const gibPerNode = memoryOf(demand, nodes, costs) / 2 ** 20;
    return { nodesEach: nodes, postgresCores: cores, demand, load, socketsPerNode, gibPerNode };
  }
  return null;
}

/** KiB of one node. */
function memoryOf({ online, agents, chats }: Demand, nodes: number, { node }: Costs): number {
  const chatting = chats * (node.chattingKiB - node.idleKiB);
  return node.baseKiB + ((online + agents) * node.idleKiB + 2 * chatting) / nodes;
}
