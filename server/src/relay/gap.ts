import { setTimeout as pause } from "node:timers/promises";
import type { ShopHub } from "../room/shop-hub.ts";
import { compareHeads } from "./compare-heads.ts";
import { shareRoster } from "./presence.ts";
import type { Relay } from "./relay.ts";
import type { Session } from "./session.ts";
import { isCurrent, syncConversation } from "./watching.ts";

/** When to ask the store again that could not answer, in ms. */
const ASK_AGAIN_MS = 1_000;
/** Shops that are looked at anew, one look at a time; `again` where more was lost meanwhile. */
const closing = new WeakMap<ShopHub, { again: boolean }>();

/** Other nodes may have said something about this shop that nobody here has heard: finds out what it was. */
export async function closeGap(relay: Relay, shopId: string): Promise<void> {
  const hub = relay.knownHub(shopId);
  if (hub === undefined) return;
  shareRoster(relay, hub, true);
  await lookAnew(relay, hub);
}

/**
 * Another node asks who is here: it has lost the bus, or has just come. If it was lost, what was to be heard from there was
 * not heard, though nothing tells this node so.
 */
export async function answerRoster(relay: Relay, shopId: string): Promise<void> {
  const hub = relay.knownHub(shopId);
  if (hub !== undefined) await lookAnew(relay, hub);
}

async function lookAnew(relay: Relay, hub: ShopHub): Promise<void> {
  const running = closing.get(hub);
  if (running !== undefined) {
    running.again = true;
    return;
  }
  const state = { again: true };
  closing.set(hub, state);
  // Until it is done: nothing else would ever tell that a session has been revoked.
  while (state.again && !relay.isStopping) {
    state.again = false;
    if (await isClosed(relay, hub.shopId)) continue;
    state.again = true;
    await pause(ASK_AGAIN_MS, undefined, { ref: false });
  }
  closing.delete(hub);
}

async function isClosed(relay: Relay, shopId: string): Promise<boolean> {
  try {
    await compareHeads(relay, shopId);
    await lookAfterSessions(relay, shopId);
    return true;
  } catch (error) {
    relay.context.log.warn({ err: error }, "what the bus lost could not be read; trying again");
    return false;
  }
}

/** One after the other, so that a node with many sockets does not fall upon the store. */
async function lookAfterSessions(relay: Relay, shopId: string): Promise<void> {
  const { sessions, apiKeys } = relay.context.store;
  for (const session of [...relay.sessions.values()]) {
    const { viewer } = session;
    if (viewer.shopId !== shopId || session.isGone) continue;
    const vouches = viewer.kind === "replay" ? apiKeys : sessions;
    if ((await vouches.get(viewer.tokenHash)) === null) session.close(4504);
    else if (viewer.kind === "customer") await introduceMissed(relay, session);
  }
}

/** A conversation that was opened for them elsewhere, by an order or in another tab: nobody here watches it, so no head tells. */
async function introduceMissed(relay: Relay, session: Session): Promise<void> {
  const { shopId, id } = session.viewer;
  const latest = await relay.context.store.latestConversationOf(shopId, id);
  if (latest === null || session.isGone || session.watched.has(latest.conversationId)) return;
  if (isCurrent(latest, relay.context.now())) await syncConversation(relay, session, latest);
}
