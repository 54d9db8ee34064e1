import { expect, test } from "vitest";
import { TokenBucket } from "./token-bucket.ts";

test("lets a burst of three seconds through, then says how long to wait", () => {
  const bucket = new TokenBucket(10, 0);
  for (let i = 0; i < 30; i++) expect(bucket.take(0)).toBe(0);
  expect(bucket.take(0)).toBe(100);
  expect(bucket.take(99)).toBe(1);
  expect(bucket.take(100)).toBe(0);
});

test("keeps no more than the burst, however long nothing came", () => {
  const bucket = new TokenBucket(1, 0);
  for (let i = 0; i < 3; i++) expect(bucket.take(1_000_000)).toBe(0);
  expect(bucket.take(1_000_000)).toBeGreaterThan(0);
});

test("a clock that is set back gives nothing and takes nothing", () => {
  const bucket = new TokenBucket(1, 10_000);
  for (let i = 0; i < 3; i++) bucket.take(10_000);
  expect(bucket.take(5_000)).toBe(1_000);
  expect(bucket.take(6_000)).toBe(0);
});
