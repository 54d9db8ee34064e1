import type { Client } from "@qin/sdk/client";
import type { Event } from "@qin/sdk/protocol";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startTestRelay, type TestRelay } from "../../server/src/relay/testing/test-relay.ts";
import { fastClock } from "./support/fuzz/fast-clock.ts";
import { allSent, startClient, stopClients, text, textsIn, when } from "./support/people.ts";
import { startProxy, type TcpProxy } from "./support/tcp-proxy.ts";

let relay: TestRelay;
let proxy: TcpProxy;
let customer: Client;
let agent: Client;
let conversationId: string;
/** Why the relay closed sockets. */
let closeCodes: unknown[];

/** A customer behind the bad line, an agent on a good one. */
beforeEach(async () => {
  closeCodes = [];
  const log = { debug: (fields: object) => closeCodes.push("code" in fields && fields.code), info: () => {} };
  relay = await startTestRelay({
    env: { QIN_HEARTBEAT_MS: "1000", QIN_QUEUED_BYTES: "65536" },
    log: { ...log, warn: () => {}, error: () => {} },
  });
  proxy = await startProxy(() => relay.url);
  let token: string | undefined;
  customer = startClient(proxy.url, {
    ...fastClock(),
    auth: () => (token === undefined ? { kind: "anonymous" } : { kind: "session", token }),
  });
  customer.on("session", (session) => {
    token ??= session.token;
  });
  customer.post(text("在吗"));
  await allSent(customer);
  conversationId = customer.conversations[0]?.conversationId ?? "";
  const memberToken = await relay.login("agent");
  agent = startClient(relay.url, { auth: () => ({ kind: "member", token: memberToken }) });
  agent.watch(conversationId);
  await when(agent, "conversation", "the conversation", () => textsIn(agent, conversationId).length === 1);
});

afterEach(async () => {
  stopClients();
  await proxy.close();
  await relay.close();
});

const closes = (client: Client): Promise<string> =>
  new Promise((resolve) => {
    const end = client.on("state", ({ state }) => {
      if (state.name !== "waiting") return;
      end();
      resolve(state.reason);
    });
  });

async function stored(): Promise<string[]> {
  const query = { shopId: relay.shop, conversationId, viewer: "staff", limit: 10_000 } as const;
  const log: readonly Event[] = await relay.context.store.events(query);
  return log.flatMap((event) =>
    event.type === "message.sent" && event.content.kind === "text" ? event.content.text : [],
  );
}

/** Both have everything, once, in one order. */
async function agree(expected: readonly string[]): Promise<void> {
  for (const client of [customer, agent]) {
    await when(
      client,
      "conversation",
      "every message",
      () => textsIn(client, conversationId).length >= expected.length,
    );
  }
  expect(textsIn(customer, conversationId)).toEqual(expected);
  expect(textsIn(agent, conversationId)).toEqual(expected);
  expect(await stored()).toEqual(expected);
}

async function say(client: Client, words: readonly string[]): Promise<void> {
  for (const one of words) client.post(text(one), conversationId);
  await allSent(client);
}

test("[FT10] a line that is cut in the middle of a load loses and doubles nothing", async () => {
  const expected = Array.from({ length: 30 }, (_, i) => `第 ${i} 句`);
  for (const [i, words] of expected.entries()) {
    customer.post(text(words));
    if (i % 10 === 5) {
      await when(customer, "outbox", "something under way", () => customer.outbox.length < 4);
      proxy.cut();
    }
  }
  await allSent(customer);
  await agree(["在吗", ...expected]);
});

test("[FT11] a customer who no longer hears the relay finds out, and what they wrote is there once", async () => {
  const isLost = closes(customer);
  proxy.set({ down: { isLost: true } });
  customer.post(text("听得到吗"));
  await when(agent, "conversation", "the question", () => textsIn(agent, conversationId).length === 2);
  await say(agent, ["亲，在的"]);
  expect(await isLost).toBe("heartbeat-lost");
  proxy.set();
  await allSent(customer);
  await agree(["在吗", "听得到吗", "亲，在的"]);
});

test("[FT12] a customer whom the relay no longer hears finds out, and what they wrote arrives once", async () => {
  const before = relay.sockets.stats().sessions;
  const isLost = closes(customer);
  proxy.set({ up: { isLost: true } });
  customer.post(text("听得到吗"));
  expect(["heartbeat-lost", "timeout"]).toContain(await isLost);
  proxy.set();
  await allSent(customer);
  await agree(["在吗", "听得到吗"]);
  expect(relay.sockets.stats().sessions).toBe(before);
});

test("[FT13] a line that froze and thaws delivers its past after its client has come back, and nothing is doubled or mixed up", async () => {
  const isLost = closes(customer);
  proxy.set({ up: { isFrozen: true } });
  const late = customer.post(text("冻住的"));
  await isLost;
  proxy.hold();
  customer.post(text("后来的"));
  // First the past, then whoever waits at the door: and the other way round in the next test.
  proxy.set();
  proxy.letThrough();
  await allSent(customer);
  await agree(["在吗", "冻住的", "后来的"]);
  const log = await relay.context.store.events({ shopId: relay.shop, conversationId, viewer: "staff", limit: 100 });
  expect(log.filter((event) => event.type === "message.sent" && event.clientMessageId === late)).toHaveLength(1);
});

test("[FT13] connections that arrive in another order than they were made do no harm", async () => {
  proxy.hold();
  proxy.cut();
  customer.post(text("一"));
  // Its first attempts time out at the door; all of them are let in at last, the youngest first.
  let attempts = 0;
  const tried = new Promise<void>((resolve) => {
    customer.on("state", ({ state }) => {
      if (state.name === "connecting" && ++attempts === 3) resolve();
    });
  });
  await tried;
  proxy.letThrough();
  customer.post(text("二"));
  await allSent(customer);
  await agree(["在吗", "一", "二"]);
});

test("[FT14] a line that carries everything twice stores everything once", async () => {
  proxy.twin(true);
  proxy.cut();
  await say(customer, ["一", "二", "三"]);
  await agree(["在吗", "一", "二", "三"]);
});

test("[FT15] who reads slowly is closed with 4001 while the others are served, and resumes whole", async () => {
  const isLost = closes(customer);
  proxy.set({ down: { bytesPerSecond: 20_000 } });
  const from = { role: "agent", id: "agent" } as const;
  let written = 0;
  // The system's own buffers take megabytes before anybody is slow.
  while (relay.sockets.stats().sessions > 1 && written < 5_000) {
    const content = { kind: "text", text: `${written++} ${"慢".repeat(3_900)}` } as const;
    await relay.context.commit({
      shopId: relay.shop,
      target: { conversationId },
      key: null,
      author: from,
      receivedAt: Date.now(),
      events: [{ type: "message.sent", audience: "all", from, content }],
    });
  }
  expect(closeCodes).toContain(4001);
  await when(agent, "conversation", "all of it", () => textsIn(agent, conversationId).length === written + 1);
  proxy.set();
  await isLost;
  await say(customer, ["我回来了"]);
  for (let page = 0; customer.conversation(conversationId)?.hasEarlier === true && page < 100; page++) {
    const first = customer.conversation(conversationId)?.events[0]?.seq ?? 0;
    const isEarlier = () => (customer.conversation(conversationId)?.events[0]?.seq ?? 0) < first;
    customer.loadEarlier(conversationId);
    await when(customer, "conversation", "an earlier page", isEarlier);
  }
  await agree(await stored());
});
