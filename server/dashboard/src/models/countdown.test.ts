import { describe, expect, test } from "vitest";
import { countdownAt, shortSeconds } from "./countdown.ts";

describe("countdownAt", () => {
  const start = 1_000_000;
  const due = start + 9_000;

  test.for([
    [0, "calm", 9],
    [1, "calm", 9],
    [1_000, "calm", 8],
    [5_999, "calm", 4],
    [6_000, "hurry", 3],
    [8_999, "hurry", 1],
    [9_000, "hurry", 0],
    [9_001, "overdue", 1],
    [10_000, "overdue", 1],
    [10_001, "overdue", 2],
    [21_000, "overdue", 12],
  ] as const)("[DK1] %i ms after the question it shows %s, %i s", ([after, phase, seconds]) => {
    expect(countdownAt(start + after, start, due)).toMatchObject({ phase, seconds });
  });

  test("draws what is left of the time, and never more than all of it", () => {
    expect(countdownAt(start + 4_500, start, due).left).toBe(0.5);
    expect(countdownAt(start - 500, start, due).left).toBe(1);
    expect(countdownAt(due + 1, start, due).left).toBe(0);
  });
});

test.for([
  [0, "0"],
  [59, "59"],
  [60, "1m"],
  [3_599, "59m"],
  [3_600, "1h"],
  [86_400, "1d"],
] as const)("%i s fit into a ring as %s", ([seconds, text]) => {
  expect(shortSeconds(seconds)).toBe(text);
});
