/** Samples kept: the newest so many. */
const KEPT = 1_024;

/** How late deadlines were written down, in ms after they fell due; what was due while the relay was down counts too. */
export interface Lateness {
  add(ms: number): void;
  /** Of the newest 1,024; zeros before the first. */
  read(): { readonly count: number; readonly p99Ms: number; readonly maxMs: number };
}

export function createLateness(): Lateness {
  const samples: number[] = [];
  let count = 0;
  return {
    add: (ms) => {
      samples[count % KEPT] = ms;
      count += 1;
    },
    read: () => {
      const sorted = samples.toSorted((a, b) => a - b);
      const p99Ms = sorted[Math.ceil(sorted.length * 0.99) - 1] ?? 0;
      return { count, p99Ms, maxMs: sorted.at(-1) ?? 0 };
    },
  };
}
