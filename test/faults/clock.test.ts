import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Client } from "@qin/sdk/client";
import type { Event } from "@qin/sdk/protocol";
import { afterEach, expect, test } from "vitest";
import { startTestRelay, type TestRelay } from "../../server/src/relay/testing/test-relay.ts";
import { until } from "../support/until.ts";
import { loginAt, logsOf, socketUrl, startDemoRelay } from "./support/demo-relay.ts";
import { createLedger, type Ledger } from "./support/ledger.ts";
import { allSent, startClient, stopClients, text, textsIn, when } from "./support/people.ts";

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

const ends: (() => unknown)[] = [];
afterEach(async () => {
  stopClients();
  for (const end of ends.splice(0).reverse()) await end();
});

interface Talk {
  readonly customer: Client;
  readonly agent: Client;
  readonly ledger: Ledger;
  readonly conversationId: string;
  ask(words: string): Promise<void>;
  answer(words: string): Promise<void>;
}

async function newTalk(url: string, memberToken: string): Promise<Talk> {
  const ledger = createLedger();
  let token: string | undefined;
  const auth = () => (token === undefined ? ({ kind: "anonymous" } as const) : ({ kind: "session", token } as const));
  const customer = startClient(url, { auth });
  customer.on("session", (session) => {
    token ??= session.token;
  });
  ledger.follow("customer", customer, true);
  ledger.posted("customer", customer.post(text("在吗")));
  await allSent(customer);
  const conversationId = customer.conversations[0]?.conversationId ?? "";
  const agent = startClient(url, { auth: () => ({ kind: "member", token: memberToken }) });
  ledger.follow("agent", agent, false);
  agent.watch(conversationId);
  await when(agent, "conversation", "the conversation", () => textsIn(agent).length === 1);
  const say = async (name: string, client: Client, words: string) => {
    ledger.posted(name, client.post(text(words), conversationId));
    await allSent(client);
  };
  return {
    customer,
    agent,
    ledger,
    conversationId,
    ask: (words) => say("customer", customer, words),
    answer: (words) => say("agent", agent, words),
  };
}

async function logOf(relay: TestRelay, conversationId: string): Promise<readonly Event[]> {
  return await relay.context.store.events({ shopId: relay.shop, conversationId, viewer: "staff", limit: 1_000 });
}

const missed = (log: readonly Event[]) => log.filter(({ type }) => type === "deadline.missed");

async function start(): Promise<{ relay: TestRelay; clock: { off: number }; talk: Talk }> {
  const clock = { off: 0 };
  const relay = await startTestRelay({ now: () => Date.now() + clock.off, env: { QIN_HEARTBEAT_MS: "1000" } });
  ends.push(() => relay.close());
  return { relay, clock, talk: await newTalk(relay.url, await relay.login("agent")) };
}

test("[FT40] a clock that is set forward an hour: what was running falls due once, and the talk goes on whole", async () => {
  const { relay, clock, talk } = await start();
  clock.off = HOUR_MS;
  await until("the nine seconds to be missed", async () => missed(await logOf(relay, talk.conversationId)).length > 0);
  await talk.answer("亲，您好");
  await talk.ask("几点发货");
  await talk.answer("亲，今天");
  const log = await logOf(relay, talk.conversationId);
  expect(missed(log)).toHaveLength(1);
  expect((log.at(-1)?.at ?? 0) - (log[0]?.at ?? 0)).toBeGreaterThanOrEqual(HOUR_MS);
  await agreed(talk, log);
});

test("[FT41] a clock that is set back an hour: time in the log stands still until the clock has caught up, and the talk goes on whole", async () => {
  const { relay, clock, talk } = await start();
  await talk.answer("亲，您好");
  clock.off = -HOUR_MS;
  await talk.ask("几点发货");
  await talk.answer("亲，今天");
  await talk.ask("谢谢");
  const log = await logOf(relay, talk.conversationId);
  expect(missed(log)).toEqual([]);
  const ats = log.map(({ at }) => at);
  expect(ats).toEqual(ats.toSorted((a, b) => a - b));
  expect(Math.max(...ats) - Math.min(...ats)).toBeLessThan(MINUTE_MS);
  await agreed(talk, log);
});

test("[FT42] who fell silent before the clock was set back is let go all the same", async () => {
  const { relay, clock } = await start();
  const silent = new WebSocket(relay.url);
  silent.onopen = () =>
    silent.send(JSON.stringify({ type: "hello", protocol: 1, shop: "demo", auth: { kind: "anonymous" } }));
  await until("the third session", () => relay.sockets.stats().sessions === 3);
  clock.off = -HOUR_MS;
  await until("the silent one to go", () => relay.sockets.stats().sessions === 2);
});

test("[FT43] under a system clock that jumps an hour forward and two back, a relay keeps order, time and everything it accepted", async () => {
  const folder = await mkdtemp(join(tmpdir(), "qin-faketime-"));
  ends.push(() => rm(folder, { recursive: true }));
  const file = join(folder, "clock");
  await writeFile(file, "+0\n");
  const relay = await startDemoRelay({
    LD_PRELOAD: await libfaketime(),
    FAKETIME_TIMESTAMP_FILE: file,
    FAKETIME_NO_CACHE: "1",
    // Timers count on, as they do in a machine whose clock is set.
    FAKETIME_DONT_FAKE_MONOTONIC: "1",
    QIN_HEARTBEAT_MS: "1000",
  });
  ends.push(() => relay.close());
  const talk = await newTalk(socketUrl(relay), await loginAt(relay));
  const read = async () => (await logsOf(relay, [talk.conversationId])).get(talk.conversationId) ?? [];
  await talk.answer("亲，您好");
  await talk.ask("几点发货");
  await writeFile(file, "+3600\n");
  await until("the nine seconds to be missed", async () => missed(await read()).length > 0);
  await talk.answer("亲，今天");
  await writeFile(file, "-3600\n");
  await talk.ask("谢谢");
  await talk.answer("亲，不客气");
  const log = await read();
  const ats = log.map(({ at }) => at);
  expect(ats).toEqual(ats.toSorted((a, b) => a - b));
  expect(Math.max(...ats) - Math.min(...ats)).toBeGreaterThanOrEqual(HOUR_MS);
  expect(missed(log)).toHaveLength(1);
  await agreed(talk, log);
});

/** Debian keeps it in a folder of the machine's kind. */
async function libfaketime(): Promise<string> {
  const kinds = await readdir("/usr/lib");
  const kind = kinds.find((name) => name.endsWith("-linux-gnu")) ?? "";
  return join("/usr/lib", kind, "faketime/libfaketime.so.1");
}

async function agreed({ customer, agent, ledger, conversationId }: Talk, log: readonly Event[]): Promise<void> {
  const head = log.findLast(({ audience }) => audience === "all")?.seq ?? 0;
  for (const client of [customer, agent]) {
    await when(client, "conversation", "the head", () => (client.conversation(conversationId)?.head ?? 0) >= head);
  }
  expect(ledger.problems(new Map([[conversationId, log]]), [customer, agent])).toEqual([]);
}
