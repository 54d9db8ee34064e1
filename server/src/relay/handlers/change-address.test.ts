import { MAX_TEXT_LENGTH } from "@qin/sdk/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask, newCustomer, watching } from "../../../../test/protocol/people.ts";
import { startTestRelay, type TestRelay } from "../testing/test-relay.ts";

let relay: TestRelay;
beforeAll(async () => {
  relay = await startTestRelay();
});
afterAll(() => relay.close());

test.each(["o1", "o12"])("the note on the longest address can be read, order %s", async (orderId) => {
  const { client, conversationId, welcome } = await newCustomer(relay);
  const order = { id: orderId, items: "青瓷碗 × 2", quantity: 2, total: 116, address: "杭州市文三路 90 号" };
  await relay.placeOrder(welcome.me.ref ?? "", order);
  const desk = await watching(relay, "agent", conversationId);
  const address = "🏠".repeat(MAX_TEXT_LENGTH / 2);
  await ask(client, { type: "change_address", conversationId, orderId, address });
  const { event } = await desk.client.next("event_added", (frame) => frame.event.type === "note.added");
  expect(event).toMatchObject({ type: "note.added", text: expect.stringContaining("🏠🏠") });
});
