import type { Event } from "@qin/sdk";
import type { Delivery } from "../room/room.ts";
import type { ConversationRecord, Shop, Store } from "../store/store.ts";

/** Conversations whose rules are kept at hand; the one longest unused goes first and is read again when needed. */
const KEPT_WATCHES = 5_000;
/** Events read at a time while a watch is built from the log. */
const READ_EVENTS = 1_000;

/** What follows a conversation event by event. */
interface Follower {
  push(event: Event): unknown;
}

interface Kept<F> {
  readonly watch: F;
  /** The last seq that is in `watch` or waits in `waiting`. */
  head: number;
  /** Told by the bus, not yet pushed: most conversations are only asked about when somebody replies. */
  readonly waiting: Event[];
}

/** What follows conversations, such as the rules' view of them: kept up to date by what the bus tells, made from the log on a miss. */
export class WatchCache<F extends Follower> {
  readonly #store: Store;
  readonly #newWatch: (shop: Shop) => F;
  readonly #limit: number;
  readonly #kept = new Map<string, Kept<F>>();

  constructor(store: Store, newWatch: (shop: Shop) => F, limit = KEPT_WATCHES) {
    this.#store = store;
    this.#newWatch = newWatch;
    this.#limit = limit;
  }

  get size(): number {
    return this.#kept.size;
  }

  receive({ record, events }: Delivery): void {
    const kept = this.#kept.get(record.conversationId);
    if (kept === undefined) return;
    for (const { event } of events) {
      if (event.seq <= kept.head) continue;
      if (event.seq !== kept.head + 1) {
        this.#kept.delete(record.conversationId);
        return;
      }
      kept.waiting.push(event);
      kept.head = event.seq;
    }
  }

  /** The watch at the record's head or beyond; at once where it is at hand. */
  get(shop: Shop, record: ConversationRecord): F | Promise<F> {
    const kept = this.#kept.get(record.conversationId);
    if (kept === undefined || kept.head < record.head) return this.#read(shop, record, kept);
    this.#kept.delete(record.conversationId);
    this.#kept.set(record.conversationId, kept);
    return caughtUp(kept);
  }

  async #read(shop: Shop, { shopId, conversationId }: ConversationRecord, known: Kept<F> | undefined): Promise<F> {
    // Not in the map while it is being read, so that nothing is pushed between two pages.
    this.#kept.delete(conversationId);
    const kept = known ?? { watch: this.#newWatch(shop), head: 0, waiting: [] };
    caughtUp(kept);
    for (;;) {
      const events = await this.#store.events({
        shopId,
        conversationId,
        viewer: "staff",
        after: kept.head,
        limit: READ_EVENTS,
      });
      for (const event of events) kept.watch.push(event);
      kept.head = events.at(-1)?.seq ?? kept.head;
      if (events.length < READ_EVENTS) break;
    }
    this.#keep(conversationId, kept);
    return kept.watch;
  }

  #keep(conversationId: string, kept: Kept<F>): void {
    this.#kept.set(conversationId, kept);
    if (this.#kept.size <= this.#limit) return;
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined) this.#kept.delete(oldest);
  }
}

function caughtUp<F extends Follower>(kept: Kept<F>): F {
  for (const event of kept.waiting) kept.watch.push(event);
  kept.waiting.length = 0;
  return kept.watch;
}
