import fc from "fast-check";
import { expect, test } from "vitest";
import { backoffMs, FIRST_WAIT_MS, LONGEST_WAIT_MS } from "./backoff.ts";

const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test("[CL3] the wait is anything from nothing to a bound that doubles up to the longest", () => {
  fc.assert(
    fc.property(fc.nat({ max: 2_000 }), random, (attempt, drawn) => {
      const ms = backoffMs(attempt, drawn);
      expect(ms).toBeGreaterThanOrEqual(0);
      expect(ms).toBeLessThan(Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt));
    }),
  );
});

test("[CL3] the jitter is full: it can be as short as nothing even after many failures", () => {
  expect(backoffMs(30, 0)).toBe(0);
});
