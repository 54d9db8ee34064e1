/** Times that a node may be silent when it should have said that it is there; after that it is gone. */
const SILENT = 3;
/** A look that comes this many times too late says that this node slept itself, and has not listened either. */
const OVERSLEPT = 2;

/** The other nodes, as long as they are heard. All times in ms of a clock that never jumps. */
export class NodeLeases {
  readonly #heardAt = new Map<string, number>();
  readonly #everyMs: number;
  #lookedAt: number | null = null;

  /** `everyMs`: how often a node says that it is there. */
  constructor(everyMs: number) {
    this.#everyMs = everyMs;
  }

  /** How long a node is believed to be there after it was heard. */
  get leaseMs(): number {
    return this.#everyMs * SILENT;
  }

  get count(): number {
    return this.#heardAt.size;
  }

  heard(nodeId: string, now: number): void {
    this.#heardAt.set(nodeId, now);
  }

  /** Nobody could be heard until now: all get their whole time again. */
  renewAll(now: number): void {
    for (const nodeId of this.#heardAt.keys()) this.#heardAt.set(nodeId, now);
  }

  /**
   * Those who are gone since the last look, and forgotten. To be called every `everyMs`; `hasSlept` says that it was not, and
   * that the others may have forgotten this node meanwhile.
   */
  expire(now: number): { readonly gone: readonly string[]; readonly hasSlept: boolean } {
    const hasSlept = this.#lookedAt !== null && now - this.#lookedAt > this.#everyMs * OVERSLEPT;
    if (hasSlept) this.renewAll(now);
    this.#lookedAt = now;
    const gone: string[] = [];
    for (const [nodeId, at] of this.#heardAt) {
      if (now - at < this.leaseMs) continue;
      this.#heardAt.delete(nodeId);
      gone.push(nodeId);
    }
    return { gone, hasSlept };
  }
}
