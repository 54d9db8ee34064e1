import type { Person } from "@qin/sdk/protocol";
import { isStaff, participantOf } from "../auth/viewer.ts";
import { InboxWatchers } from "./inbox-watchers.ts";
import type { RoomMember } from "./member.ts";
import { Presence } from "./presence.ts";

/** What concerns a whole shop on this node: who is connected, who of the staff is here, who watches the inbox. */
export class ShopHub {
  readonly shopId: string;
  readonly presence: Presence;
  readonly inbox: InboxWatchers;
  readonly #staff = new Map<string, RoomMember>();
  readonly #customers = new Map<string, RoomMember>();
  /** Sockets of each person, by the person's id. */
  readonly #sockets = new Map<string, Set<string>>();
  #toldCustomers = false;

  constructor(shopId: string, options: { epoch: string; now: number }) {
    this.shopId = shopId;
    this.presence = new Presence(options.now);
    this.inbox = new InboxWatchers(options.epoch);
  }

  add(member: RoomMember): void {
    (isStaff(member.viewer) ? this.#staff : this.#customers).set(member.id, member);
    const sockets = this.#sockets.get(member.viewer.id);
    if (sockets === undefined) this.#sockets.set(member.viewer.id, new Set([member.id]));
    else sockets.add(member.id);
  }

  remove(member: RoomMember): void {
    this.#staff.delete(member.id);
    this.#customers.delete(member.id);
    this.inbox.remove(member.id);
    const sockets = this.#sockets.get(member.viewer.id);
    if (sockets?.delete(member.id) && sockets.size === 0) this.#sockets.delete(member.viewer.id);
  }

  socketsOf(personId: string): ReadonlySet<string> {
    return this.#sockets.get(personId) ?? none;
  }

  /** A member of the staff who has a socket on this node. */
  personHere(memberId: string): Person | null {
    for (const socketId of this.socketsOf(memberId)) {
      const viewer = this.#staff.get(socketId)?.viewer;
      if (viewer !== undefined) return { id: viewer.id, role: participantOf(viewer).role, name: viewer.name };
    }
    return null;
  }

  /** Tells one who just came. */
  showPresence(member: RoomMember): void {
    member.send(isStaff(member.viewer) ? this.#staffFrame() : this.#customerFrame());
  }

  /** Tells all: the staff who is here, customers only whether anybody is, and only when that has changed. */
  announcePresence(): void {
    const staffFrame = this.#staffFrame();
    for (const member of this.#staff.values()) member.send(staffFrame);
    if (this.presence.isStaffOnline === this.#toldCustomers) return;
    this.#toldCustomers = this.presence.isStaffOnline;
    const customerFrame = this.#customerFrame();
    for (const member of this.#customers.values()) member.send(customerFrame);
  }

  #staffFrame(): string {
    const { isStaffOnline } = this.presence;
    return JSON.stringify({ type: "presence_changed", isStaffOnline, members: this.presence.members() });
  }

  #customerFrame(): string {
    return JSON.stringify({ type: "presence_changed", isStaffOnline: this.presence.isStaffOnline, members: [] });
  }
}

const none: ReadonlySet<string> = new Set();
