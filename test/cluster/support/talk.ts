import { setTimeout as pause } from "node:timers/promises";
import type { Client } from "@qin/sdk/client";
import type { Event } from "@qin/sdk/protocol";
import { createLedger, type Ledger } from "../../faults/support/ledger.ts";
import { allSent, startClient, text, when } from "../../faults/support/people.ts";
import { pick } from "../../faults/support/seeded.ts";
import { type Cluster, SHOP } from "./cluster.ts";

/** Between two messages of one person, in ms. */
const PAUSE_MS = { least: 60, more: 140 };

/** Customers and agents of one shop who write to each other through the balancer until they are told to stop. */
export interface Talk {
  readonly ledger: Ledger;
  readonly everybody: readonly Client[];
  readonly conversationIds: readonly string[];
  /** Resolves when everything is sent and everybody shows the end of every log. */
  stop(): Promise<void>;
}

export async function startTalk(
  cluster: Cluster,
  { customers, agents, random }: { customers: number; agents: number; random: () => number },
): Promise<Talk> {
  const ledger = createLedger();
  let isOver = false;

  async function customer(name: string): Promise<Client> {
    const client = startClient(cluster.url, { shop: SHOP, random });
    ledger.follow(name, client, true);
    ledger.posted(name, client.post(text("在吗")));
    await allSent(client);
    return client;
  }

  async function agent(name: string): Promise<Client> {
    const token = await cluster.login(name);
    const client = startClient(cluster.url, { shop: SHOP, random, auth: () => ({ kind: "member", token }) });
    ledger.follow(name, client, false);
    return client;
  }

  async function talk(name: string, client: Client, conversations: readonly string[]): Promise<void> {
    for (let n = 1; !isOver; n++) {
      ledger.posted(name, client.post(text(`${name} ${n}`), pick(conversations, random)));
      await pause(PAUSE_MS.least + random() * PAUSE_MS.more);
    }
  }

  const ofCustomers = await Promise.all(names("customer", customers).map(customer));
  const ofAgents = await Promise.all(names("agent", agents).map(agent));
  const ids = ofCustomers.map((client) => client.conversations[0]?.conversationId ?? "");
  for (const client of ofAgents) for (const id of ids) client.watch(id);
  const talking = [
    ...ofCustomers.map((client, i) => talk(`customer ${i}`, client, ids.slice(i, i + 1))),
    // Each conversation has one agent, as it would have: another one's words would be refused.
    ...ofAgents.map((client, i) =>
      talk(
        `agent ${i}`,
        client,
        ids.filter((_, n) => n % agents === i),
      ),
    ),
  ];
  const everybody = [...ofCustomers, ...ofAgents];

  return {
    ledger,
    everybody,
    conversationIds: ids,
    stop: async () => {
      isOver = true;
      await Promise.all(talking);
      await Promise.all(everybody.map((client) => allSent(client, 60_000)));
      const logs = await cluster.logsOf(ids);
      await Promise.all(everybody.map((client) => caughtUp(client, logs)));
    },
  };
}

const names = (what: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${what} ${i}`);

/** Shows every log to its end, as far as it is theirs. */
function caughtUp(client: Client, logs: ReadonlyMap<string, readonly Event[]>): Promise<void> {
  return when(
    client,
    "conversation",
    "the end of every log",
    () =>
      client.conversations.every(({ conversationId, head }) => {
        const log = logs.get(conversationId) ?? [];
        return head >= (log.filter(({ audience }) => audience === "all").at(-1)?.seq ?? 0);
      }),
    60_000,
  );
}
