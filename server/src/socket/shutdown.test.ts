import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { expect, test } from "vitest";
import { connect, newCustomer, newKey, say } from "../../../test/protocol/people.ts";
import { RawClient } from "../../../test/protocol/raw-client.ts";
import { startTestRelay } from "../relay/testing/test-relay.ts";
import { COME_BACK_WITHIN_MS } from "./stop.ts";

test("[RL16] a stopping relay says bye, answers what is under way, closes with 4000, and loses nothing it accepted", async () => {
  const relay = await startTestRelay({ env: { QIN_FRAMES_PER_SECOND: "1000" } });
  const customers = await Promise.all(Array.from({ length: 5 }, () => newCustomer(relay)));
  const sent = customers.flatMap(({ client, conversationId }) =>
    Array.from({ length: 50 }, (_, i) => {
      const clientMessageId = newKey();
      const content = { kind: "text", text: `第 ${i} 句` };
      client.send({ type: "send_message", id: clientMessageId, clientMessageId, conversationId, content });
      return clientMessageId;
    }),
  );
  const [first] = customers;
  await first?.client.next("accepted");
  const { store } = relay.context;
  await relay.sockets.close();

  const stored = new Set<string>();
  for (const { client, conversationId } of customers) {
    expect(await client.closed).toBe(4000);
    const byes = client.heard("bye");
    expect(byes).toHaveLength(1);
    expect(byes[0]?.retryAfterMs).toBeLessThanOrEqual(COME_BACK_WITHIN_MS);
    const events = await store.events({ shopId: relay.shop, conversationId, viewer: "staff", limit: 1_000 });
    for (const event of events) if (event.type === "message.sent") stored.add(event.clientMessageId ?? "");
  }
  const accepted = customers.flatMap(({ client }) => client.heard("accepted").map(({ id }) => id));
  expect(accepted.length).toBeGreaterThan(0);
  expect(accepted.filter((id) => !stored.has(id))).toEqual([]);
  // What was neither accepted nor refused was not understood yet; its sender still has it.
  const refused = customers.flatMap(({ client }) => client.heard("refused"));
  expect(refused.every(({ code, verdict }) => code === "relay/stopping" && verdict === "retry")).toBe(true);
  expect(accepted.length + refused.length).toBeLessThanOrEqual(sent.length);
  await relay.close();
});

test("[RL17] a stopping relay takes nobody in, and cuts off who does not go", async () => {
  const relay = await startTestRelay({ env: { QIN_SHUTDOWN_MS: "300" } });
  const { client } = await connect(relay, { kind: "anonymous" });
  const closing = relay.sockets.close();
  const late = new RawClient(relay);
  expect(await late.closed).toBe(1006);
  expect(await client.closed).toBe(4000);
  await closing;
  expect(relay.sockets.stats()).toMatchObject({ sockets: 0, sessions: 0, rooms: 0 });
  await relay.close();
});

test("[OP3] while it drains it refuses new sockets with 503 and a time to come back, and serves those it has", async () => {
  const relay = await startTestRelay();
  const { client, conversationId } = await newCustomer(relay);
  relay.sockets.refuseNew();
  const { statusCode, headers } = await answerToUpgrade(relay.url);
  expect(statusCode).toBe(503);
  expect(Number(headers["retry-after"])).toBeGreaterThanOrEqual(1);
  expect(Number(headers["retry-after"])).toBeLessThanOrEqual(COME_BACK_WITHIN_MS / 1_000);
  await say(client, conversationId, "在吗");
  await relay.close();
  expect(await client.closed).toBe(4000);
});

test("closing twice is closing once", async () => {
  const relay = await startTestRelay();
  const { client, conversationId } = await newCustomer(relay);
  await say(client, conversationId, "在吗");
  await Promise.all([relay.sockets.close(), relay.sockets.close()]);
  await relay.close();
});

/** What a relay says that takes no socket. */
async function answerToUpgrade(url: string): Promise<IncomingMessage> {
  const asking = request(url.replace("ws:", "http:"), {
    headers: {
      connection: "Upgrade",
      upgrade: "websocket",
      "sec-websocket-version": "13",
      "sec-websocket-key": "AAAAAAAAAAAAAAAAAAAAAA==",
    },
  });
  asking.end();
  const [answer]: IncomingMessage[] = await once(asking, "response");
  if (answer === undefined) throw new Error("no answer");
  answer.resume();
  return answer;
}
