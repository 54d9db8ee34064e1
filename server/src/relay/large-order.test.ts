import { afterEach, expect, test } from "vitest";
import { ask, newCustomer, say, staff } from "../../../test/protocol/people.ts";
import { until } from "../../../test/support/until.ts";
import { isLarge } from "./large-order.ts";
import { SHOP, startTestRelay, type TestRelay, type TestRelayOptions } from "./testing/test-relay.ts";

const relays: TestRelay[] = [];
afterEach(async () => {
  for (const relay of relays.splice(0)) await relay.close();
});

async function start(options: TestRelayOptions = {}): Promise<TestRelay> {
  const relay = await startTestRelay(options);
  relays.push(relay);
  return relay;
}

/** The types of everything in the conversation, as the staff see it. */
async function typesIn(relay: TestRelay, conversationId: string): Promise<string[]> {
  const { store } = relay.context;
  const events = await store.events({ shopId: SHOP, conversationId, viewer: "staff", limit: 1_000 });
  return events.map(({ type }) => type);
}

const settings = { lang: "zh", preset: "recommended", enforcement: {}, bulkAmount: 5_000, bulkQuantity: 50 } as const;

test.each([
  { total: 4_999.99, quantity: 49, large: false },
  { total: 5_000, quantity: 1, large: true },
  { total: 1, quantity: 50, large: true },
])("$quantity pieces for $total: large is $large", ({ total, quantity, large }) => {
  expect(isLarge(settings, { total, quantity })).toBe(large);
});

test("[RL51] a supervisor is alerted once in a conversation, also after the supervisor has been in", async () => {
  const relay = await start();
  const lines = [{ title: "青瓷碗", quantity: 60, price: 39 }];
  const cart = { type: "set_context", cart: { lines, quantity: 60, total: 2_340 } };
  const order = { items: "青瓷碗 ×200", quantity: 200, total: 7_800 };
  const supervisor = await staff(relay, "supervisor");
  const agent = await staff(relay, "agent");
  const begun = async () => {
    const shopper = await newCustomer(relay);
    const { conversationId } = shopper;
    await ask(agent.client, { type: "claim_conversation", conversationId });
    const asks = async () =>
      (await typesIn(relay, conversationId)).filter((type) => type === "handoff.requested").length;
    const handled = async () => {
      await until("an alert", async () => (await asks()) === 1);
      await ask(supervisor.client, { type: "accept_handoff", conversationId });
    };
    return { ...shopper, ref: shopper.welcome.me.ref ?? "", asks, handled };
  };

  const filled = await begun();
  filled.client.send(cart);
  await filled.handled();
  await relay.placeOrder(filled.ref, { ...order, id: "o1" });
  expect(await filled.asks()).toBe(1);

  const bought = await begun();
  await relay.placeOrder(bought.ref, { ...order, id: "o2" });
  await bought.handled();
  await relay.placeOrder(bought.ref, { ...order, id: "o2", quantity: 300 });
  bought.client.send(cart);
  await bought.client.settle();
  await say(bought.client, bought.conversationId, "谢谢");
  expect(await bought.asks()).toBe(1);
});

test("[RL51] an order that comes while the conversation closes alerts in the one it goes to", async () => {
  const close = { commit: async (_conversationId: string): Promise<void> => undefined, isArmed: false };
  const relay = await start({
    wrapStore: (store) => ({
      ...store,
      latestConversationOf: async (shopId, customerId) => {
        const latest = await store.latestConversationOf(shopId, customerId);
        if (close.isArmed && latest !== null) {
          close.isArmed = false;
          await close.commit(latest.conversationId);
        }
        return latest;
      },
    }),
  });
  const { client, conversationId, welcome } = await newCustomer(relay);
  const ref = welcome.me.ref ?? "";
  const large = { items: "青瓷碗 ×200", quantity: 200, total: 7_800 };
  await relay.placeOrder(ref, { ...large, id: "o1" });
  close.commit = async () => void (await ask(client, { type: "close_conversation", conversationId }));
  close.isArmed = true;
  await relay.placeOrder(ref, { ...large, id: "o2" });
  const next = await relay.context.store.openConversationOf(SHOP, welcome.me.id);
  expect(next?.conversationId).not.toBe(conversationId);
  expect(await typesIn(relay, next?.conversationId ?? "")).toEqual([
    "conversation.opened",
    "order.placed",
    "handoff.requested",
  ]);
});
