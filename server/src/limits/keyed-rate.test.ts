import { expect, test } from "vitest";
import { KeyedRate, perMinute, perSecond } from "./keyed-rate.ts";

test("keeps names apart, and says how long each is to wait", () => {
  const rate = perMinute(2);
  expect([rate.take("a", 0), rate.take("a", 0), rate.take("a", 0)]).toEqual([0, 0, 30_000]);
  expect(rate.take("b", 0)).toBe(0);
  expect(rate.take("a", 30_000)).toBe(0);
});

test("lets three seconds' worth of a rate by the second through at once", () => {
  const rate = perSecond(2);
  expect(Array.from({ length: 7 }, () => rate.take("a", 0))).toEqual([0, 0, 0, 0, 0, 0, 500]);
});

test("what is given back did not count", () => {
  const rate = perMinute(1);
  rate.take("a", 0);
  rate.giveBack("a");
  rate.giveBack("never came");
  expect([rate.take("a", 0), rate.take("a", 0)]).toEqual([0, 60_000]);
});

test("a count of nothing is no limit", () => {
  const rate = perMinute(0);
  for (let n = 0; n < 1_000; n++) expect(rate.take("a", 0)).toBe(0);
});

test("remembers ten thousand names, and keeps those in use", () => {
  const rate = new KeyedRate(1, { everyMs: 60_000, burstMs: 120_000 });
  rate.take("in use", 0);
  rate.take("forgotten", 0);
  for (let n = 0; n < 9_998; n++) rate.take(`name ${n}`, 0);
  rate.take("in use", 0);
  rate.take("one more", 0);
  expect(rate.take("in use", 0)).toBe(60_000);
  expect([rate.take("forgotten", 0), rate.take("forgotten", 0), rate.take("forgotten", 0)]).toEqual([0, 0, 60_000]);
});
