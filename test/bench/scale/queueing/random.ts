/** Numbers in [0, 1) that are the same for the same seed, on every machine (mulberry32). */
export type Random = () => number;

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The time to the next of so many a second, when they come independently of each other; in seconds. */
export function untilNext(random: Random, perSecond: number): number {
  return -Math.log(1 - random()) / perSecond;
}

/** A time from its measured quantiles, linear in between; never above the highest. */
export function drawn(random: Random, { p50, p90, p99 }: { p50: number; p90: number; p99: number }): number {
  const u = random();
  if (u < 0.5) return p50 * (0.5 + u);
  if (u < 0.9) return p50 + ((u - 0.5) / 0.4) * (p90 - p50);
  return p90 + (Math.min(u - 0.9, 0.09) / 0.09) * (p99 - p90);
}
