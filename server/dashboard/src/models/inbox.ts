import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { InboxRow } from "@qin/sdk/protocol";
import type { DeskRelay } from "../adapter/relay.ts";
import { tagOf } from "./customer-tag.ts";
import { createHold } from "./hold.ts";
import type { RelayClock } from "./relay-clock.ts";
import { SortedRows } from "./sorted-rows.ts";
import { byUrgency, isHandoffFor, type Viewer } from "./urgency.ts";

export const inboxFilters = ["all", "mine", "waiting", "handoffs", "closed"] as const;
export type InboxFilter = (typeof inboxFilters)[number];

export interface InboxModel {
  readonly isLoading: ReadonlySignal<boolean>;
  readonly filter: Signal<InboxFilter>;
  readonly search: Signal<string>;
  /** What the list shows, in order. */
  readonly rows: ReadonlySignal<readonly InboxRow[]>;
  /** How many rows stand elsewhere, or are new, while the order is held. */
  readonly moved: ReadonlySignal<number>;
  readonly counts: ReadonlySignal<Readonly<Record<InboxFilter, number>>>;
  /** Conversations whose answer is late, by the relay's clock. */
  readonly breached: ReadonlySignal<number>;
  /** Handoffs that wait for this member, the oldest first. */
  readonly handoffs: ReadonlySignal<readonly InboxRow[]>;
  row(conversationId: string): InboxRow | undefined;
  /** Keeps the order for a moment, because somebody points at it. */
  hold(): void;
  release(): void;
  /** The conversation that needs an answer first, before all one that no colleague has; undefined when nobody waits. */
  mostUrgent(): string | undefined;
  dispose(): void;
}

export function createInbox(relay: DeskRelay, clock: RelayClock, viewer: Viewer): InboxModel {
  const sorted = new SortedRows(byUrgency(viewer));
  const version = signal(0);
  const isLoading = signal(true);
  const filter = signal<InboxFilter>("all");
  const search = signal("");

  const stop = relay.watchInbox((change) => {
    if (change.isComplete) sorted.replace(change.rows);
    else for (const row of change.rows) sorted.apply(row);
    batch(() => {
      isLoading.value = false;
      version.value++;
    });
  });

  const fitting = computed(() => {
    version.value;
    const belongs = belonging[filter.value];
    const wanted = fold(search.value.trim());
    return sorted.inOrder.filter(
      (row) =>
        belongs(row, viewer) &&
        (wanted === "" || fold(`${row.customer.name} ${tagOf(row.customer.id)}`).includes(wanted)),
    );
  });
  const hold = createHold(fitting, (id) => sorted.get(id));

  const counts = computed(() => {
    version.value;
    const found = { all: 0, mine: 0, waiting: 0, handoffs: 0, closed: 0 };
    for (const row of sorted.inOrder) {
      for (const name of inboxFilters) if (belonging[name](row, viewer)) found[name]++;
    }
    return found;
  });
  const breached = computed(() => {
    version.value;
    return countDueBefore(sorted.inOrder, clock.now.value);
  });
  const handoffs = computed(() => {
    version.value;
    return sorted.inOrder
      .filter((row) => isHandoffFor(row, viewer))
      .sort((a, b) => (a.handoff?.at ?? 0) - (b.handoff?.at ?? 0));
  });

  return {
    isLoading,
    filter,
    search,
    rows: hold.rows,
    moved: hold.moved,
    counts,
    breached,
    handoffs,
    row(conversationId) {
      version.value;
      return sorted.get(conversationId);
    },
    hold: hold.start,
    release: hold.release,
    mostUrgent() {
      const needy = sorted.inOrder.filter((row) => !row.isClosed && (row.response || isHandoffFor(row, viewer)));
      const free = needy.find((row) => !row.assignee || row.assignee.id === viewer.id || isHandoffFor(row, viewer));
      return (free ?? needy[0])?.conversationId;
    },
    dispose() {
      stop();
      hold.release();
    },
  };
}

const belonging: Readonly<Record<InboxFilter, (row: InboxRow, viewer: Viewer) => boolean>> = {
  all: (row) => !row.isClosed,
  mine: (row, viewer) => !row.isClosed && row.assignee?.id === viewer.id,
  waiting: (row) => !row.isClosed && row.unanswered > 0,
  handoffs: (row) => !row.isClosed && row.handoff !== undefined,
  closed: (row) => row.isClosed,
};

/** For comparing names: full-width and half-width, large and small letters are the same. */
function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/** The rows start with those that wait, sorted by when they are due: how many of them are strictly past. */
function countDueBefore(rows: readonly InboxRow[], now: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const row = rows[middle];
    if (row && !row.isClosed && row.response && row.response.dueAt < now) low = middle + 1;
    else high = middle;
  }
  return low;
}
