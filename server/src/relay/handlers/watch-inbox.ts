import type { Handler } from "./handler.ts";

/** Closed conversations that a whole list ends with: what a desk may still be asked about today. */
const CLOSED_ROWS = 200;

export const watchInbox: Handler<"watch_inbox"> = async (relay, session, { id, since }) => {
  const { store } = relay.context;
  const { inbox } = session.hub;
  if (session.isGone) return;
  inbox.add(session);
  const isComplete = since?.epoch !== store.epoch;
  try {
    const { shopId } = session.viewer;
    const { cursor, rows } = await store.inbox(shopId, isComplete ? undefined : since.cursor);
    const closed = isComplete ? await store.recentlyClosed(shopId, CLOSED_ROWS) : [];
    // One that closed between the two questions is in both; the later answer counts.
    const names = new Set(closed.map((row) => row.conversationId));
    const open = rows.filter((row) => !names.has(row.conversationId));
    inbox.show(session.id, id, { cursor, isComplete, rows: [...open, ...closed] });
  } catch (error) {
    inbox.remove(session.id);
    throw error;
  }
};
