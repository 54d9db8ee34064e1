import { type LargeRequestListener, listenForLargeRequests, type Watch } from "@qin/sdk";
import type { BusMessage } from "../bus/bus.ts";
import type { RelayContext } from "../context.ts";
import { type AddressRates, createAddressRates } from "../limits/rates.ts";
import { Rooms } from "../room/rooms.ts";
import { ShopHub } from "../room/shop-hub.ts";
import { InFlight } from "./in-flight.ts";
import { People } from "./people.ts";
import type { Session } from "./session.ts";
import { WatchCache } from "./watch-cache.ts";

/** Revoked sessions remembered, for hellos that are being answered at that moment. */
const REVOKED = 10_000;

/** What the handlers of one node share. Holds state and no rules: those are in the handlers and the files beside them. */
export class Relay {
  readonly context: RelayContext;
  readonly rooms: Rooms;
  readonly watches: WatchCache<Watch>;
  /** Hears large requests, so that the other rules need not read a message before somebody replies. */
  readonly requests: WatchCache<LargeRequestListener>;
  readonly people: People;
  readonly rates: AddressRates;
  /** Frames whose answer waits for the store. */
  readonly inFlight = new InFlight();
  /** No new work: it is refused with `relay/stopping`. */
  isStopping = false;
  readonly #hubs = new Map<string, ShopHub>();
  readonly #sessions = new Map<string, Session>();
  readonly #revoked = new Set<string>();

  constructor(context: RelayContext) {
    this.context = context;
    this.people = new People(context.store, context.now);
    this.rates = createAddressRates(context.config.limits);
    this.watches = new WatchCache(context.store, context.rules.watch);
    this.requests = new WatchCache(context.store, ({ settings }) => listenForLargeRequests(settings));
    this.rooms = new Rooms((member, error) => {
      context.log.warn({ socketId: member.id, err: error }, "a member could not be told, and is let go");
      member.close(4001);
    });
  }

  get sessions(): ReadonlyMap<string, Session> {
    return this.#sessions;
  }

  /** For somebody who is about to come: it is kept for a while, though nobody may be here. */
  hub(shopId: string): ShopHub {
    const known = this.#hubs.get(shopId);
    if (known !== undefined) {
      known.expect(this.context.now());
      return known;
    }
    const hub = new ShopHub(shopId, { epoch: this.context.store.epoch, now: this.context.now() });
    this.#hubs.set(shopId, hub);
    this.context.bus.follow(shopId);
    return hub;
  }

  /** Of a shop that nobody here has anything to do with any longer, this node need not hear. */
  forgetIdleHubs(now: number): void {
    for (const hub of this.#hubs.values()) {
      if (!hub.isIdle(now)) continue;
      this.#hubs.delete(hub.shopId);
      this.context.bus.unfollow(hub.shopId);
    }
  }

  knownHub(shopId: string): ShopHub | undefined {
    return this.#hubs.get(shopId);
  }

  hubs(): IterableIterator<ShopHub> {
    return this.#hubs.values();
  }

  enter(session: Session): void {
    this.#sessions.set(session.id, session);
    session.hub.add(session);
    // Revoked after it was found in the store, and before this.
    if (this.#revoked.has(session.viewer.tokenHash)) session.close(4504);
  }

  /** Ends every socket of a session, or of an API key that plays transcripts. */
  revoke(tokenHash: string): void {
    this.#revoked.add(tokenHash);
    const [oldest = ""] = this.#revoked;
    if (this.#revoked.size > REVOKED) this.#revoked.delete(oldest);
    for (const session of this.#sessions.values()) if (session.viewer.tokenHash === tokenHash) session.close(4504);
  }

  /** Undoes everything that `enter` and the handlers have set up for this session. */
  leave(session: Session): void {
    session.gone();
    this.#sessions.delete(session.id);
    const now = this.context.now();
    session.hub.remove(session, now);
    for (const room of session.watched.values()) {
      if (room.typing.isTyping(session.participant.id, now)) this.#stopsTyping(session, room.conversationId, now);
      this.rooms.leave(room, session.id);
      session.unwatch(room.conversationId);
    }
    const change = session.hub.presence.leave(session.participant.id, session.id, now);
    if (change !== null) this.publish({ kind: "presence", shopId: session.viewer.shopId, ...change });
  }

  publish(message: BusMessage): void {
    this.context.bus.publish(message);
  }

  #stopsTyping(session: Session, conversationId: string, at: number): void {
    const from = session.participant;
    this.publish({
      kind: "typing",
      shopId: session.viewer.shopId,
      conversationId,
      from,
      isTyping: false,
      at,
      socketId: session.id,
    });
  }
}
