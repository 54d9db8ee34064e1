import type { Handler } from "./handler.ts";

export const ping: Handler<"ping"> = (relay, session, { at }) => {
  const heads: { conversationId: string; head: number }[] = [];
  for (const room of session.watched.values()) {
    heads.push({ conversationId: room.conversationId, head: room.headFor(session.eyes) });
  }
  session.sendFrame({ type: "pong", at, now: relay.context.now(), heads });
};
