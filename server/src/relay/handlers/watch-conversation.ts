import { refuse } from "../refuse.ts";
import { readConversation, syncConversation } from "../watching.ts";
import type { Handler } from "./handler.ts";

export const watchConversation: Handler<"watch_conversation"> = async (relay, session, frame) => {
  const { id, conversationId, position } = frame;
  const record = await readConversation(relay, session, conversationId);
  if (record === null) {
    refuse(session, "conversation/unknown", { id });
    return;
  }
  const { watchedConversations } = relay.context.config.limits;
  if (!session.watched.has(conversationId) && !session.isReplay && session.watched.size >= watchedConversations) {
    refuse(session, "frame/invalid", {
      id,
      message: `one socket watches at most ${watchedConversations} conversations; send unwatch_conversation for another first`,
    });
    return;
  }
  await syncConversation(relay, session, record, { id, position });
};
