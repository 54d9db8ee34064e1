import type { CloseCodeNumber, DownFrame, DownFrameOf, Participant } from "@qin/sdk/protocol";
import { isStaff, participantOf, type Viewer } from "../auth/viewer.ts";
import type { Eyes, RoomMember } from "../room/member.ts";
import type { Room } from "../room/room.ts";
import type { ShopHub } from "../room/shop-hub.ts";
import type { Shop } from "../store/store.ts";

/** The line to one client, whatever it is made of. Neither method throws or waits. */
export interface Wire {
  send(text: string): void;
  close(code: CloseCodeNumber): void;
}

type Welcome = DownFrameOf<"welcome">;

/** One client that has said who it is. */
export class Session implements RoomMember {
  readonly id: string;
  readonly viewer: Viewer;
  readonly eyes: Eyes;
  /** As whom it writes in the log. */
  readonly participant: Participant;
  /** As it was at the hello. */
  readonly shop: Shop;
  readonly hub: ShopHub;
  readonly locale: string | undefined;
  /** The network address it came from. */
  readonly address: string;
  readonly #wire: Wire;
  /** What came before the welcome is out; it follows it. */
  #held: string[] | null = [];
  #isGone = false;
  /** Null for as long as it watches none, as most customers of a shop do: an empty map is a quarter of a kilobyte. */
  #watched: Map<string, Room> | null = null;

  constructor(
    wire: Wire,
    options: {
      id: string;
      viewer: Viewer;
      shop: Shop;
      hub: ShopHub;
      address: string;
      locale?: string | undefined;
    },
  ) {
    this.#wire = wire;
    this.id = options.id;
    this.viewer = options.viewer;
    this.eyes = isStaff(options.viewer) ? "staff" : "customer";
    this.participant = participantOf(options.viewer);
    this.shop = options.shop;
    this.hub = options.hub;
    this.locale = options.locale;
    this.address = options.address;
  }

  /** The client went while something for it was still under way. */
  get isGone(): boolean {
    return this.#isGone;
  }

  /** The conversations it watches, by id. */
  get watched(): ReadonlyMap<string, Room> {
    return this.#watched ?? none;
  }

  watch(room: Room): void {
    this.#watched ??= new Map();
    this.#watched.set(room.conversationId, room);
  }

  unwatch(conversationId: string): void {
    this.#watched?.delete(conversationId);
    if (this.#watched?.size === 0) this.#watched = null;
  }

  get isReplay(): boolean {
    return this.viewer.kind === "replay";
  }

  send(text: string): void {
    if (this.#held === null) this.#wire.send(text);
    else this.#held.push(text);
  }

  sendFrame(frame: DownFrame): void {
    this.send(JSON.stringify(frame));
  }

  /** The first frame of all. */
  welcome(frame: Welcome): void {
    const held = this.#held ?? [];
    this.#held = null;
    this.sendFrame(frame);
    for (const text of held) this.#wire.send(text);
  }

  close(code: CloseCodeNumber): void {
    this.#wire.close(code);
  }

  gone(): void {
    this.#isGone = true;
  }
}

const none: ReadonlyMap<string, Room> = new Map();
