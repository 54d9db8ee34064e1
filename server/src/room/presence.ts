import type { Person } from "@qin/sdk/protocol";
import type { PresenceChange, PresenceState, PresentMember } from "../bus/bus.ts";

/** How long a member may be gone before the shop is told, in ms: a reload of the desk is no absence. */
export const PRESENCE_GRACE_MS = 5_000;

/** A member who has sockets on this node, or had one a moment ago. */
interface Own {
  person: Person;
  readonly sockets: Map<string, PresenceState>;
  /** What the nodes were told. */
  told: PresenceState | null;
  /** When the last socket went; null while there is one. */
  leftAt: number | null;
}

/** A member as the nodes of the cluster have told of them. */
interface Known {
  person: Person;
  readonly nodes: Map<string, PresenceState>;
}

/**
 * Who of a shop's staff is here. Each node speaks for its own sockets: they come in through `set` and `leave`, which
 * answer with what all nodes have to be told. What the nodes tell, this one included, comes in through `receive`,
 * `receiveRoster` and `forgetNode`; a member is here while any node says so. All times in ms since the epoch.
 */
export class Presence {
  readonly #own = new Map<string, Own>();
  readonly #known = new Map<string, Known>();
  readonly #offlineSince = new Map<string, number>();
  readonly #startedAt: number;

  constructor(startedAt: number) {
    this.#startedAt = startedAt;
  }

  set(person: Person, socketId: string, state: PresenceState): PresenceChange | null {
    const own = this.#own.get(person.id) ?? { person, sockets: new Map(), told: null, leftAt: null };
    this.#own.set(person.id, own);
    own.person = person;
    own.sockets.set(socketId, state);
    own.leftAt = null;
    return changed(own);
  }

  leave(memberId: string, socketId: string, now: number): PresenceChange | null {
    const own = this.#own.get(memberId);
    if (!own?.sockets.delete(socketId)) return null;
    if (own.sockets.size > 0) return changed(own);
    own.leftAt = now;
    return null;
  }

  /** Those who have been gone from here for the whole grace. */
  expire(now: number): PresenceChange[] {
    const gone: PresenceChange[] = [];
    for (const [memberId, { person, leftAt }] of this.#own) {
      // One who left later than it is now left before the clock was set back.
      if (leftAt === null || (now >= leftAt && now - leftAt < PRESENCE_GRACE_MS)) continue;
      this.#own.delete(memberId);
      gone.push({ person, state: "offline" });
    }
    return gone;
  }

  /** Everybody for whom this node speaks. */
  roster(): PresentMember[] {
    return [...this.#own.values()].flatMap(({ person, told }) => (told === null ? [] : [{ person, state: told }]));
  }

  /** True if that was news. */
  receive(nodeId: string, { person, state }: PresenceChange, now: number): boolean {
    if (state === "offline") return this.#gone(nodeId, person.id, now);
    const known = this.#known.get(person.id);
    const before = known === undefined ? null : combined(known.nodes);
    const after = known ?? { person, nodes: new Map() };
    after.person = person;
    after.nodes.set(nodeId, state);
    this.#known.set(person.id, after);
    this.#offlineSince.delete(person.id);
    return before !== combined(after.nodes);
  }

  /** Everybody who is at that node; whoever was there before and is not named has gone. True if that was news. */
  receiveRoster(nodeId: string, members: readonly PresentMember[], now: number): boolean {
    const named = new Set(members.map(({ person }) => person.id));
    let isNews = false;
    for (const memberId of [...this.#known.keys()]) {
      if (!named.has(memberId) && this.#gone(nodeId, memberId, now)) isNews = true;
    }
    for (const member of members) if (this.receive(nodeId, member, now)) isNews = true;
    return isNews;
  }

  /** That node is not there any longer. True if somebody went with it. */
  forgetNode(nodeId: string, now: number): boolean {
    return this.receiveRoster(nodeId, [], now);
  }

  get isStaffOnline(): boolean {
    for (const { nodes } of this.#known.values()) if (combined(nodes) === "online") return true;
    return false;
  }

  /** 0 for somebody who is here; for one never seen, the time since this relay started. */
  absentFor(memberId: string, now: number): number {
    if (this.#known.has(memberId)) return 0;
    return now - (this.#offlineSince.get(memberId) ?? this.#startedAt);
  }

  members(): PresentMember[] {
    return [...this.#known.values()].map(({ person, nodes }) => ({ person, state: combined(nodes) }));
  }

  #gone(nodeId: string, memberId: string, now: number): boolean {
    const known = this.#known.get(memberId);
    if (known === undefined) return false;
    const before = combined(known.nodes);
    if (!known.nodes.delete(nodeId)) return false;
    if (known.nodes.size > 0) return before !== combined(known.nodes);
    this.#known.delete(memberId);
    this.#offlineSince.set(memberId, now);
    return true;
  }
}

function changed(own: Own): PresenceChange | null {
  const state = combined(own.sockets);
  if (own.told === state) return null;
  own.told = state;
  return { person: own.person, state };
}

/** Online where any of them is. */
function combined(states: ReadonlyMap<string, PresenceState>): PresenceState {
  for (const state of states.values()) if (state === "online") return "online";
  return "away";
}
