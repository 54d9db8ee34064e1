import type { Messages } from "./zh.ts";

const DAY_MS = 86_400_000;

/** Formatters are dear to make and there are two languages: one of each is kept. */
const kept = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${name}`;
  const found = kept.get(key) ?? new Intl.DateTimeFormat(locale, options);
  kept.set(key, found);
  return found;
}

export function clockTime(at: number, t: Messages): string {
  return formatter(t.locale, "time", { hour: "2-digit", minute: "2-digit", hour12: false }).format(at);
}

export function clockSeconds(at: number, t: Messages): string {
  return formatter(t.locale, "seconds", {
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hour12: false,
  }).format(at);
}

function isSameDay(a: number, b: number): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString();
}

/** Today, yesterday, or the date; `now` by the same clock. */
export function dayName(at: number, now: number, t: Messages): string {
  if (isSameDay(at, now)) return t.conversation.today;
  if (isSameDay(at, now - DAY_MS)) return t.conversation.yesterday;
  return formatter(t.locale, "day", { weekday: "short", month: "short", day: "numeric" }).format(at);
}

/** For a row of the inbox: the time today, otherwise the day. */
export function rowTime(at: number, now: number, t: Messages): string {
  if (isSameDay(at, now)) return clockTime(at, t);
  if (isSameDay(at, now - DAY_MS)) return t.inbox.yesterday;
  return formatter(t.locale, "short-day", { month: "numeric", day: "numeric" }).format(at);
}

/** `currency` is an ISO 4217 code; an unknown one is shown as it is. */
export function money(amount: number, currency: string, t: Messages): string {
  try {
    return new Intl.NumberFormat(t.locale, {
      style: "currency",
      currency,
      currencyDisplay: "narrowSymbol",
      minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
    }).format(amount);
  } catch {
    return `${amount} ${currency}`;
  }
}
