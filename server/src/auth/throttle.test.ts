import { expect, test } from "vitest";
import { createThrottle } from "./throttle.ts";

function throttle() {
  let now = 0;
  return { ...createThrottle(() => now), after: (ms: number) => (now += ms) };
}

test("lets five failures pass, then doubles the wait up to a quarter of an hour", () => {
  const { failed, waitMs, after } = throttle();
  const waits: number[] = [];
  for (let n = 0; n < 16; n++) {
    failed("a");
    waits.push(waitMs("a"));
    after(waitMs("a"));
  }
  expect(waits.slice(0, 8)).toEqual([0, 0, 0, 0, 2_000, 4_000, 8_000, 16_000]);
  expect(waits.at(-1)).toBe(900_000);
});

test("starts again after a success, and after a long time without a try", () => {
  const { failed, succeeded, waitMs, after } = throttle();
  for (const _ of [1, 2, 3, 4, 5]) failed("a");
  succeeded("a");
  failed("a");
  expect(waitMs("a")).toBe(0);
  for (const _ of [1, 2, 3, 4]) failed("a");
  after(2_000 + 900_001);
  failed("a");
  expect(waitMs("a")).toBe(0);
});

test("keeps names apart, and forgets the oldest of ten thousand", () => {
  const { failed, waitMs } = throttle();
  for (const _ of [1, 2, 3, 4, 5]) failed("first");
  expect(waitMs("other")).toBe(0);
  for (let n = 0; n < 10_000; n++) failed(`name ${n}`);
  expect(waitMs("first")).toBe(0);
});
