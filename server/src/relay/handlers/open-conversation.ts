import type { ConversationRecord } from "../../store/store.ts";
import { alertToLargeCart } from "../large-order.ts";
import { newConversation } from "../new-conversation.ts";
import { openingWaitMs, TOO_MANY_OPENED } from "../opening-limit.ts";
import { refuse } from "../refuse.ts";
import type { Relay } from "../relay.ts";
import type { Session } from "../session.ts";
import { syncConversation } from "../watching.ts";
import type { Handler } from "./handler.ts";

export const openConversation: Handler<"open_conversation"> = async (relay, session, frame) => {
  const { store, commit, now } = relay.context;
  const { shopId, id: customerId } = session.viewer;
  const existing = await store.openConversationOf(shopId, customerId);
  if (existing !== null) return syncConversation(relay, session, existing, { id: frame.id });
  const waitMs = await openingWaitMs(relay, session);
  if (waitMs > 0) {
    refuse(session, "rate/too-fast", { id: frame.id, retryAfterMs: waitMs, message: TOO_MANY_OPENED });
    return;
  }
  const latest = await store.latestConversationOf(shopId, customerId);
  relay.inFlight.begin();
  try {
    const sender = { socketId: session.id, frameId: frame.id };
    const command = {
      shopId,
      // Named after the one it follows, if any, as an order's or a message's is: two tabs, or a tab and an order, that open
      // at once get one conversation.
      target: {
        open: newConversation(relay, session, `after:${latest?.conversationId ?? customerId}`, frame.page),
      },
      key: `open:${frame.clientConversationId}`,
      author: session.participant,
      receivedAt: now(),
      events: [],
    };
    const result = await commit(command, sender);
    if (result.status === "refused") {
      refuse(session, result.code === "stale" ? "store/unavailable" : result.code, { id: frame.id });
      return;
    }
    await syncConversation(relay, session, result.record, { id: frame.id });
    if (result.status === "stored") await lookAtCart(relay, session, result.record);
  } finally {
    relay.inFlight.end();
  }
};

/** A cart filled before the conversation was there alerts now. */
async function lookAtCart(relay: Relay, session: Session, record: ConversationRecord): Promise<void> {
  const customer = await relay.context.store.customers.get(record.shopId, record.customerId);
  if (customer?.cart) await alertToLargeCart(relay, session.shop, customer.cart, record);
}
