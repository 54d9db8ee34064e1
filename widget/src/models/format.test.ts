import { expect, test } from "vitest";
import { formatDay, formatTime } from "./format.ts";

const NOW = new Date(2026, 10, 23, 9, 5).getTime();

test("names today and yesterday, and dates any other day", () => {
  const day = (date: Date) => [formatDay("zh-CN", date.getTime(), NOW), formatDay("en", date.getTime(), NOW)];
  expect(day(new Date(2026, 10, 23, 0, 1))).toEqual(["今天", "today"]);
  expect(day(new Date(2026, 10, 22, 23, 59))).toEqual(["昨天", "yesterday"]);
  expect(day(new Date(2026, 9, 1))).toEqual(["2026年10月1日", "Oct 1, 2026"]);
});

test("writes the time as the language does", () => {
  expect(formatTime("zh-CN", NOW)).toBe("09:05");
  expect(formatTime("en", NOW)).toMatch(/^9:05\sAM$/);
});
