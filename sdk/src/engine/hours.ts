import { isObject } from "../protocol/schema.ts";

/** When a shop answers. All times are wall-clock times of `zone`. */
export interface BusinessHours {
  /** IANA time zone, for example "Asia/Shanghai". */
  readonly zone: string;
  readonly weekly: readonly WeeklySpan[];
  /** Days off, or days with hours of their own; they go before `weekly`. */
  readonly holidays?: readonly Holiday[];
}

/** Opening times on some days of the week. Of overlapping spans the shop is open in either. */
export interface WeeklySpan {
  /** 1 is Monday, 7 is Sunday. */
  readonly days: readonly number[];
  /** "HH:MM". */
  readonly from: string;
  /** "HH:MM", up to "24:00"; at or before `from` it is on the next day. */
  readonly to: string;
  /** First and last day on which the span holds, "YYYY-MM-DD", both inclusive; none is without limit. */
  readonly validFrom?: string;
  readonly validUntil?: string;
}

/** Days from `validFrom` to `validUntil`, both inclusive: closed, or open as `open` says. */
export interface Holiday {
  readonly validFrom: string;
  readonly validUntil: string;
  readonly open?: readonly { readonly from: string; readonly to: string }[];
}

const DAY = 86_400_000;
const MINUTE = 60_000;
/** A shop that opens on no day of a year counts as never open. */
const DAYS_AHEAD = 370;

/** The moment by which the shop has been open for `ms` since `at`; null when it does not open within a year. */
export function afterOpenTime(hours: BusinessHours, at: number, ms: number): number | null {
  let left = ms;
  for (const [start, end] of openSpans(hours, at)) {
    const from = Math.max(start, at);
    if (left <= end - from) return from + left;
    left -= end - from;
  }
  return null;
}

/** `at` when the shop is open then, else when it opens next; null when it does not open within a year. */
export function openFrom(hours: BusinessHours, at: number): number | null {
  for (const [start] of openSpans(hours, at)) return Math.max(start, at);
  return null;
}

/** How many ms of the time from `from` to `until` the shop is open. */
export function openTimeBetween(hours: BusinessHours, from: number, until: number): number {
  let sum = 0;
  for (const [start, end] of openSpans(hours, from)) {
    if (start >= until) break;
    sum += Math.min(end, until) - Math.max(start, from);
  }
  return sum;
}

/** Open spans that end after `at`, in order and without overlap. */
function* openSpans(hours: BusinessHours, at: number): Generator<readonly [number, number]> {
  const firstDay = Math.floor((at + offsetAt(hours.zone, at)) / DAY) - 1;
  let held: [number, number] | null = null;
  for (let day = firstDay; day <= firstDay + DAYS_AHEAD; day++) {
    for (const [start, end] of spansOfDay(hours, day)) {
      if (end <= at) continue;
      if (held === null) held = [start, end];
      else if (start <= held[1]) held[1] = Math.max(held[1], end);
      else {
        yield held;
        held = [start, end];
      }
    }
  }
  if (held !== null) yield held;
}

/** `day` counts local calendar days since 1970-01-01. */
function spansOfDay(hours: BusinessHours, day: number): (readonly [number, number])[] {
  const date = new Date(day * DAY).toISOString().slice(0, 10);
  const weekday = ((((day + 3) % 7) + 7) % 7) + 1;
  const holiday = hours.holidays?.find((one) => one.validFrom <= date && date <= one.validUntil);
  const spans = holiday
    ? (holiday.open ?? [])
    : hours.weekly.filter(
        (span) =>
          span.days.includes(weekday) &&
          (span.validFrom === undefined || span.validFrom <= date) &&
          (span.validUntil === undefined || date <= span.validUntil),
      );
  return spans
    .map(({ from, to }) => {
      const start = minutesOf(from);
      const end = minutesOf(to);
      const wallEnd = end <= start ? end + 24 * 60 : end;
      return [utcOf(hours.zone, day, start), utcOf(hours.zone, day, wallEnd)] as const;
    })
    .sort((a, b) => a[0] - b[0]);
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** The moment at which the clocks of `zone` show this local day and minute. */
function utcOf(zone: string, day: number, minutes: number): number {
  const wall = day * DAY + minutes * MINUTE;
  const guess = wall - offsetAt(zone, wall);
  return wall - offsetAt(zone, guess);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** How far the clocks of `zone` are ahead of UTC at this moment, in ms. */
function offsetAt(zone: string, at: number): number {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formats.set(zone, format);
  }
  const parts: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(at)) parts[type] = Number(value);
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Business hours from a configuration, or undefined where something does not fit. */
export function parseHours(value: unknown): BusinessHours | undefined {
  if (!isObject(value)) return undefined;
  const { zone, weekly, holidays } = value;
  if (typeof zone !== "string" || !isZone(zone) || !Array.isArray(weekly)) return undefined;
  const spans = weekly.map(parseSpan).filter((span) => span !== undefined);
  if (spans.length !== weekly.length) return undefined;
  if (holidays === undefined) return { zone, weekly: spans };
  if (!Array.isArray(holidays)) return undefined;
  const free = holidays.map(parseHoliday).filter((holiday) => holiday !== undefined);
  return free.length === holidays.length ? { zone, weekly: spans, holidays: free } : undefined;
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

function isDate(value: unknown): value is string {
  return typeof value === "string" && DATE.test(value) && !Number.isNaN(Date.parse(value));
}

function parseOpening(value: unknown): { from: string; to: string } | undefined {
  if (!isObject(value)) return undefined;
  const { from, to } = value;
  return typeof from === "string" && typeof to === "string" && TIME.test(from) && TIME.test(to)
    ? { from, to }
    : undefined;
}

function parseSpan(value: unknown): WeeklySpan | undefined {
  const opening = parseOpening(value);
  if (opening === undefined || !isObject(value)) return undefined;
  const { days, validFrom, validUntil } = value;
  if (!Array.isArray(days)) return undefined;
  const numbers = days.filter((day) => typeof day === "number" && Number.isInteger(day) && day >= 1 && day <= 7);
  if (numbers.length !== days.length) return undefined;
  if (validFrom !== undefined && !isDate(validFrom)) return undefined;
  if (validUntil !== undefined && !isDate(validUntil)) return undefined;
  return {
    ...opening,
    days: numbers,
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validUntil === undefined ? {} : { validUntil }),
  };
}

function parseHoliday(value: unknown): Holiday | undefined {
  if (!isObject(value)) return undefined;
  const { validFrom, validUntil, open } = value;
  if (!isDate(validFrom) || !isDate(validUntil) || validUntil < validFrom) return undefined;
  if (open === undefined) return { validFrom, validUntil };
  if (!Array.isArray(open)) return undefined;
  const openings = open.map(parseOpening).filter((opening) => opening !== undefined);
  return openings.length === open.length ? { validFrom, validUntil, open: openings } : undefined;
}
