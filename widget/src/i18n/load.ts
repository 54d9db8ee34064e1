import type { Language } from "../api.ts";
import type { Strings } from "./zh-CN.ts";

/** Each language is a chunk of its own. To add one: a file beside this one, a line here, its name in api.ts and unknown.ts. */
const chunks: Record<Language, () => Promise<{ strings: Strings }>> = {
  "zh-CN": () => import("./zh-CN.ts"),
  en: () => import("./en.ts"),
};

export function isLanguage(name: string): name is Language {
  return name in chunks;
}

export async function loadStrings(lang: Language): Promise<Strings> {
  return (await chunks[lang]()).strings;
}
