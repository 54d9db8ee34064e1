import type { InboxRow } from "@qin/sdk/protocol";

/** Rows by id and in order. Changing one of n costs O(log n) comparisons, so that ten thousand open conversations stay calm. */
export class SortedRows {
  readonly #compare: (a: InboxRow, b: InboxRow) => number;
  readonly #byId = new Map<string, InboxRow>();
  #inOrder: InboxRow[] = [];

  constructor(compare: (a: InboxRow, b: InboxRow) => number) {
    this.#compare = compare;
  }

  get inOrder(): readonly InboxRow[] {
    return this.#inOrder;
  }

  get(conversationId: string): InboxRow | undefined {
    return this.#byId.get(conversationId);
  }

  /** Takes a row that is newer than the one held; says whether it was. */
  apply(row: InboxRow): boolean {
    const held = this.#byId.get(row.conversationId);
    if (held) {
      if (row.head < held.head || (row.head === held.head && row.updatedAt < held.updatedAt)) return false;
      this.#inOrder.splice(this.#placeOf(held), 1);
    }
    this.#byId.set(row.conversationId, row);
    this.#inOrder.splice(this.#placeOf(row), 0, row);
    return true;
  }

  /** Forgets all and takes these. */
  replace(rows: readonly InboxRow[]): void {
    this.#byId.clear();
    for (const row of rows) this.#byId.set(row.conversationId, row);
    this.#inOrder = [...this.#byId.values()].sort(this.#compare);
  }

  /** Where the row stands, or would stand. */
  #placeOf(row: InboxRow): number {
    let low = 0;
    let high = this.#inOrder.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.#inOrder[middle];
      if (other && this.#compare(other, row) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
