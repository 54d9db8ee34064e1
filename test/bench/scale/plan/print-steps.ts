import type { Costs } from "../costs.ts";
import { demandOf } from "./demand.ts";
import { amount, count, markdown, percent } from "./figures.ts";
import { nodesFor } from "./layout.ts";
import { coresOf, type Work } from "./load.ts";

/** One cluster that grows: customers online, and of how many shops. */
const STEPS = [
  [1_000, 1],
  [10_000, 10],
  [30_000, 30],
  [100_000, 100],
  [150_000, 150],
  [200_000, 200],
] as const;
const NAMED = 3;

/** What one cluster needs as it grows, and what takes most of it. */
export function stepTable(costs: Costs): string {
  const heads = [
    "customers online",
    "nodes",
    "PostgreSQL, cores at work",
    "Redis",
    "a node is busy with",
    "PostgreSQL is busy with",
  ];
  const lines = STEPS.map(([online, shops]) => {
    const found = nodesFor(demandOf(online, shops), costs);
    if (found === null) return [count(online), "not in one", "", "", "", ""];
    const { node, postgres, redis } = found.load;
    return [
      count(online),
      count(found.nodesEach),
      amount(coresOf(postgres)),
      percent(coresOf(redis)),
      largestOf(node),
      largestOf(postgres),
    ];
  });
  return markdown(heads, lines);
}

function largestOf(list: readonly Work[]): string {
  const names = [...new Set(list.map(({ name }) => name))];
  return names
    .map((name) => [name, coresOf(list, [name]) / coresOf(list)] as const)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, NAMED)
    .map(([name, share]) => `${name} ${percent(share)}`)
    .join(", ");
}
