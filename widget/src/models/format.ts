import type { Language } from "../api.ts";

/** 14:05, or as the language has it. */
export function formatTime(lang: Language, at: number): string {
  return new Date(at).toLocaleTimeString(lang, { timeStyle: "short" });
}

/** Today and yesterday by name, any other day by its date. */
export function formatDay(lang: Language, at: number, now: number): string {
  const days = Math.round((new Date(at).setHours(0, 0, 0, 0) - new Date(now).setHours(0, 0, 0, 0)) / 864e5);
  return days < -1
    ? new Date(at).toLocaleDateString(lang, { dateStyle: "medium" })
    : new Intl.RelativeTimeFormat(lang, { numeric: "auto" }).format(days, "day");
}
