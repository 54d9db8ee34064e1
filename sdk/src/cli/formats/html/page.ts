import type { ReportOptions } from "../report-options.ts";
import type { Calendar } from "./calendar.ts";
import type { Tally } from "./tally.ts";
import type { Words } from "./words.ts";

/** What every section of the page is drawn from. */
export interface Page {
  readonly tally: Tally;
  readonly words: Words;
  readonly write: Writer;
  readonly calendar: Calendar;
  readonly options: ReportOptions;
  /** Seconds within which an answer is in time. */
  readonly limit: number;
}

/** Numbers as the language writes them. */
export interface Writer {
  number(value: number): string;
  /** For an axis: 20K, 2万. */
  short(value: number): string;
  /** At most one decimal. */
  decimal(value: number): string;
  /** `part` of `whole`; "–" of nothing. */
  percent(part: number, whole: number): string;
  /** A length of time; "over an hour" for null. */
  duration(seconds: number | null): string;
}

export function createWriter(words: Words): Writer {
  const whole = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 0 });
  const compact = new Intl.NumberFormat(words.locale, { notation: "compact" });
  const one = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(words.locale, { style: "percent", maximumFractionDigits: 0 });
  const fine = new Intl.NumberFormat(words.locale, { style: "percent", maximumFractionDigits: 1 });
  return {
    number: (value) => whole.format(value),
    short: (value) => (value < 10_000 ? whole : compact).format(value),
    decimal: (value) => one.format(value),
    percent: (part, all) => {
      if (all === 0) return "–";
      const share = part / all;
      if (share === 0 || share === 1) return percent.format(share);
      // A few in a thousand are neither nobody nor everybody.
      if (share < 0.001) return `<${fine.format(0.001)}`;
      if (share > 0.999) return `>${fine.format(0.999)}`;
      return (share < 0.01 || share > 0.99 ? fine : percent).format(share);
    },
    duration: (seconds) => {
      if (seconds === null) return words.overAnHour;
      if (seconds < 120) return words.seconds(one.format(seconds));
      return seconds < 7_200 ? words.minutes(one.format(seconds / 60)) : words.hours(one.format(seconds / 3_600));
    },
  };
}
