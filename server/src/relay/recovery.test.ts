import { afterEach, expect, test } from "vitest";
import { newCustomer, watch, watching } from "../../../test/protocol/people.ts";
import { startTestRelay, type TestRelay } from "./testing/test-relay.ts";

const relays: TestRelay[] = [];
afterEach(async () => {
  for (const relay of relays.splice(0)) await relay.close();
});

const PAGE = 4;

async function withNotes(count: number) {
  const relay = await startTestRelay({ env: { QIN_PAGE_SIZE: String(PAGE) } });
  relays.push(relay);
  const customer = await newCustomer(relay);
  const from = { role: "agent", id: "agent" } as const;
  for (let i = 0; i < count; i++) {
    await relay.context.commit({
      shopId: relay.shop,
      target: { conversationId: customer.conversationId },
      key: null,
      author: from,
      receivedAt: Date.now(),
      events: [{ type: "note.added", audience: "staff", from, text: `${i}` }],
    });
  }
  const desk = await watching(relay, "agent", customer.conversationId);
  return { relay, customer, desk, epoch: customer.welcome.epoch };
}

test("[RL35] five pages that were missed come whole; more than that, and the latest page comes instead", async () => {
  const { customer, desk, epoch } = await withNotes(PAGE * 5 + 1);
  const { conversationId } = customer;
  const much = await watch(desk.client, conversationId, { epoch, seq: 2 });
  expect(much).toMatchObject({ recovered: true, hasEarlier: true });
  expect(much.events).toHaveLength(PAGE * 5);
  const tooMuch = await watch(desk.client, conversationId, { epoch, seq: 1 });
  expect(tooMuch).toMatchObject({ recovered: false, hasEarlier: true, head: PAGE * 5 + 2 });
  expect(tooMuch.events.map(({ seq }) => seq)).toEqual([19, 20, 21, 22]);
});

test("a customer's head is the last they may see, and a position beyond it is not theirs", async () => {
  const { customer, epoch } = await withNotes(3);
  const { client, conversationId } = customer;
  expect(await watch(client, conversationId, { epoch, seq: 1 })).toMatchObject({
    recovered: true,
    head: 1,
    events: [],
  });
  expect(await watch(client, conversationId, { epoch, seq: 3 })).toMatchObject({ recovered: false, head: 1 });
});
