/** What is to happen when, the earliest first; of two at one moment the one that was noted first. A binary heap. */
export class Agenda<T> {
  readonly #heap: { readonly at: number; readonly order: number; readonly what: T }[] = [];
  #noted = 0;

  add(at: number, what: T): void {
    const heap = this.#heap;
    const entry = { at, order: this.#noted++, what };
    let k = heap.length;
    for (; k > 0; k = (k - 1) >> 1) {
      const parent = heap[(k - 1) >> 1];
      if (parent === undefined || !isBefore(entry, parent)) break;
      heap[k] = parent;
    }
    heap[k] = entry;
  }

  next(): { readonly at: number; readonly what: T } | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return first;
    let k = 0;
    for (;;) {
      const [left, right] = [heap[2 * k + 1], heap[2 * k + 2]];
      const child = right !== undefined && left !== undefined && isBefore(right, left) ? right : left;
      if (child === undefined || !isBefore(child, last)) break;
      heap[k] = child;
      k = 2 * k + (child === right ? 2 : 1);
    }
    heap[k] = last;
    return first;
  }
}

interface Due {
  readonly at: number;
  readonly order: number;
}

function isBefore(a: Due, b: Due): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
