import type { Participant } from "@qin/sdk/protocol";

/** Without a repeat within this time, somebody has stopped typing. Ms; clients repeat every 3 s. */
export const TYPING_EXPIRES_MS = 6_000;
/** A customer's typing older than this says nothing about the reply that comes now. Ms; the rules ask for the last 15 s. */
const TYPING_COUNTS_MS = 60_000;

interface Typist {
  readonly from: Participant;
  readonly until: number;
}

/** Who is typing in one conversation, and when the customer last was. Times by the relay's clock. */
export class Typing {
  readonly #typists = new Map<string, Typist>();
  #customerAt: number | null = null;

  set(from: Participant, isTyping: boolean, at: number): void {
    if (!isTyping) {
      this.#typists.delete(from.id);
      return;
    }
    this.#typists.set(from.id, { from, until: at + TYPING_EXPIRES_MS });
    if (from.role === "customer") this.#customerAt = at;
  }

  /** Who types at `now`, for somebody who comes in later. */
  current(now: number): Participant[] {
    const found: Participant[] = [];
    for (const [id, typist] of this.#typists) {
      if (typist.until >= now) found.push(typist.from);
      else this.#typists.delete(id);
    }
    return found;
  }

  isTyping(participantId: string, now: number): boolean {
    const typist = this.#typists.get(participantId);
    return typist !== undefined && typist.until >= now;
  }

  /** When the customer was last seen typing, if that is recent enough to matter at `now`. */
  customerAt(now: number): number | undefined {
    return this.#customerAt !== null && now - this.#customerAt <= TYPING_COUNTS_MS ? this.#customerAt : undefined;
  }
}
