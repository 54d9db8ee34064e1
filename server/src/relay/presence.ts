import type { BusNews, PresenceChange, PresenceState } from "../bus/bus.ts";
import type { ShopHub } from "../room/shop-hub.ts";
import type { Relay } from "./relay.ts";
import type { Session } from "./session.ts";

type NewsOf<K extends BusNews["kind"]> = Extract<BusNews, { kind: K }>;

/** A member's socket says whether they are at the desk. */
export function showPresence(relay: Relay, { id, participant, viewer, hub }: Session, state: PresenceState): void {
  const person = { ...participant, name: viewer.name };
  tell(relay, hub, hub.presence.set(person, id, state));
}

/** Tells of those whose grace has run out. */
export function expirePresence(relay: Relay, hub: ShopHub): void {
  for (const change of hub.presence.expire(relay.context.now())) tell(relay, hub, change);
}

export function receivePresence(relay: Relay, { shopId, person, state }: NewsOf<"presence">, nodeId: string): void {
  const hub = relay.knownHub(shopId);
  if (hub?.presence.receive(nodeId, { person, state }, relay.context.now())) hub.announcePresence();
}

export function receiveRoster(relay: Relay, { shopId, members, asks }: NewsOf<"roster">, nodeId: string): void {
  const hub = relay.knownHub(shopId);
  if (hub === undefined) return;
  if (hub.presence.receiveRoster(nodeId, members, relay.context.now())) hub.announcePresence();
  if (asks && nodeId !== relay.context.bus.nodeId) shareRoster(relay, hub, false);
}

/** What this node knows of its own, for the others; with `asks` they answer with theirs. */
export function shareRoster(relay: Relay, { shopId, presence }: ShopHub, asks: boolean): void {
  relay.publish({ kind: "roster", shopId, members: presence.roster(), asks });
}

export function forgetNode(relay: Relay, nodeId: string): void {
  for (const hub of relay.hubs()) {
    if (hub.presence.forgetNode(nodeId, relay.context.now())) hub.announcePresence();
  }
}

function tell(relay: Relay, { shopId }: ShopHub, change: PresenceChange | null): void {
  if (change !== null) relay.publish({ kind: "presence", shopId, ...change });
}
