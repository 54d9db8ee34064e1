/** A set of (shop, name), as the two lists that a statement takes; sorted, so that everybody writes them in one order. */
export class Pairs {
  readonly #pairs = new Map<string, readonly [string, string]>();

  add(shopId: string, name: string): void {
    this.#pairs.set(pairKey(shopId, name), [shopId, name]);
  }

  get size(): number {
    return this.#pairs.size;
  }

  lists(): [string[], string[]] {
    const sorted = [...this.#pairs.keys()].sort().flatMap((key) => [this.#pairs.get(key) ?? ["", ""]]);
    return [sorted.map(([shopId]) => shopId), sorted.map(([, name]) => name)];
  }

  shops(): string[] {
    return [...new Set([...this.#pairs.values()].map(([shopId]) => shopId))];
  }
}

export function pairKey(shopId: string, name: string): string {
  return `${shopId}\n${name}`;
}
