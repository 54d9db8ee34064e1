import { en } from "../i18n/en.ts";
import { type Texts, zh } from "../i18n/zh.ts";
import { tellQin } from "../qin.ts";
import { createStore, useStore } from "./store.ts";

export type Language = "zh" | "en";

/** The page comes in the language that the backend chose for it. */
export const language = createStore<Language>(document.documentElement.lang.startsWith("zh") ? "zh" : "en");

export function setLanguage(next: Language): void {
  const tag = next === "zh" ? "zh-CN" : "en";
  // The backend reads it on the next visit; a year, and nothing but a language.
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = `lang=${tag}; path=/; max-age=31536000; samesite=lax`;
  document.documentElement.lang = tag;
  tellQin("setLanguage", tag);
  language.set(next);
}

export function useTexts(): { t: Texts; lang: Language } {
  const lang = useStore(language);
  return { t: lang === "zh" ? zh : en, lang };
}
