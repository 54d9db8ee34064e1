import type { Language, Options } from "../api.ts";
import { known, LANGUAGES, OPTIONS, THEMES } from "./names.ts";

/** Chinese for every page or browser in Chinese, English for all others. */
export function languageOf(tag: string): Language {
  return /^zh/i.test(tag) ? "zh-CN" : "en";
}

/** The attributes of the script tag as options; what is unknown is said in the console and left out. */
export function readOptions(
  data: Readonly<Record<string, string | undefined>>,
  pageLanguage: string,
): Options & { lang: Language } {
  for (const name of Object.keys(data)) known("option", name, OPTIONS);
  const { shop = "", name, lang, accent, theme } = data;
  const knownTheme = theme && known("theme", theme, THEMES);
  return {
    shop,
    lang: (lang && known("language", lang, LANGUAGES)) || languageOf(lang || pageLanguage),
    ...(name && { name }),
    ...(accent && { accent }),
    ...(knownTheme && { theme: knownTheme }),
  };
}
