/** So many times the sustained rate may come at once. */
export const BURST = 3;

/** Lets `perSecond` through, sustained, and a burst of three seconds' worth. Times in ms, by one clock. */
export class TokenBucket {
  readonly #perSecond: number;
  #tokens: number;
  #at: number;

  constructor(perSecond: number, now: number) {
    this.#perSecond = perSecond;
    this.#tokens = perSecond * BURST;
    this.#at = now;
  }

  /** 0 where one more may pass, otherwise the ms to wait for it. */
  take(now: number): number {
    if (this.#tokens < 1) this.#refill(now);
    if (this.#tokens < 1) return Math.ceil(((1 - this.#tokens) / this.#perSecond) * 1_000);
    this.#tokens -= 1;
    return 0;
  }

  #refill(now: number): void {
    const passed = Math.max(0, now - this.#at);
    this.#at = now;
    this.#tokens = Math.min(this.#perSecond * BURST, this.#tokens + (passed / 1_000) * this.#perSecond);
  }
}
