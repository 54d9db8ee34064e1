import { effect } from "@preact/signals";
import { expect, test } from "vitest";
import { createRelayClock } from "./relay-clock.ts";

test("ticks only while somebody looks, and with one timer for all", () => {
  let now = 5_000;
  const timers: { ms: number; tick: () => void; isRunning: boolean }[] = [];
  const clock = createRelayClock(
    () => now,
    (ms, tick) => {
      const timer = { ms, tick, isRunning: true };
      timers.push(timer);
      return () => {
        timer.isRunning = false;
      };
    },
  );
  expect(timers).toEqual([]);

  const seen: number[] = [];
  now = 6_000;
  const stopFirst = effect(() => void seen.push(clock.now.value));
  const stopSecond = effect(() => void clock.now.value);
  now = 6_050;
  timers[0]?.tick();
  expect(seen).toEqual([6_000, 6_050]);
  expect(timers).toHaveLength(1);
  expect(timers[0]?.ms).toBeLessThanOrEqual(100);

  stopFirst();
  expect(timers[0]?.isRunning).toBe(true);
  stopSecond();
  expect(timers[0]?.isRunning).toBe(false);
});
