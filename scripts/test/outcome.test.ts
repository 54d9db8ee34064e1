import { expect, test } from "vitest";
import { check, close } from "./outcome.ts";
import { outcomeOf } from "./vitest.ts";

test("closes with the sums and exit code 0 when all is green", () => {
  const results = [
    { name: "lint", outcome: check(true, "") },
    { name: "unit", outcome: { passed: 41, failed: 0, skipped: [], output: "" } },
  ];
  expect(close(results, [])).toEqual({ lines: ["42 passed, 0 failed"], exitCode: 0 });
});

test("names the stages that failed", () => {
  const closing = close([{ name: "types", outcome: check(false, "TS2322") }], []);
  expect(closing).toEqual({ lines: ["red stages: types", "0 passed, 1 failed"], exitCode: 1 });
});

test("[CF7] a skipped test is named and counts as failed", () => {
  const unit = { passed: 3, failed: 0, skipped: ["store > postgres"], output: "" };
  expect(close([{ name: "unit", outcome: unit }], [])).toEqual({
    lines: ["skipped in unit: store > postgres", "red stages: unit", "3 passed, 1 failed"],
    exitCode: 1,
  });
});

test("[CF8] a run without a test proves nothing", () => {
  const closing = close([], []);
  expect(closing.exitCode).toBe(1);
  expect(closing.lines.at(-1)).toBe("0 passed, 0 failed");
});

test("says that only part of the suite ran", () => {
  const { lines } = close([{ name: "lint", outcome: check(true, "") }], ["unit", "e2e"]);
  expect(lines).toEqual(["only part of the suite ran; left out: unit, e2e", "1 passed, 0 failed"]);
});

test("a vitest run that ends badly without a failed test is a failure", () => {
  expect(outcomeOf(false, { passed: 5, failed: 0, skipped: [] }, "").failed).toBe(1);
  expect(outcomeOf(true, { passed: 0, failed: 0, skipped: [] }, "").failed).toBe(1);
  expect(outcomeOf(false, "not counts", "").failed).toBe(1);
});

test("the failures of a vitest run are counted once", () => {
  expect(outcomeOf(false, { passed: 5, failed: 2, skipped: ["a"] }, "out")).toEqual({
    passed: 5,
    failed: 2,
    skipped: ["a"],
    output: "out",
  });
});
