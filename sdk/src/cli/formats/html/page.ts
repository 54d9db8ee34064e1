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
  /** For an axis up to `highest`, all of whose marks are written alike: 5k and 20k, 2万. */
  mark(value: number, highest: number): string;
  /** One decimal, so that the points of a column are below each other. */
  decimal(value: number): string;
  /** `part` of `whole`; "–" of nothing. */
  percent(part: number, whole: number): string;
  /** A length of time, to the second however long: a rounded quantile would say too little. "over an hour" for null. */
  duration(seconds: number | null): string;
}

export function createWriter(words: Words): Writer {
  const whole = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 0 });
  const compact = new Intl.NumberFormat(words.locale, { notation: "compact" });
  const one = new Intl.NumberFormat(words.locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const seconds = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(words.locale, { style: "percent", maximumFractionDigits: 0 });
  const fine = new Intl.NumberFormat(words.locale, { style: "percent", maximumFractionDigits: 1 });
  return {
    number: (value) => whole.format(value),
    mark: (value, highest) => (highest < 10_000 ? whole : compact).format(value),
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
    duration: (length) => {
      if (length === null) return words.overAnHour;
      if (length < 120) return words.seconds(seconds.format(length));
      const minutes = Math.floor(length / 60);
      const rest = length % 60;
      const [hours, left] = minutes < 120 ? [0, minutes] : [Math.floor(minutes / 60), minutes % 60];
      const parts = [
        ...(hours > 0 ? [words.hours(whole.format(hours))] : []),
        ...(left > 0 ? [words.minutes(whole.format(left))] : []),
        ...(rest > 0 ? [words.seconds(seconds.format(rest))] : []),
      ];
      return parts.join("\u00a0");
    },
  };
}
