import { schema } from "@qin/sdk/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, newCustomer, newKey, textsOf, watch } from "../../../test/protocol/people.ts";
import { startRelay, type TestRelay } from "../../../test/support/relay.ts";

const SHOPPERS = 8;
const EACH = 60;
const loginAnswer = schema.object({ token: schema.string({ max: 500 }) });

let relay: TestRelay;
beforeAll(async () => {
  relay = await startRelay({ QIN_FRONT: "", QIN_FRAMES_PER_SECOND: "100000" });
}, 60_000);
afterAll(() => relay.close());

/** The relay in its own process, as the people of the protocol suite know one. */
function known() {
  return {
    url: `${relay.url.replace("http", "ws")}/ws`,
    shop: "demo",
    WebSocket,
    blockedText: "",
    placeOrder: () => Promise.reject(new Error("no orders here")),
    login: async () => {
      const response = await fetch(`${relay.url}/api/login`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-qin": "1" },
        body: JSON.stringify({ email: "agent@demo.shop", password: "qin-demo", cookie: false }),
      });
      return loginAnswer.parse(await response.json(), "login").token;
    },
    close: () => relay.close(),
  };
}

test("[RL18] killed in the middle of the load, the relay has lost nothing it accepted, and nothing is doubled when all is sent again", async () => {
  const shoppers = await Promise.all(Array.from({ length: SHOPPERS }, () => newCustomer(known())));
  const outboxes = shoppers.map(({ conversationId }) =>
    Array.from({ length: EACH }, (_, i) => ({
      type: "send_message",
      id: `f${i}`,
      clientMessageId: newKey(),
      conversationId,
      content: { kind: "text", text: `第 ${i} 句` },
    })),
  );
  // Half of it goes out, and the power goes while it is being written.
  for (const [i, { client }] of shoppers.entries())
    for (const frame of outboxes[i]?.slice(0, EACH / 2) ?? []) client.send(frame);
  await shoppers[0]?.client.next("accepted");
  await relay.kill();
  await Promise.all(shoppers.map(({ client }) => client.closed));
  await relay.start();

  for (const [i, { client, conversationId, token }] of shoppers.entries()) {
    const stored = new Set(
      (await relay.log(conversationId)).flatMap((event) =>
        event.type === "message.sent" ? [event.clientMessageId] : [],
      ),
    );
    const acknowledged = client.heard("accepted").map(({ event }) => event);
    for (const event of acknowledged) {
      if (event.type === "message.sent") expect(stored).toContain(event.clientMessageId);
    }
    const again = await connect(known(), { kind: "session", token });
    for (const frame of outboxes[i] ?? []) again.client.send(frame);
    for (let n = 0; n < EACH; n++) await again.client.next("accepted");
    const log = await relay.log(conversationId);
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, n) => n + 1));
    expect(textsOf(log)).toEqual((outboxes[i] ?? []).map(({ content }) => content.text));
    expect((await watch(again.client, conversationId)).head).toBe(EACH + 1);
    again.client.close();
  }
}, 60_000);
