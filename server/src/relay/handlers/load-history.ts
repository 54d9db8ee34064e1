import { visible } from "../conversation-state.ts";
import { refuse } from "../refuse.ts";
import { findConversation } from "../watching.ts";
import type { Handler } from "./handler.ts";

export const loadHistory: Handler<"load_history"> = async (relay, session, { id, conversationId, before }) => {
  const record = await findConversation(relay, session, conversationId);
  if (record === null) {
    refuse(session, "conversation/unknown", { id });
    return;
  }
  const { store, config } = relay.context;
  const { pageSize } = config.limits;
  const page = await store.events({
    shopId: record.shopId,
    conversationId,
    viewer: session.eyes,
    before,
    limit: pageSize + 1,
    latest: true,
  });
  const hasEarlier = page.length > pageSize;
  const shown = hasEarlier ? page.slice(1) : page;
  const events = session.eyes === "staff" ? shown : visible(shown);
  session.sendFrame({ type: "history_loaded", id, conversationId, events, hasEarlier });
};
