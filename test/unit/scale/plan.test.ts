import { expect, test } from "vitest";
import { readCosts } from "../../bench/scale/costs.ts";
import { withTables } from "../../bench/scale/page.ts";
import { assumptions, populations } from "../../bench/scale/plan/assumptions.ts";
import { demandOf, messagesOfDay } from "../../bench/scale/plan/demand.ts";
import { layoutFor, nodesFor } from "../../bench/scale/plan/layout.ts";
import { coresOf, HEARING, loadOf } from "../../bench/scale/plan/load.ts";
import { watchPartition } from "../../bench/scale/plan/watch-partition.ts";

const costs = await readCosts();
const [, hundredThousand = populations[0]] = populations;
if (hundredThousand === undefined) throw new Error("no population");

test.each(populations)("no part of a partition for $name is used beyond the target", (population) => {
  const { load, postgresCores, socketsPerNode } = layoutFor(population, costs);
  expect(coresOf(load.node)).toBeLessThanOrEqual(assumptions.target);
  expect(coresOf(load.redis)).toBeLessThanOrEqual(assumptions.target);
  expect(coresOf(load.postgres) / postgresCores).toBeLessThanOrEqual(assumptions.target);
  expect(socketsPerNode).toBeLessThanOrEqual(assumptions.socketsPerNode);
});

test("what the simulation uses is what the plan computes", () => {
  const layout = layoutFor(hundredThousand, costs);
  const { node, redis, postgresUtilisation } = watchPartition(layout, costs);
  const computed = [
    coresOf(layout.load.node),
    coresOf(layout.load.redis),
    coresOf(layout.load.postgres) / layout.postgresCores,
  ];
  for (const [k, seen] of [node.utilisation, redis.utilisation, postgresUtilisation].entries()) {
    expect(Math.abs(seen / (computed[k] ?? Number.NaN) - 1)).toBeLessThan(0.1);
  }
});

test("the same costs give the same simulation", () => {
  const layout = nodesFor(demandOf(10_000, 10), costs);
  if (layout === null) throw new Error("ten thousand do not fit");
  const watch = () => watchPartition({ partitions: 1, ...layout }, costs);
  expect(watch()).toEqual(watch());
});

test("a message costs a node the less the more come, and hearing the others never less with more nodes", () => {
  const demand = demandOf(100_000, 100);
  const ofMessage = (nodes: number): number => {
    const { node } = loadOf(demand, nodes, costs);
    return (coresOf(node, ["messages"]) * nodes) / demand.messages;
  };
  expect(ofMessage(2)).toBeLessThan(ofMessage(20));
  const hearing = (nodes: number): number => coresOf(loadOf(demand, nodes, costs).node, [HEARING]);
  expect(hearing(2)).toBeLessThan(hearing(20));
});

test("a day's messages are counted without the burst", () => {
  const { messages } = demandOf(1_000, 1);
  expect(messagesOfDay(demandOf(1_000, 1))).toBeCloseTo((messages / assumptions.burst) * assumptions.busyHours * 3_600);
});

test("tables go where the page has a place for them, as often as one likes", () => {
  const page = "a\n\n<!-- table: one -->\n<!-- end -->\n\nb\n";
  const once = withTables(page, { one: "| $1 |" });
  expect(once).toBe("a\n\n<!-- table: one -->\n\n| $1 |\n\n<!-- end -->\n\nb\n");
  expect(withTables(once, { one: "| $1 |" })).toBe(once);
  expect(() => withTables(page, { two: "" })).toThrow("two");
});
