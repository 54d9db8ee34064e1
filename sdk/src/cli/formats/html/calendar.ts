import { isOffset } from "../../../transcripts/moment.ts";

/** What comes later is a mistake of the record, and years of empty columns. */
const NEWEST = Date.UTC(2200, 0, 1);
/** No zone is off by a part of this. */
const QUARTER_HOUR = 900_000;
export const DAY = 86_400_000;

export interface Calendar {
  /** The day of a moment, "YYYY-MM-DD"; null for a time that is no date. */
  dayOf(at: number): string | null;
  /** Day and time as people read them; "" for a time that is no date. */
  written(at: number): string;
  /** A day as people read it. */
  writtenDay(day: string): string;
  /** The time of day with seconds; "" for a time that is no date. */
  clockTime(at: number): string;
}

/** Days and times of one zone, written in one language. */
export function createCalendar(zone: string, locale: string): Calendar {
  const iso = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
  const long = new Intl.DateTimeFormat(locale, { timeZone: zone, dateStyle: "medium", timeStyle: "short" });
  const day = new Intl.DateTimeFormat(locale, { timeZone: "UTC", dateStyle: "medium" });
  const clock = new Intl.DateTimeFormat(locale, { timeZone: zone, timeStyle: "medium", hourCycle: "h23" });
  const isDate = (at: number): boolean => !isOffset(at) && at < NEWEST;
  // Asking the formatter costs microseconds, and the events of a record are close to each other.
  let slot = -1;
  let last = "";
  return {
    dayOf: (at) => {
      if (!isDate(at)) return null;
      const asked = Math.floor(at / QUARTER_HOUR);
      if (asked !== slot) {
        slot = asked;
        last = iso.format(at);
      }
      return last;
    },
    written: (at) => (isDate(at) ? long.format(at) : ""),
    writtenDay: (text) => day.format(Date.parse(text)),
    clockTime: (at) => (isDate(at) ? clock.format(at) : ""),
  };
}

/** The first day of a day's week (Monday), month or year. */
export function beginOf(day: string, step: "day" | "week" | "month" | "year"): string {
  if (step === "month") return `${day.slice(0, 7)}-01`;
  if (step === "year") return `${day.slice(0, 4)}-01-01`;
  if (step === "day") return day;
  const at = Date.parse(day);
  return isoDay(at - ((new Date(at).getUTCDay() + 6) % 7) * DAY);
}

/** The first day of the step after the one that begins on `day`. */
export function nextBegin(day: string, step: "day" | "week" | "month" | "year"): string {
  const at = new Date(Date.parse(day));
  if (step === "month") at.setUTCMonth(at.getUTCMonth() + 1);
  else if (step === "year") at.setUTCFullYear(at.getUTCFullYear() + 1);
  else at.setUTCDate(at.getUTCDate() + (step === "week" ? 7 : 1));
  return isoDay(at.getTime());
}

function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
