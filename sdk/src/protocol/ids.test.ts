import fc from "fast-check";
import { expect, test } from "vitest";
import { makeKey, type RandomBytes } from "./ids.ts";

const filled =
  (value: number): RandomBytes =>
  (bytes) =>
    bytes.fill(value);
const time = fc.integer({ min: 0, max: 2 ** 45 });

test("[P93] a key is 36 characters of Crockford's base 32", () => {
  fc.assert(
    fc.property(time, fc.nat({ max: 255 }), (now, byte) => {
      expect(makeKey(now, filled(byte))).toMatch(/^[0-9A-HJKMNP-TV-Z]{36}$/);
    }),
  );
});

test("[P93] keys sort by the time they were made", () => {
  fc.assert(
    fc.property(time, time, fc.nat({ max: 255 }), (a, b, byte) => {
      const [first, second] = [makeKey(Math.min(a, b), filled(byte)), makeKey(Math.max(a, b), filled(byte))];
      expect(first <= second).toBe(true);
    }),
  );
});

test("[P93] every random byte counts", () => {
  const one: RandomBytes = (bytes) => bytes.fill(0);
  const keys = new Set([makeKey(0, one)]);
  for (let at = 0; at < 26; at++) {
    keys.add(
      makeKey(0, (bytes) => {
        bytes.fill(0)[at] = 31;
        return bytes;
      }),
    );
  }
  expect(keys.size).toBe(27);
});

test("[P93] made with the platform's random bytes, no two are alike", () => {
  const keys = Array.from({ length: 2_000 }, () => makeKey(0, (bytes) => crypto.getRandomValues(bytes)));
  expect(new Set(keys).size).toBe(2_000);
});
