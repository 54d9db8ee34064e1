/** So many seconds' worth may come at once. */
const BURST_SECONDS = 3;

/** Lets `perSecond` through, sustained, and a burst of three seconds' worth. Times in ms, by one clock. */
export class TokenBucket {
  /** What one costs, in ms of waiting. */
  readonly #cost: number;
  /** Ms saved up. */
  #saved = BURST_SECONDS * 1_000;
  #at: number;

  constructor(perSecond: number, now: number) {
    this.#cost = 1_000 / perSecond;
    this.#at = now;
  }

  /** 0 where one more may pass, otherwise the ms to wait for it. */
  take(now: number): number {
    this.#saved = Math.min(BURST_SECONDS * 1_000, this.#saved + Math.max(0, now - this.#at));
    this.#at = now;
    if (this.#saved < this.#cost) return Math.ceil(this.#cost - this.#saved);
    this.#saved -= this.#cost;
    return 0;
  }
}
