import { wellFormed } from "../evidence.ts";

/** Text that is markup already. Only `markup` makes it, so whatever else is put into a page is escaped. */
export class Markup {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

export type Part = Markup | string | number | null | false | readonly Part[];

/** A piece of a page. What is put in is escaped, in text and in quoted attributes alike; nothing can be put in elsewhere. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let source = strings[0] ?? "";
  parts.forEach((part, index) => {
    source += written(part) + (strings[index + 1] ?? "");
  });
  return new Markup(source);
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
/** A page cannot hold these, not even as references; tab and line breaks it can. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is about
const CONTROL = /[\u0000-\u0008\u000b-\u000d\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

function escaped(text: string): string {
  return wellFormed(text)
    .replace(CONTROL, "\ufffd")
    .replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}

function written(part: Part): string {
  if (part === null || part === false) return "";
  if (part instanceof Markup) return part.source;
  if (typeof part === "string") return escaped(part);
  return typeof part === "number" ? String(part) : part.map(written).join("");
}
