import { refuse } from "../refuse.ts";
import { findConversation } from "../watching.ts";
import type { Handler } from "./handler.ts";

export const setTyping: Handler<"set_typing"> = async (relay, session, { conversationId, isTyping }) => {
  const record = await findConversation(relay, session, conversationId);
  if (record === null) {
    refuse(session, "conversation/unknown");
    return;
  }
  relay.publish({
    kind: "typing",
    shopId: record.shopId,
    conversationId,
    from: session.participant,
    isTyping,
    at: relay.context.now(),
    socketId: session.id,
  });
};
