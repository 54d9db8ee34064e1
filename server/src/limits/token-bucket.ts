/** So much of time's worth may come at once, unless another burst is asked for, in ms. */
export const BURST_MS = 3_000;

/** Lets `perSecond` through, sustained, and a burst of `burstMs` worth. Times in ms, by one clock. */
export class TokenBucket {
  /** What one costs, in ms of waiting. */
  readonly #cost: number;
  readonly #burst: number;
  /** Ms saved up. */
  #saved: number;
  #at: number;

  constructor(perSecond: number, now: number, burstMs: number = BURST_MS) {
    this.#cost = 1_000 / perSecond;
    this.#burst = burstMs;
    this.#saved = burstMs;
    this.#at = now;
  }

  /** 0 where one more may pass, otherwise the ms to wait for it. */
  take(now: number): number {
    this.#saved = Math.min(this.#burst, this.#saved + Math.max(0, now - this.#at));
    this.#at = now;
    if (this.#saved < this.#cost) return Math.ceil(this.#cost - this.#saved);
    this.#saved -= this.#cost;
    return 0;
  }

  /** Takes back the last one that passed. */
  giveBack(): void {
    this.#saved = Math.min(this.#burst, this.#saved + this.#cost);
  }
}
