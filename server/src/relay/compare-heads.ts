import type { Room } from "../room/room.ts";
import { heal } from "./heal.ts";
import type { Relay } from "./relay.ts";

/** Conversations asked for at a time. */
const ASK_HEADS = 500;

/** Asks the store where every watched conversation and inbox stands, of one shop or of all, and heals those that have fallen behind. */
export async function compareHeads(relay: Relay, onlyShop?: string): Promise<void> {
  const { store } = relay.context;
  const byShop = new Map<string, Room[]>();
  for (const room of relay.rooms.all()) {
    if (onlyShop !== undefined && room.shopId !== onlyShop) continue;
    const rooms = byShop.get(room.shopId);
    if (rooms === undefined) byShop.set(room.shopId, [room]);
    else rooms.push(room);
  }
  for (const [shopId, rooms] of byShop) {
    for (let at = 0; at < rooms.length; at += ASK_HEADS) {
      const asked = rooms.slice(at, at + ASK_HEADS);
      const heads = await store.heads(
        shopId,
        asked.map((room) => room.conversationId),
      );
      for (const { conversationId, head } of heads) {
        const room = relay.rooms.get(shopId, conversationId);
        if (room !== undefined && head > room.head) await heal(relay, room);
      }
    }
  }
  for (const { shopId, inbox } of relay.hubs()) {
    const { cursor } = inbox;
    const isAsked = onlyShop === undefined || shopId === onlyShop;
    if (cursor !== null && isAsked) inbox.fill(await store.inbox(shopId, cursor));
  }
}
