import type { Page } from "./page.ts";

/** A file as a reader knows it. */
export function sourceName(source: string, { words }: Page): string {
  return source === "-" ? words.standardInput : source;
}

/** A line of a file. */
export function placeName(at: { readonly source: string; readonly line: number }, page: Page): string {
  return page.words.place(sourceName(at.source, page), page.write.number(at.line));
}
