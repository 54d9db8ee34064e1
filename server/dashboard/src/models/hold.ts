import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { InboxRow } from "@qin/sdk/protocol";

/** The order stands still this long after the last sign of a hand on it, ms. */
const HOLD_MS = 2_500;
/** But never longer than this in one go: whoever is due next must come into sight. */
const LONGEST_HOLD_MS = 5_000;

export interface Hold {
  readonly rows: ReadonlySignal<readonly InboxRow[]>;
  readonly moved: ReadonlySignal<number>;
  start(): void;
  release(): void;
}

/**
 * Shows `fitting`, but keeps its order while somebody points at it, so that no row moves away under a click.
 * Rows keep their place even when they no longer fit; new ones wait at the end.
 */
export function createHold(
  fitting: ReadonlySignal<readonly InboxRow[]>,
  find: (conversationId: string) => InboxRow | undefined,
): Hold {
  const held = signal<readonly string[] | null>(null);
  let since = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const rows = computed(() => {
    const order = held.value;
    const now = fitting.value;
    if (!order) return now;
    const known = new Set(order);
    const kept = order.flatMap((id) => find(id) ?? []);
    return [...kept, ...now.filter((row) => !known.has(row.conversationId))];
  });
  const moved = computed(() => {
    if (!held.value) return 0;
    const now = fitting.value;
    return rows.value.reduce((n, row, i) => (now[i]?.conversationId === row.conversationId ? n : n + 1), 0);
  });

  function release(): void {
    clearTimeout(timer);
    timer = undefined;
    held.value = null;
  }
  return {
    rows,
    moved,
    start() {
      const now = Date.now();
      if (!held.peek()) {
        held.value = fitting.peek().map((row) => row.conversationId);
        since = now;
      }
      clearTimeout(timer);
      timer = setTimeout(release, Math.max(0, Math.min(HOLD_MS, since + LONGEST_HOLD_MS - now)));
    },
    release,
  };
}
