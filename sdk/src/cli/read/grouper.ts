/** The rows of one conversation, and the line of the first of them. */
export interface Group<T> {
  readonly key: string;
  readonly line: number;
  readonly rows: T[];
}

/** How much is held while rows of several conversations are mixed. */
export interface GroupLimits {
  /** Conversations that may be open at a time. */
  readonly groups: number;
  /** Rows of all open conversations together. */
  readonly rows: number;
  /** Ended conversations that are remembered, to notice when one goes on after all. */
  readonly remembered: number;
}

const LIMITS: GroupLimits = { groups: 1_000, rows: 100_000, remembered: 100_000 };

export interface Grouper<T> {
  /** Puts a row to its conversation. Returns the conversations that have to make room, and whether this one had ended already. */
  add(key: string, line: number, row: T): { readonly full: readonly Group<T>[]; readonly isAgain: boolean };
  /** What is still open, in the order in which it was last added to. */
  end(): Group<T>[];
}

/**
 * Collects rows by conversation. Rows of one usually follow each other, but an export sorted by time mixes them: so many
 * stay open, and the one that has been silent longest goes first. Memory is bounded whatever the order is.
 */
export function newGrouper<T>(limits: GroupLimits = LIMITS): Grouper<T> {
  const open = new Map<string, Group<T>>();
  const ended = new Set<string>();
  let held = 0;
  const close = (group: Group<T>): Group<T> => {
    open.delete(group.key);
    held -= group.rows.length;
    ended.add(group.key);
    const [oldest] = ended;
    if (ended.size > limits.remembered && oldest !== undefined) ended.delete(oldest);
    return group;
  };
  return {
    add: (key, line, row) => {
      const known = open.get(key);
      const group = known ?? { key, line, rows: [] };
      const isAgain = known === undefined && ended.delete(key);
      // Deleted and set again, it is the newest of the map's order.
      open.delete(key);
      open.set(key, group);
      group.rows.push(row);
      held++;
      const full: Group<T>[] = [];
      while (open.size > limits.groups || held > limits.rows) {
        const [silent] = open.values();
        if (silent === undefined) break;
        full.push(close(silent));
      }
      return { full, isAgain };
    },
    end: () => [...open.values()].map(close),
  };
}
