import type { Costs } from "../costs.ts";
import { assumptions as assumed, type Population } from "./assumptions.ts";
import { type Demand, demandOf } from "./demand.ts";
import { nodesFor } from "./layout.ts";
import { coresOf, type Load, loadOf } from "./load.ts";

/** More nodes than these are not tried. */
export const MOST_NODES = 2_000;

/** What all customers would need in one cluster, without any partition. */
export interface Undivided {
  readonly demand: Demand;
  /** Null where no number of nodes is enough. */
  readonly nodes: number | null;
  readonly load: Load;
}

export function undivided({ online, shops }: Population, costs: Costs): Undivided {
  const demand = demandOf(online, shops);
  for (let nodes: number = assumed.nodesPerPartition.least; nodes <= MOST_NODES; nodes++) {
    const load = loadOf(demand, nodes, costs);
    if (coresOf(load.node) <= assumed.target) return { demand, nodes, load };
  }
  return { demand, nodes: null, load: loadOf(demand, MOST_NODES, costs) };
}

/** How many customers of a single shop fit into one partition, to a thousand. */
export function largestShop(costs: Costs): number {
  let [fits, tooMany] = [0, 10_000_000];
  while (tooMany - fits > 1_000) {
    const middle = Math.round((fits + tooMany) / 2_000) * 1_000;
    if (nodesFor(demandOf(middle, 1), costs) === null) tooMany = middle;
    else fits = middle;
  }
  return fits;
}
