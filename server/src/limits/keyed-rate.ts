import { TokenBucket } from "./token-bucket.ts";

/** Names remembered at once; whichever took longest ago goes first, and begins anew. About 200 bytes each. */
const REMEMBERED = 10_000;

/** A rate for each of many names, such as network addresses or API keys. */
export class KeyedRate {
  readonly #perSecond: number;
  readonly #burstMs: number;
  readonly #buckets = new Map<string, TokenBucket>();

  /** `count` in `everyMs`, sustained; `burstMs` worth may come at once. A count of 0 lets everything through. */
  constructor(count: number, { everyMs, burstMs }: { everyMs: number; burstMs: number }) {
    this.#perSecond = (count * 1_000) / everyMs;
    this.#burstMs = burstMs;
  }

  /** 0 where one more of this name may pass, otherwise the ms to wait for it. */
  take(name: string, now: number): number {
    if (this.#perSecond === 0) return 0;
    const bucket = this.#buckets.get(name) ?? new TokenBucket(this.#perSecond, now, this.#burstMs);
    this.#buckets.delete(name);
    this.#buckets.set(name, bucket);
    const [oldest = ""] = this.#buckets.keys();
    if (this.#buckets.size > REMEMBERED) this.#buckets.delete(oldest);
    return bucket.take(now);
  }

  /** Takes back the last one of this name that passed. */
  giveBack(name: string): void {
    this.#buckets.get(name)?.giveBack();
  }
}

/** So many in a minute, a minute's worth of which may come at once. */
export function perMinute(count: number): KeyedRate {
  return new KeyedRate(count, { everyMs: 60_000, burstMs: 60_000 });
}

/** So many in a second, three seconds' worth of which may come at once. */
export function perSecond(count: number): KeyedRate {
  return new KeyedRate(count, { everyMs: 1_000, burstMs: 3_000 });
}
