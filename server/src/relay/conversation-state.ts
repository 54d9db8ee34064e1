import { asCustomerSees, type ConversationState, type Event } from "@qin/sdk/protocol";
import type { Eyes } from "../room/member.ts";
import type { ConversationRecord, Store } from "../store/store.ts";
import type { People } from "./people.ts";

/** Whoever missed more pages than this gets the latest page instead of everything. */
const RECOVERED_PAGES = 5;
/** A state never holds more events than the frame allows. */
const MAX_EVENTS = 1_000;

export interface StateSource {
  readonly store: Store;
  readonly people: People;
  readonly pageSize: number;
}

/**
 * A conversation as these eyes may see it. With a position of the same log, exactly what was missed since (`recovered`);
 * otherwise, or when too much was missed, the latest page. Read after the record, so it may hold more than the record says.
 */
export async function conversationState(
  source: StateSource,
  eyes: Eyes,
  record: ConversationRecord,
  position?: { readonly epoch: string; readonly seq: number },
): Promise<ConversationState> {
  const { store, people } = source;
  const { shopId, conversationId } = record;
  const missed = position === undefined ? null : await missedSince(source, eyes, record, position);
  const raw =
    missed ?? (await store.events({ shopId, conversationId, viewer: eyes, limit: source.pageSize, latest: true }));
  const events = eyes === "staff" ? raw : visible(raw);
  const reads = await store.reads(shopId, conversationId);
  const profile = eyes === "staff" ? await store.customers.profile(shopId, record.customerId) : null;
  const known = eyes === "staff" ? record.head : record.customerHead;
  const isClosed = record.isClosed || events.some((event) => event.type === "conversation.closed");
  const state: ConversationState = {
    conversationId,
    epoch: store.epoch,
    head: Math.max(known, events.at(-1)?.seq ?? 0),
    recovered: missed !== null,
    events,
    hasEarlier: missed === null ? (events[0]?.seq ?? 1) > 1 : (position?.seq ?? 0) > 0,
    isClosed,
    reads,
    people: await people.of(record, events, reads),
  };
  return profile === null ? state : { ...state, customer: profile };
}

/** What a customer may see of these events. */
export function visible(events: readonly Event[]): Event[] {
  const seen: Event[] = [];
  for (const event of events) {
    const one = asCustomerSees(event);
    if (one !== null) seen.push(one);
  }
  return seen;
}

/** Null where the position is not one of this log, or lies too far back. */
async function missedSince(
  { store, pageSize }: StateSource,
  eyes: Eyes,
  { shopId, conversationId, head, customerHead }: ConversationRecord,
  position: { readonly epoch: string; readonly seq: number },
): Promise<Event[] | null> {
  if (position.epoch !== store.epoch || position.seq > (eyes === "staff" ? head : customerHead)) return null;
  const most = Math.min(MAX_EVENTS, pageSize * RECOVERED_PAGES);
  const events = await store.events({ shopId, conversationId, viewer: eyes, after: position.seq, limit: most + 1 });
  return events.length > most ? null : events;
}
