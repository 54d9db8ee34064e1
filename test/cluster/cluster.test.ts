import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, inject, test } from "vitest";
import { allSent, startClient, stopClients, text } from "../faults/support/people.ts";
import { pick, seeded } from "../faults/support/seeded.ts";
import { ask, connect, newKey, watch } from "../protocol/people.ts";
import type { TestRelay } from "../support/relay.ts";
import { until } from "../support/until.ts";
import { type Cluster, SHOP, socketOf, startCluster } from "./support/cluster.ts";
import { startTalk } from "./support/talk.ts";

/** For a machine that does much else; alone it takes a sixth of this. */
const PATIENCE_MS = 240_000;

let cluster: Cluster;
beforeAll(async () => {
  cluster = await startCluster(inject("postgresUrl"));
}, PATIENCE_MS);
afterEach(stopClients);
afterAll(() => cluster?.close());

test("[CR20] nodes and Redis are killed under load, and nothing is lost, doubled or shown in another order", {
  timeout: PATIENCE_MS,
}, async () => {
  await underLoad(async ({ interrupt, anyNode }) => {
    const victim = anyNode();
    await interrupt("kill -9 of a node", () => victim.kill());
    const back = victim.start();
    await interrupt("kill -9 of Redis", () => cluster.redis.kill());
    await interrupt("Redis starts again", () => cluster.redis.restart());
    await back;
    const another = anyNode();
    await interrupt("kill -9 of Redis and of a node", async () => {
      await Promise.all([cluster.redis.kill(), another.kill()]);
    });
    await interrupt("both start again", async () => {
      await Promise.all([cluster.redis.restart(), another.start()]);
    });
  });
});

test("[CR21] the nodes are restarted one after the other under load, and nothing is lost or doubled", {
  timeout: PATIENCE_MS,
}, async () => {
  await underLoad(async ({ interrupt }) => {
    for (const node of cluster.nodes) {
      await interrupt("SIGTERM to a node", () => node.stop());
      await node.start();
    }
  });
});

test("[CR22] a deadline is missed once, although the node that heard of it first is dead and the others race", {
  timeout: PATIENCE_MS,
}, async () => {
  const [first] = cluster.nodes;
  if (first === undefined) throw new Error("there is no node");
  const clients = Array.from({ length: 6 }, (_, i) => {
    return startClient(i < 3 ? socketOf(first) : cluster.url, { shop: SHOP });
  });
  for (const client of clients) client.post(text("在吗"));
  await Promise.all(clients.map((client) => allSent(client)));
  await first.kill();
  const ids = clients.map((client) => client.conversations[0]?.conversationId ?? "");
  const missed = async () => {
    const logs = await cluster.logsOf(ids);
    return [...logs.values()].map((log) => log.filter(({ type }) => type === "deadline.missed").length);
  };
  await until("every deadline to be missed", async () => (await missed()).every((count) => count > 0), 60_000);
  // Looks at once, as every node that starts, for what fell due meanwhile.
  await first.start();
  expect(await missed()).toEqual(ids.map(() => 1));
});

test("[CR12] two agents who claim through two processes: one has it", { timeout: PATIENCE_MS }, async () => {
  const relays = cluster.nodes.slice(0, 2).map((node) => ({ ...shopAt(node) }));
  const [one, other] = relays;
  if (one === undefined || other === undefined) throw new Error("there are not two nodes");
  const customer = await connect(one, { kind: "anonymous" });
  customer.client.send({ type: "open_conversation", id: "open", clientConversationId: newKey() });
  const { conversation } = await customer.client.next("conversation_synced");
  const { conversationId } = conversation;
  await ask(customer.client, { type: "send_message", conversationId, content: { kind: "text", text: "在吗" } });
  const agents = await Promise.all(
    [one, other].map(async (relay, i) => {
      const { client } = await connect(relay, { kind: "member", token: await cluster.login(`claimer-${i}`) });
      await watch(client, conversationId);
      return client;
    }),
  );
  const answers = await Promise.all(
    agents.map((client) => {
      const id = newKey();
      client.send({ type: "claim_conversation", id, clientMessageId: newKey(), conversationId });
      return client.answerTo(id);
    }),
  );
  expect(answers.map(({ type }) => type).toSorted()).toEqual(["accepted", "refused"]);
  const log = (await cluster.logsOf([conversationId])).get(conversationId) ?? [];
  expect(log.filter(({ type }) => type === "agent.assigned")).toHaveLength(1);
});

test("[CR17] the staff of a node that stood still is counted out, and back when it goes on", {
  timeout: PATIENCE_MS,
}, async () => {
  const [frozen, watching] = cluster.nodes.slice(1);
  if (frozen === undefined || watching === undefined) throw new Error("there are not three nodes");
  const [token, seer] = await Promise.all([cluster.login("sleeper"), cluster.login("seer")]);
  let isSeen = false;
  startClient(socketOf(watching), { shop: SHOP, auth: () => ({ kind: "member", token: seer }) }).on(
    "presence_changed",
    ({ members }) => {
      isSeen = members.some(({ person }) => person.id === "sleeper");
    },
  );
  const agent = startClient(socketOf(frozen), { shop: SHOP, auth: () => ({ kind: "member", token }) });
  await until("the agent to be seen", () => isSeen);
  process.kill(frozen.pid, "SIGSTOP");
  try {
    await until("the agent to be counted out", () => !isSeen, 60_000);
  } finally {
    process.kill(frozen.pid, "SIGCONT");
  }
  await until("the agent to be seen again", () => isSeen, 60_000);
  expect(agent.state.name).toBe("online");
});

function shopAt(node: TestRelay) {
  return {
    url: socketOf(node),
    shop: SHOP,
    WebSocket,
    blockedText: "不关我的事",
    login: cluster.login,
    placeOrder: async () => undefined,
    close: async () => undefined,
  };
}

interface Trouble {
  /** Waits a moment, then does it; both times are in the record. */
  interrupt(what: string, work: () => Promise<void>): Promise<void>;
  anyNode(): TestRelay;
}

/** Lets customers and agents talk while `work` goes on, and holds what they were told against the log. */
async function underLoad(work: (trouble: Trouble) => Promise<void>): Promise<void> {
  const seed = Date.now() % 1_000_000;
  const random = seeded(seed);
  const steps: string[] = [];
  const startedAt = performance.now();
  const record = (what: string) => steps.push(`${((performance.now() - startedAt) / 1_000).toFixed(2)} s ${what}`);
  try {
    const talk = await startTalk(cluster, { customers: 9, agents: 3, random });
    record("everybody is in");
    await work({
      interrupt: async (what, deed) => {
        await pause(200 + random() * 600);
        record(what);
        await deed();
        record(`${what}: done`);
      },
      anyNode: () => pick(cluster.nodes, random),
    });
    await pause(500);
    await talk.stop();
    record(`${talk.ledger.accepted} acknowledged`);
    const logs = await cluster.logsOf(talk.conversationIds);
    expect(talk.ledger.problems(logs, talk.everybody)).toEqual([]);
  } catch (cause) {
    throw new Error(`seed ${seed}\n${steps.join("\n")}\n${cluster.output()}`, { cause });
  }
}
