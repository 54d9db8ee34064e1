import type { Handler } from "./handler.ts";

export const watchInbox: Handler<"watch_inbox"> = async (relay, session, { id, since }) => {
  const { store } = relay.context;
  const { inbox } = session.hub;
  if (session.isGone) return;
  inbox.add(session);
  const isComplete = since?.epoch !== store.epoch;
  try {
    const { cursor, rows } = await store.inbox(session.viewer.shopId, isComplete ? undefined : since.cursor);
    inbox.show(session.id, id, { cursor, isComplete, rows });
  } catch (error) {
    inbox.remove(session.id);
    throw error;
  }
};
