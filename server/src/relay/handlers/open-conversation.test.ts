import { expect, test } from "vitest";
import { connect, newKey } from "../../../../test/protocol/people.ts";
import { SHOP, startTestRelay } from "../testing/test-relay.ts";

test("[RL27] a tab that opens while an order opens one gets the same conversation", async () => {
  const order = { id: "o1", items: "青瓷碗 × 2", quantity: 2, total: 116 };
  let meanwhile: (() => Promise<void>) | null = null;
  const relay = await startTestRelay({
    wrapStore: (store) => ({
      ...store,
      latestConversationOf: async (shopId, customerId) => {
        const latest = await store.latestConversationOf(shopId, customerId);
        const first = meanwhile;
        meanwhile = null;
        await first?.();
        return latest;
      },
    }),
  });
  const { client, welcome } = await connect(relay, { kind: "anonymous" });
  meanwhile = () => relay.placeOrder(welcome.me.ref ?? "", order);
  const clientConversationId = newKey();
  client.send({ type: "open_conversation", id: "o", clientConversationId });
  const { conversation } = await client.next("conversation_synced", ({ id }) => id === "o");
  expect(conversation.events.map(({ type }) => type)).toEqual(["conversation.opened", "order.placed"]);
  const open = (await relay.context.store.inbox(SHOP)).rows;
  expect(open.map(({ conversationId }) => conversationId)).toEqual([conversation.conversationId]);
  await relay.close();
});
