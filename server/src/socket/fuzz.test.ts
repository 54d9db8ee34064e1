import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, newCustomer, say, staff, watch } from "../../../test/protocol/people.ts";
import { RawClient } from "../../../test/protocol/raw-client.ts";
import { permissions } from "../relay/permissions.ts";
import { startTestRelay, type TestRelay } from "../relay/testing/test-relay.ts";

let relay: TestRelay;
const failures: string[] = [];
beforeAll(async () => {
  relay = await startTestRelay({
    env: { QIN_BAD_FRAMES: "10000", QIN_FRAMES_PER_SECOND: "100000" },
    log: {
      debug: () => {},
      info: () => {},
      warn: (fields, message) => failures.push(`${message} ${JSON.stringify(fields)}`),
      error: (fields, message) => failures.push(`${message} ${String(Object.values(fields)[0])}`),
    },
  });
});
afterAll(() => relay.close());

/** Frames that are nearly right: a known type, known fields, anything in them. */
function nearlyFrames(conversationId: string) {
  const known = fc.constantFrom(conversationId, "nobody", "", "x".repeat(65));
  const anything = fc.oneof(known, fc.jsonValue({ maxDepth: 2 }), fc.integer(), fc.constant(null));
  return fc.record(
    {
      type: fc.constantFrom(...Object.keys(permissions).filter((type) => type !== "sign_out"), "no_such_frame"),
      id: anything,
      conversationId: fc.oneof(
        { weight: 5, arbitrary: fc.constant(conversationId) },
        { weight: 1, arbitrary: anything },
      ),
      clientMessageId: anything,
      clientConversationId: anything,
      content: fc.oneof(
        anything,
        fc.record({ kind: fc.constantFrom("text", "address-card", "erased"), text: fc.string() }),
      ),
      orderId: anything,
      address: anything,
      seq: anything,
      before: anything,
      isTyping: anything,
      state: anything,
      to: anything,
      text: anything,
      score: anything,
      cart: anything,
      page: anything,
      at: anything,
      position: anything,
      since: anything,
      as: anything,
      override: anything,
    },
    { requiredKeys: ["type"] },
  );
}

test("[RL14] whatever is sent, the connection and the relay go on, and every answer is a frame", async () => {
  const shopper = await newCustomer(relay);
  const desk = await staff(relay, "agent");
  const bystander = await newCustomer(relay);
  await fc.assert(
    fc.asyncProperty(
      fc.array(nearlyFrames(shopper.conversationId), { minLength: 1, maxLength: 20 }),
      async (frames) => {
        for (const { client } of [shopper, desk]) {
          for (const frame of frames) client.send(frame);
          await client.settle();
        }
      },
    ),
    { numRuns: 60, seed: 20_261_123 },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: "binary" }), { maxLength: 20 }), async (texts) => {
      for (const text of texts) shopper.client.send(text);
      await shopper.client.settle();
    }),
    { numRuns: 30, seed: 20_261_123 },
  );
  expect(failures).toEqual([]);
  await say(bystander.client, bystander.conversationId, "我没事");
  const { events } = await watch(desk.client, shopper.conversationId);
  for (const [i, event] of events.entries()) expect(event.seq).toBe((events[0]?.seq ?? 0) + i);
});

test("[RL15] a hello of any shape is answered or refused, never left hanging", async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ maxDepth: 2 }), async (auth) => {
      const client = await new RawClient(relay).open();
      client.send({ type: "hello", protocol: 1, shop: "demo", auth });
      await client.next("refused");
      client.close();
    }),
    { numRuns: 20, seed: 20_261_123 },
  );
  const { welcome } = await connect(relay, { kind: "anonymous" });
  expect(welcome.protocol).toBe(1);
});
