import { alertToLargeCart } from "../large-order.ts";
import type { Handler } from "./handler.ts";

export const setContext: Handler<"set_context"> = async (relay, session, { cart, page, locale }) => {
  const { store } = relay.context;
  const { shopId, id } = session.viewer;
  if (!(await store.customers.setContext(shopId, id, { cart, page, locale }))) return;
  for (const conversationId of session.watched.keys()) {
    relay.publish({ kind: "customer", shopId, customerId: id, conversationId });
  }
  if (cart === undefined) return;
  const open = await store.openConversationOf(shopId, id);
  if (open !== null) await alertToLargeCart(relay, session.shop, cart, open);
};
