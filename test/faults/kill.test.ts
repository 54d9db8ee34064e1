import { setTimeout as pause } from "node:timers/promises";
import type { Client } from "@qin/sdk/client";
import { afterEach, expect, test } from "vitest";
import { connect } from "../protocol/people.ts";
import type { TestRelay } from "../support/relay.ts";
import { doorOf, loginAt, logsOf, socketUrl, startDemoRelay } from "./support/demo-relay.ts";
import { effort } from "./support/effort.ts";
import { createLedger } from "./support/ledger.ts";
import { allSent, startClient, stopClients, text, when } from "./support/people.ts";
import { seeded } from "./support/seeded.ts";

const CUSTOMERS = 6;
const EACH = 25;

let relay: TestRelay | undefined;
afterEach(async () => {
  stopClients();
  await relay?.close();
});

interface Shopper {
  readonly name: string;
  readonly client: Client;
  readonly conversationId: string;
  token: string;
}

test("[FT1] killed at a random moment under load, again and again, the relay has all it accepted, once and in order", {
  timeout: 60_000 + effort.killRounds * 20_000,
}, async () => {
  const seed = Date.now() % 1_000_000;
  const random = seeded(seed);
  const running = await startDemoRelay();
  relay = running;
  const ledger = createLedger();
  const shoppers = await Promise.all(Array.from({ length: CUSTOMERS }, (_, i) => newShopper(running, `customer ${i}`)));
  const token = await loginAt(running);
  const agent = startClient(socketUrl(running), { auth: () => ({ kind: "member", token }) });
  for (const { conversationId } of shoppers) agent.watch(conversationId);
  const everybody = [agent, ...shoppers.map(({ client }) => client)];
  ledger.follow("agent", agent, false);
  for (const { name, client } of shoppers) ledger.follow(name, client, true);
  const sent: { shopper: Shopper; key: string; words: string }[] = [];

  for (let round = 1; round <= effort.killRounds; round++) {
    for (let n = 0; n < EACH; n++) {
      for (const shopper of shoppers) {
        const words = `第 ${round}.${n} 句`;
        const key = shopper.client.post(text(words));
        ledger.posted(shopper.name, key);
        sent.push({ shopper, key, words });
        if (n % 5 === 0) ledger.posted("agent", agent.post(text("亲，在的"), shopper.conversationId));
      }
    }
    await pause(random() * 150);
    await running.kill();
    await running.start();
    for (const client of everybody) client.start();
    await Promise.all(everybody.map((client) => allSent(client, 30_000)));
    const logs = await logsOf(
      running,
      shoppers.map(({ conversationId }) => conversationId),
    );
    await Promise.all(everybody.map((client) => caughtUp(client, logs)));
    expect(ledger.problems(logs, everybody), `round ${round} of seed ${seed}`).toEqual([]);
    if (effort.killRounds > 5 && round % 5 === 0) console.log(`killed ${round} times, ${ledger.accepted} acknowledged`);
  }

  const before = await logsOf(
    running,
    shoppers.map(({ conversationId }) => conversationId),
  );
  await sendAgain(running, shoppers, sent);
  expect(await logsOf(running, [...before.keys()])).toEqual(before);
  const messages = [...before.values()].flat().filter(({ type }) => type === "message.sent");
  expect(messages).toHaveLength(effort.killRounds * CUSTOMERS * (EACH + EACH / 5) + CUSTOMERS);
});

async function newShopper(at: TestRelay, name: string): Promise<Shopper> {
  const client = startClient(socketUrl(at));
  const shopper: { token: string } = { token: "" };
  client.on("session", ({ token }) => {
    shopper.token = token ?? shopper.token;
  });
  client.post(text("你好"));
  await allSent(client);
  return Object.assign(shopper, { name, client, conversationId: client.conversations[0]?.conversationId ?? "" });
}

function caughtUp(client: Client, logs: ReadonlyMap<string, readonly { seq: number; audience: string }[]>) {
  return when(client, "conversation", "the heads of the logs", () =>
    client.conversations.every(({ conversationId, head }) => {
      const log = logs.get(conversationId) ?? [];
      return head >= (log.findLast(({ audience }) => audience === "all")?.seq ?? 0);
    }),
  );
}

/** What a client does that never heard an answer. */
async function sendAgain(
  at: TestRelay,
  shoppers: readonly Shopper[],
  sent: readonly { shopper: Shopper; key: string; words: string }[],
): Promise<void> {
  for (const shopper of shoppers) {
    const { client } = await connect(doorOf(at), { kind: "session", token: shopper.token });
    const own = sent.filter((one) => one.shopper === shopper);
    for (const { key, words } of own) {
      const { conversationId } = shopper;
      const content = { kind: "text", text: words };
      client.send({ type: "send_message", id: key, clientMessageId: key, conversationId, content });
    }
    for (const { key } of own) {
      expect(await client.next("accepted", ({ id }) => id === key)).toMatchObject({ isDuplicate: true });
    }
    client.close();
  }
}
