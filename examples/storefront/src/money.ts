import type { Language } from "./state/language.ts";

export function money(amount: number, lang: Language): string {
  const locale = lang === "zh" ? "zh-CN" : "en";
  return `¥${amount.toLocaleString(locale, { maximumFractionDigits: 2 })}`;
}
