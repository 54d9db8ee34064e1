import { Passage } from "../text/passage.ts";
import type { Lang } from "../types.ts";

let held: { readonly text: string; readonly lang: Lang; readonly passage: Passage } | null = null;

/**
 * What the customer said before a reply, read once however many rules ask in a row; null where it is not known.
 * The language is the reply's.
 */
export function customerPassage(view: {
  readonly lang: Lang;
  readonly context: { readonly customerText?: string };
}): Passage | null {
  const { customerText: text } = view.context;
  if (text === undefined || text.trim() === "") return null;
  if (held?.text === text && held.lang === view.lang) return held.passage;
  const passage = new Passage(text, view.lang);
  held = { text, lang: view.lang, passage };
  return passage;
}
