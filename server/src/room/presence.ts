import type { Person } from "@qin/sdk/protocol";

/** How long a member may be gone before the shop is told, in ms: a reload of the desk is no absence. */
export const PRESENCE_GRACE_MS = 5_000;

export type PresenceState = "online" | "away";

export interface PresenceChange {
  readonly memberId: string;
  readonly state: PresenceState | "offline";
}

/**
 * Who of a shop's staff is here. The sockets of this node come in through `set` and `leave`, which answer with what all
 * nodes have to be told; what they were told comes in through `receive`. All times in ms since the epoch.
 */
export class Presence {
  /** State of each socket of this node, by member. */
  readonly #sockets = new Map<string, Map<string, PresenceState>>();
  /** Members whose last socket here went a moment ago. */
  readonly #leaving = new Map<string, number>();
  readonly #known = new Map<string, { readonly person: Person; readonly state: PresenceState }>();
  readonly #offlineSince = new Map<string, number>();
  readonly #startedAt: number;

  constructor(startedAt: number) {
    this.#startedAt = startedAt;
  }

  set(memberId: string, socketId: string, state: PresenceState): PresenceChange | null {
    const sockets = this.#sockets.get(memberId) ?? new Map<string, PresenceState>();
    this.#sockets.set(memberId, sockets.set(socketId, state));
    this.#leaving.delete(memberId);
    return this.#changed(memberId, sockets);
  }

  leave(memberId: string, socketId: string, now: number): PresenceChange | null {
    const sockets = this.#sockets.get(memberId);
    if (!sockets?.delete(socketId)) return null;
    if (sockets.size > 0) return this.#changed(memberId, sockets);
    this.#sockets.delete(memberId);
    this.#leaving.set(memberId, now);
    return null;
  }

  /** Those who have been gone for the whole grace. */
  expire(now: number): PresenceChange[] {
    const gone: PresenceChange[] = [];
    for (const [memberId, since] of this.#leaving) {
      if (now - since < PRESENCE_GRACE_MS) continue;
      this.#leaving.delete(memberId);
      gone.push({ memberId, state: "offline" });
    }
    return gone;
  }

  /** Where another node believes a member gone who has a socket here: what to tell it. */
  correction(change: PresenceChange): PresenceChange | null {
    const sockets = this.#sockets.get(change.memberId);
    if (change.state !== "offline" || sockets === undefined) return null;
    return { memberId: change.memberId, state: combined(sockets) };
  }

  /** True if that was news. */
  receive(change: PresenceChange, person: Person, now: number): boolean {
    const before = this.#known.get(change.memberId)?.state ?? "offline";
    if (change.state === "offline") {
      this.#known.delete(change.memberId);
      this.#offlineSince.set(change.memberId, now);
    } else {
      this.#known.set(change.memberId, { person, state: change.state });
      this.#offlineSince.delete(change.memberId);
    }
    return before !== change.state;
  }

  get isStaffOnline(): boolean {
    for (const { state } of this.#known.values()) if (state === "online") return true;
    return false;
  }

  /** 0 for somebody who is here; for one never seen, the time since this relay started. */
  absentFor(memberId: string, now: number): number {
    if (this.#known.has(memberId)) return 0;
    return now - (this.#offlineSince.get(memberId) ?? this.#startedAt);
  }

  members(): { person: Person; state: PresenceState }[] {
    return [...this.#known.values()];
  }

  #changed(memberId: string, sockets: ReadonlyMap<string, PresenceState>): PresenceChange | null {
    const state = combined(sockets);
    return this.#known.get(memberId)?.state === state ? null : { memberId, state };
  }
}

/** Online where any of the sockets is. */
function combined(sockets: ReadonlyMap<string, PresenceState>): PresenceState {
  for (const state of sockets.values()) if (state === "online") return "online";
  return "away";
}
