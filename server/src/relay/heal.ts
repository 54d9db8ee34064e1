import type { Room } from "../room/room.ts";
import type { Relay } from "./relay.ts";

const READ_EVENTS = 500;
/** Rooms being filled; true where something came meanwhile that could not be placed. */
const filling = new WeakMap<Room, { again: boolean }>();

/** Reads from the store what the bus lost, and gives it to the room. One at a time for a room; a failure is left to the next comparison. */
export async function heal(relay: Relay, room: Room): Promise<void> {
  const running = filling.get(room);
  if (running !== undefined) {
    running.again = true;
    return;
  }
  const state = { again: true };
  filling.set(room, state);
  try {
    while (state.again) {
      state.again = false;
      await fill(relay, room);
    }
  } catch (error) {
    relay.context.log.warn({ conversationId: room.conversationId, err: error }, "missing events could not be read");
  } finally {
    filling.delete(room);
  }
}

async function fill({ context: { store } }: Relay, room: Room): Promise<void> {
  const { shopId, conversationId } = room;
  const record = await store.conversation(shopId, conversationId);
  if (record !== null) room.learn(record);
  for (;;) {
    const before = room.head;
    const events = await store.events({
      shopId,
      conversationId,
      viewer: "staff",
      after: before,
      limit: READ_EVENTS,
    });
    room.fill(events);
    // A log with a hole, which nobody can fill, is not read for ever.
    if (events.length < READ_EVENTS || room.head === before) return;
  }
}
