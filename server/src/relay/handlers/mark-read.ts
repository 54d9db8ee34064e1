import { refuse } from "../refuse.ts";
import { findConversation } from "../watching.ts";
import type { Handler } from "./handler.ts";

export const markRead: Handler<"mark_read"> = async (relay, session, { conversationId, seq }) => {
  const record = await findConversation(relay, session, conversationId);
  if (record === null) {
    refuse(session, "conversation/unknown");
    return;
  }
  const { shopId } = session.viewer;
  const known = relay.rooms.get(shopId, conversationId)?.headFor(session.eyes) ?? 0;
  const head = Math.max(known, session.eyes === "staff" ? record.head : record.customerHead);
  const wanted = Math.min(seq, head);
  if (wanted < 1) return;
  const { role, id } = session.participant;
  const mark = await relay.context.store.markRead(shopId, conversationId, { role, id, seq: wanted });
  if (mark.seq !== wanted) return;
  relay.publish({ kind: "read", shopId, conversationId, mark, socketId: session.id });
};
