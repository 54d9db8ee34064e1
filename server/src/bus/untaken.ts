import type { BusMessage } from "./bus.ts";

/** Lines kept; the oldest go first. */
const KEPT = 10_000;
const KIND: BusMessage["kind"] = "session-revoked";

/**
 * What Redis has not taken and no other node would ever find in the store by itself, having heard everything else: that a
 * session was ended here. Said again, which is harmless, until Redis has it.
 */
export class Untaken {
  /** The channel of each line. */
  readonly #lines = new Map<string, string>();

  /** Keeps those of the lines that matter. */
  keep(channel: string, lines: readonly string[]): void {
    for (const line of lines) if (line.startsWith(`${KIND}\t`)) this.#lines.set(line, channel);
    for (const oldest of this.#lines.keys()) {
      if (this.#lines.size <= KEPT) return;
      this.#lines.delete(oldest);
    }
  }

  /** Everything that is kept, and no longer. */
  take(): (readonly [line: string, channel: string])[] {
    const taken = [...this.#lines];
    this.#lines.clear();
    return taken;
  }
}
