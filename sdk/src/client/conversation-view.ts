import type { ConversationState, ReadMark } from "../protocol/conversation.ts";
import type { Event } from "../protocol/events.ts";
import type { CustomerProfile, Person } from "../protocol/people.ts";

/**
 * One conversation as this client may see it: a fold over its events. Never changed in place, so `!==` tells that it is new.
 * `head` is the last seq held, 0 for none; with `epoch` it is the position to resume from.
 */
export interface ConversationView {
  readonly conversationId: string;
  readonly epoch: string;
  readonly head: number;
  /** In the order of `seq`, without holes for this reader's eyes. */
  readonly events: readonly Event[];
  readonly hasEarlier: boolean;
  readonly isClosed: boolean;
  readonly reads: readonly ReadMark[];
  readonly people: readonly Person[];
  /** Staff only. */
  readonly customer?: CustomerProfile;
}

/** Takes `conversation_synced` or one of `welcome`: what was missed, or with `recovered: false` everything anew. */
export function synced(view: ConversationView | undefined, state: ConversationState): ConversationView {
  const { recovered: isSame, events, head, ...rest } = state;
  if (!view || !isSame) return { ...rest, events, head: events.at(-1)?.seq ?? head };
  const missed = events.filter((event) => event.seq > view.head);
  return {
    ...rest,
    events: missed.length > 0 ? [...view.events, ...missed] : view.events,
    head: missed.at(-1)?.seq ?? view.head,
    hasEarlier: view.hasEarlier,
    reads: state.reads.reduce(mergeRead, view.reads),
  };
}

/** Takes `event_added` or `accepted`. The same view for an event it has; null for a hole: ask for what is missing. */
export function added(view: ConversationView, prev: number, event: Event): ConversationView | null {
  if (event.seq <= view.head) return view;
  if (prev !== view.head) return null;
  return {
    ...view,
    head: event.seq,
    events: [...view.events, event],
    isClosed: view.isClosed || event.type === "conversation.closed",
    people: event.type === "agent.assigned" ? withPerson(view.people, event) : view.people,
  };
}

/** Takes `history_loaded`: older events, put before what is there. */
export function prepended(
  view: ConversationView,
  page: { readonly events: readonly Event[]; readonly hasEarlier: boolean },
): ConversationView {
  const first = view.events[0]?.seq ?? Number.POSITIVE_INFINITY;
  const earlier = page.events.filter((event) => event.seq < first);
  return { ...view, events: [...earlier, ...view.events], hasEarlier: page.hasEarlier };
}

/** Read marks only grow; the same view for one that is not further. */
export function readTo(view: ConversationView, mark: ReadMark): ConversationView {
  const reads = mergeRead(view.reads, mark);
  return reads === view.reads ? view : { ...view, reads };
}

function mergeRead(reads: readonly ReadMark[], mark: ReadMark): readonly ReadMark[] {
  const known = reads.find(({ id }) => id === mark.id);
  if (known && known.seq >= mark.seq) return reads;
  return [...reads.filter((read) => read !== known), mark];
}

function withPerson(
  people: readonly Person[],
  { agentId, role, name }: { readonly agentId: string; readonly role: Person["role"]; readonly name: string },
): readonly Person[] {
  if (people.some(({ id }) => id === agentId)) return people;
  return [...people, { id: agentId, role, name }];
}
