import { expect, test } from "vitest";
import { afterOpenTime, openFrom, openTimeBetween, parseHours } from "./hours.ts";

const shop = { zone: "Asia/Shanghai", weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], from: "09:00", to: "23:30" }] };
const at = (text: string): number => Date.parse(text);

test("time runs through while the shop is open", () => {
  expect(afterOpenTime(shop, at("2026-03-02T10:00:00+08:00"), 9_000)).toBe(at("2026-03-02T10:00:09+08:00"));
});

test("[CK8] what is left at closing time runs on in the morning", () => {
  expect(afterOpenTime(shop, at("2026-03-02T23:29:56+08:00"), 9_000)).toBe(at("2026-03-03T09:00:05+08:00"));
});

test("a span may end after midnight, or at 24:00", () => {
  const late = { zone: "Asia/Shanghai", weekly: [{ days: [1], from: "20:00", to: "02:00" }] };
  expect(openFrom(late, at("2026-03-03T01:30:00+08:00"))).toBe(at("2026-03-03T01:30:00+08:00"));
  expect(openFrom(late, at("2026-03-03T02:30:00+08:00"))).toBe(at("2026-03-09T20:00:00+08:00"));
  const round = { zone: "Asia/Shanghai", weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], from: "00:00", to: "24:00" }] };
  expect(afterOpenTime(round, at("2026-03-02T23:59:55+08:00"), 9_000)).toBe(at("2026-03-03T00:00:04+08:00"));
});

test("holidays close the shop, or open it at hours of their own", () => {
  const withHolidays = {
    ...shop,
    holidays: [
      { validFrom: "2026-10-01", validUntil: "2026-10-03" },
      { validFrom: "2026-10-04", validUntil: "2026-10-04", open: [{ from: "13:00", to: "15:00" }] },
    ],
  };
  expect(openFrom(withHolidays, at("2026-10-01T12:00:00+08:00"))).toBe(at("2026-10-04T13:00:00+08:00"));
  expect(openTimeBetween(withHolidays, at("2026-10-01T00:00:00+08:00"), at("2026-10-05T00:00:00+08:00"))).toBe(
    7_200_000,
  );
});

test("a span holds only between its validity dates", () => {
  const summer = {
    zone: "Asia/Shanghai",
    weekly: [
      { days: [1, 2, 3, 4, 5, 6, 7], from: "08:00", to: "20:00", validFrom: "2026-06-01", validUntil: "2026-08-31" },
    ],
  };
  expect(openFrom(summer, at("2026-05-31T12:00:00+08:00"))).toBe(at("2026-06-01T08:00:00+08:00"));
  expect(openFrom(summer, at("2026-09-01T12:00:00+08:00"))).toBeNull();
});

test("[CK9] opening times follow the clocks when they change", () => {
  const london = { zone: "Europe/London", weekly: [{ days: [7], from: "09:00", to: "17:00" }] };
  expect(openFrom(london, at("2026-03-22T20:00:00Z"))).toBe(at("2026-03-29T08:00:00Z"));
});

test("a shop that never opens has no due time", () => {
  expect(afterOpenTime({ zone: "Asia/Shanghai", weekly: [] }, 0, 9_000)).toBeNull();
});

test.each([
  [{ zone: "Mars/Base", weekly: [] }],
  [{ zone: "Asia/Shanghai", weekly: [{ days: [8], from: "09:00", to: "18:00" }] }],
  [{ zone: "Asia/Shanghai", weekly: [{ days: [1], from: "9", to: "18:00" }] }],
  [{ zone: "Asia/Shanghai", weekly: [], holidays: [{ validFrom: "2026-10-03", validUntil: "2026-10-01" }] }],
  ["always"],
])("refuses %j", (value) => {
  expect(parseHours(value)).toBeUndefined();
});

test("reads hours from a configuration", () => {
  const hours = { ...shop, holidays: [{ validFrom: "2026-10-01", validUntil: "2026-10-07" }] };
  expect(parseHours(JSON.parse(JSON.stringify(hours)))).toEqual(hours);
});
