import { unwatchConversation as unwatch } from "../watching.ts";
import type { Handler } from "./handler.ts";

export const unwatchConversation: Handler<"unwatch_conversation"> = (relay, session, { conversationId }) => {
  unwatch(relay, session, conversationId);
};
