import { expect, test } from "vitest";
import { englishNumberOf, numberOf } from "./number.ts";

test.each([
  ["120", 120],
  ["1,200", 1200],
  ["3百", 300],
  ["1.5万", 15_000],
  ["6k", 6000],
  ["八十", 80],
  ["十五", 15],
  ["一百二十", 120],
  ["一百二", 120],
  ["一百零八", 108],
  ["两千五", 2500],
  ["三万", 30_000],
])("%s is %d", (text, value) => {
  expect(numberOf(text)).toBe(value);
});

test("what is no number has no value", () => {
  expect(numberOf("亲")).toBeNaN();
});

test.each([
  ["two hundred", 200],
  ["a thousand", 1000],
  ["seventy five", 75],
  ["five dozen", 60],
  ["a hundred and twenty", 120],
])("%s is %d", (text, value) => {
  expect(englishNumberOf(text)).toBe(value);
});
