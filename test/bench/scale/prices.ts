/** One measurement: what it was made of, and what came of it. */
export interface Sample {
  readonly of: readonly number[];
  readonly cost: number;
}

/**
 * The price of each part such that the parts together come nearest to what was measured, in relation: least squares of the
 * relative errors, so that the dear samples do not drown the cheap. A price below nothing is noise, and is nothing.
 */
export function pricesOf(samples: readonly Sample[]): number[] {
  const width = samples[0]?.of.length ?? 0;
  let parts = Array.from({ length: width }, (_, part) => part);
  for (;;) {
    const prices = solve(samples, parts);
    const least = Math.min(...prices);
    if (least >= 0 || parts.length === 1) return spread(prices, parts, width);
    parts = parts.filter((_, k) => prices[k] !== least);
  }
}

function spread(prices: readonly number[], parts: readonly number[], width: number): number[] {
  return Array.from({ length: width }, (_, part) => Math.max(0, prices[parts.indexOf(part)] ?? 0));
}

/** The normal equations, by Gauss and Jordan. */
function solve(samples: readonly Sample[], parts: readonly number[]): number[] {
  const scaled = samples.map(({ of, cost }) => parts.map((part) => (of[part] ?? 0) / cost));
  const rows = parts.map((_, i) => [
    ...parts.map((_, j) => scaled.reduce((sum, one) => sum + (one[i] ?? 0) * (one[j] ?? 0), 0)),
    scaled.reduce((sum, one) => sum + (one[i] ?? 0), 0),
  ]);
  for (const [k, pivot] of rows.entries()) {
    const head = pivot[k] ?? 0;
    if (Math.abs(head) < 1e-12) throw new Error("the samples do not tell these prices apart");
    for (const [j, value] of pivot.entries()) pivot[j] = value / head;
    for (const [i, row] of rows.entries()) {
      const factor = row[k] ?? 0;
      if (i !== k) for (const [j, value] of pivot.entries()) row[j] = (row[j] ?? 0) - factor * value;
    }
  }
  return rows.map((row) => row.at(-1) ?? Number.NaN);
}
