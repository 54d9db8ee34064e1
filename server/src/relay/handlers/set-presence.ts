import type { Handler } from "./handler.ts";

export const setPresence: Handler<"set_presence"> = (relay, session, { state }) => {
  const change = session.hub.presence.set(session.participant.id, session.id, state);
  if (change !== null) relay.publish({ kind: "presence", shopId: session.viewer.shopId, ...change });
};
