import type { Costs } from "../costs.ts";
import { type Population, populations } from "./assumptions.ts";
import { demandOf, messagesOfDay } from "./demand.ts";
import { amount, count, markdown, ms, percent } from "./figures.ts";
import { type Layout, layoutFor } from "./layout.ts";
import { coresOf, HEARING, LOOKING } from "./load.ts";
import { assumptionTable } from "./print-assumptions.ts";
import { costTable, oneShopTable } from "./print-costs.ts";
import { stepTable } from "./print-steps.ts";
import { largestShop, MOST_NODES, type Undivided, undivided } from "./undivided.ts";
import { type Watched, watchPartition } from "./watch-partition.ts";

interface Column {
  readonly population: Population;
  readonly layout: Layout;
  readonly watched: Watched;
  readonly undivided: Undivided;
}

type Row = readonly [string, (column: Column) => string];

/** The tables of docs/scale.md, by the name of the place where they stand. */
export function tables(costs: Costs): Record<string, string> {
  const columnOf = (population: Population): Column => {
    const layout = layoutFor(population, costs);
    const watched = watchPartition(layout, costs);
    return { population, layout, watched, undivided: undivided(population, costs) };
  };
  const columns = populations.map(columnOf);
  const shop = columnOf({ name: "one shop, as large as fits", online: largestShop(costs), shops: 1 });
  return {
    assumptions: assumptionTable(),
    costs: costTable(costs),
    oneShop: oneShopTable(costs),
    demand: table(columns, demandRows(costs)),
    steps: stepTable(costs),
    undivided: table(columns, undividedRows),
    layout: table([...columns, shop], layoutRows),
    watched: table([...columns, shop], watchedRows),
  };
}

function demandRows(costs: Costs): Row[] {
  const of = ({ population }: Column) => demandOf(population.online, population.shops);
  return [
    ["shops", ({ population }) => count(population.shops)],
    ["conversations at once", (column) => count(of(column).chats)],
    ["agents", (column) => count(of(column).agents)],
    ["messages/s, in a burst", (column) => count(of(column).messages)],
    ["hellos/s, in a burst", (column) => count(of(column).hellos)],
    ["pings/s", (column) => count(of(column).pings)],
    ["messages a day", (column) => count(messagesOfDay(of(column)))],
    ["stored a day, GB", (column) => amount((messagesOfDay(of(column)) * storedPerMessage(costs)) / 1e9)],
    ["write-ahead log a day, GB", (column) => amount((messagesOfDay(of(column)) * costs.bytes.wal) / 1e9)],
  ];
}

/** With its share of its conversation's row. */
function storedPerMessage({ bytes }: Costs): number {
  return bytes.perMessage + bytes.perConversation / 24;
}

const undividedRows: readonly Row[] = [
  ["nodes", ({ undivided: { nodes } }) => (nodes === null ? `${count(MOST_NODES)} are not enough` : count(nodes))],
  ["of a node's core, for hearing the others", ({ undivided: { load } }) => percent(coresOf(load.node, [HEARING]))],
  ["PostgreSQL, cores at work", ({ undivided: { load } }) => amount(coresOf(load.postgres))],
  [
    "of them because every node looks at everything",
    ({ undivided: { load } }) => amount(coresOf(load.postgres, LOOKING)),
  ],
  ["Redis, cores at work (it has one)", ({ undivided: { load } }) => amount(coresOf(load.redis))],
];

const layoutRows: readonly Row[] = [
  ["partitions (each one PostgreSQL, one Redis)", ({ layout }) => count(layout.partitions)],
  ["customers of the fullest partition", ({ layout }) => count(layout.demand.online)],
  ["nodes in each, of one core", ({ layout }) => count(layout.nodesEach)],
  ["nodes in all", ({ layout }) => count(layout.nodesEach * layout.partitions)],
  ["sockets of a node", ({ layout }) => count(layout.socketsPerNode)],
  ["memory of a node, GiB", ({ layout }) => amount(layout.gibPerNode)],
  ["cores of each PostgreSQL", ({ layout }) => count(layout.postgresCores)],
  ["what is fullest", ({ layout }) => fullest(layout)],
  ["inboxes, Mbit/s to one desk", ({ layout }) => amount(inboxOfDesk(layout) * 8e-6)],
  ["inboxes, Mbit/s from one node", ({ layout }) => amount(layout.load.inboxBytes * 8e-6)],
];

function inboxOfDesk({ load, nodesEach, demand }: Layout): number {
  return (load.inboxBytes * nodesEach) / demand.agents;
}

function fullest({ load, postgresCores }: Layout): string {
  const shares = [
    ["node", coresOf(load.node)],
    ["PostgreSQL", coresOf(load.postgres) / postgresCores],
    ["Redis", coresOf(load.redis)],
  ] as const;
  const [name, share] = shares.reduce((most, one) => (one[1] > most[1] ? one : most));
  return `${name}, ${percent(share)}`;
}

const watchedRows: readonly Row[] = [
  ["a node's core in use", ({ watched }) => percent(watched.node.utilisation)],
  ["waiting for the node, p50 / p99 ms", ({ watched }) => ms(watched.node)],
  ["PostgreSQL's cores in use", ({ watched }) => percent(watched.postgresUtilisation)],
  ["messages in a transaction, mean", ({ watched }) => amount(watched.messagesPerCommit)],
  ["durable after, p50 / p99 ms", ({ watched }) => ms(watched.durable)],
  ["Redis' core in use", ({ watched }) => percent(watched.redis.utilisation)],
  ["waiting for Redis, p50 / p99 ms", ({ watched }) => ms(watched.redis)],
  ["sent → shown, p50 / p99 ms", ({ watched }) => ms(watched.shown)],
  ["a node dies: all are back after, s", ({ watched }) => watched.allBack.toFixed(1)],
];

function table(columns: readonly Column[], rows: readonly Row[]): string {
  return markdown(
    ["customers online", ...columns.map(({ population }) => population.name)],
    rows.map(([title, cell]) => [title, ...columns.map(cell)]),
  );
}
