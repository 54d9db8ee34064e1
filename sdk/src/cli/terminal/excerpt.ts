import type { Span } from "../../engine/types.ts";
import { plainLine } from "./plain.ts";
import { charactersOf, widthOf, widthOfCharacter } from "./width.ts";

/** A line of a message and, below it, signs that underline a span; `mark` is "" where nothing is underlined. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  readonly underline: string;
}

const ELLIPSIS = "…";
/** More of a message cannot be seen at once, and cutting megabytes into characters takes seconds. */
const NEAR = 2_000;

/** The part of a message around a span, or from its beginning, that fits into so many columns. */
export function excerptOf(text: string, span: Span | undefined, columns: number): Excerpt {
  const [start, end] = span ?? [0, 0];
  const line = plainLine(text);
  const marked = fit(charactersOf(line.slice(start, Math.min(end, start + NEAR))), columns, "end");
  const left = columns - widthOf(marked);
  const all = charactersOf(line.slice(Math.max(0, start - NEAR), start));
  const next = charactersOf(line.slice(end, end + NEAR));
  const widthAfter = Math.min(widthOf(next.join("")), Math.ceil(left / 2));
  const before = fit(all, Math.max(0, left - widthAfter), "start");
  const after = fit(next, Math.max(0, left - widthOf(before)), "end");
  const isMarked = span !== undefined && marked !== "";
  const underline = isMarked ? " ".repeat(widthOf(before)) + "~".repeat(Math.max(1, widthOf(marked))) : "";
  return { before, marked, after, underline };
}

/** As many characters as fit, from one end; what is left out shows as an ellipsis. */
function fit(characters: readonly string[], columns: number, cutAt: "start" | "end"): string {
  const widths = characters.map(widthOfCharacter);
  if (widths.reduce((sum, width) => sum + width, 0) <= columns) return characters.join("");
  const taken: string[] = [];
  let room = columns - 1;
  const isFromEnd = cutAt === "start";
  for (let i = 0; i < characters.length; i++) {
    const at = isFromEnd ? characters.length - 1 - i : i;
    room -= widths[at] ?? 0;
    if (room < 0) break;
    taken.push(characters[at] ?? "");
  }
  if (columns < 1) return "";
  return isFromEnd ? ELLIPSIS + taken.toReversed().join("") : taken.join("") + ELLIPSIS;
}
