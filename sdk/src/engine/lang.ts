import type { Lang } from "./types.ts";

const HAN = /\p{Script=Han}/u;
const LATIN = /[a-z]/i;

/** The language of a text by its script: any Han character is Chinese; null where there are no letters to tell. */
export function detectLang(text: string): Lang | null {
  if (HAN.test(text)) return "zh";
  return LATIN.test(text) ? "en" : null;
}
