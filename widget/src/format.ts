import type { Language } from "./api.ts";
import type { Strings } from "./i18n/zh-CN.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

function format(lang: Language, options: Intl.DateTimeFormatOptions, at: number): string {
  const key = lang + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(lang, options);
  formats.set(key, known);
  return known.format(at);
}

/** 14:05, or as the language has it. */
export function formatTime(lang: Language, at: number): string {
  return format(lang, { hour: "numeric", minute: "2-digit" }, at);
}

/** Today, yesterday, or the date; with the year only where it is another. */
export function formatDay(lang: Language, strings: Strings, at: number, now: number): string {
  const day = new Date(at).toDateString();
  if (day === new Date(now).toDateString()) return strings.today;
  const dayBefore = new Date(now);
  dayBefore.setDate(dayBefore.getDate() - 1);
  if (day === dayBefore.toDateString()) return strings.yesterday;
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return format(lang, { month: "long", day: "numeric", weekday: "short", ...(!isThisYear && { year: "numeric" }) }, at);
}

/** An amount in its currency; the shop's own is yuan unless an order says otherwise. */
export function formatMoney(lang: Language, amount: number, currency = "CNY"): string {
  return new Intl.NumberFormat(lang, { style: "currency", currency, minimumFractionDigits: amount % 1 ? 2 : 0 }).format(
    amount,
  );
}
