import type { Language } from "../api.ts";
import type { Strings } from "./zh-CN.ts";

/** Each language is a chunk of its own. To add one: a file beside this one, a line here, its name in api.ts and names.ts. */
const chunks: Record<Language, () => Promise<{ strings: Strings }>> = {
  "zh-CN": () => import("./zh-CN.ts"),
  en: () => import("./en.ts"),
};

export async function loadStrings(lang: Language): Promise<Strings> {
  return (await chunks[lang]()).strings;
}
