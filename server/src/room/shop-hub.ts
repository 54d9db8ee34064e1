import { isDeepStrictEqual } from "node:util";
import { isStaff } from "../auth/viewer.ts";
import type { Shop } from "../store/store.ts";
import { InboxWatchers } from "./inbox-watchers.ts";
import type { RoomMember } from "./member.ts";
import { Presence } from "./presence.ts";

/** How long a shop is kept in mind after its last socket went, in ms: longer than the grace of its staff, and than a reload. */
const IDLE_AFTER_MS = 60_000;

/** What concerns a whole shop on this node: who is connected, who of the staff is here, who watches the inbox. */
export class ShopHub {
  readonly shopId: string;
  readonly presence: Presence;
  readonly inbox: InboxWatchers;
  readonly #staff = new Map<string, RoomMember>();
  readonly #customers = new Map<string, RoomMember>();
  /** Sockets of each person, by the person's id; most have one, and a set of one is a quarter of a kilobyte. */
  readonly #sockets = new Map<string, string | Set<string>>();
  #toldCustomers = false;
  #shop: Shop | null = null;
  /** When the last member went, or somebody was last about to come; null while there is a member. */
  #emptySince: number | null;

  constructor(shopId: string, options: { epoch: string; now: number }) {
    this.shopId = shopId;
    this.presence = new Presence(options.now);
    this.#emptySince = options.now;
    this.inbox = new InboxWatchers(options.epoch);
  }

  /** The shop as one object for all its sockets, for as long as nothing about it changes: a copy for each is a kilobyte. */
  shared(shop: Shop): Shop {
    if (this.#shop === null || !isDeepStrictEqual(this.#shop, shop)) this.#shop = shop;
    return this.#shop;
  }

  add(member: RoomMember): void {
    this.#emptySince = null;
    (isStaff(member.viewer) ? this.#staff : this.#customers).set(member.id, member);
    const sockets = this.#sockets.get(member.viewer.id);
    if (sockets === undefined) this.#sockets.set(member.viewer.id, member.id);
    else if (typeof sockets === "string") this.#sockets.set(member.viewer.id, new Set([sockets, member.id]));
    else sockets.add(member.id);
  }

  remove(member: RoomMember, now: number): void {
    this.#staff.delete(member.id);
    this.#customers.delete(member.id);
    this.inbox.remove(member.id);
    const sockets = this.#sockets.get(member.viewer.id);
    if (typeof sockets === "object") sockets.delete(member.id);
    if (sockets === member.id || (typeof sockets === "object" && sockets.size === 0)) {
      this.#sockets.delete(member.viewer.id);
    }
    if (this.#sockets.size === 0) this.#emptySince = now;
  }

  /** Somebody is about to come: until they are here, they must not find that it was forgotten meanwhile. */
  expect(now: number): void {
    if (this.#emptySince !== null) this.#emptySince = now;
  }

  /** Nobody of this shop has been on this node for a while. */
  isIdle(now: number): boolean {
    return this.#emptySince !== null && now - this.#emptySince >= IDLE_AFTER_MS;
  }

  socketsOf(personId: string): ReadonlySet<string> {
    const sockets = this.#sockets.get(personId);
    return typeof sockets === "string" ? new Set([sockets]) : (sockets ?? none);
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
