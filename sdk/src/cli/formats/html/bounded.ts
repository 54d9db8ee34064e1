/**
 * Sums by name that cannot grow without end: after `size` names, new ones are summed up together as `others`.
 * A file with a fresh agent in each line would otherwise fill the memory.
 */
export class Bounded<T> {
  readonly #sums = new Map<string, T>();
  readonly #size: number;
  readonly #make: () => T;
  #others: T | null = null;

  constructor(size: number, make: () => T) {
    this.#size = size;
    this.#make = make;
  }

  of(name: string): T {
    const known = this.#sums.get(name);
    if (known !== undefined) return known;
    if (this.#sums.size >= this.#size) {
      this.#others ??= this.#make();
      return this.#others;
    }
    const made = this.#make();
    this.#sums.set(name, made);
    return made;
  }

  entries(): readonly (readonly [name: string, sum: T])[] {
    return [...this.#sums];
  }

  /** What was beyond the size; null where nothing was. */
  get others(): T | null {
    return this.#others;
  }
}
