import type { Severity, Span } from "../../../engine/types.ts";
import { SEVERITIES } from "./counts.ts";

/** A piece of a text; `mark` says that a finding is about it, and how loud. */
export interface Piece {
  readonly text: string;
  readonly mark: Severity | null;
}

interface Mark {
  readonly span: Span;
  readonly severity: Severity;
}

const LENGTH = 480;
/** How much of a long text is shown before the first marked words. */
const LEAD = 160;

/** A text cut to a readable length around its marks. Marks that overlap become one, as loud as the loudest. */
export function excerpt(text: string, marks: readonly Mark[]): Piece[] {
  const first = Math.min(...marks.map(({ span }) => span[0]));
  const start = text.length <= LENGTH || first <= LEAD || marks.length === 0 ? 0 : whole(text, first - LEAD);
  const end = text.length - start <= LENGTH ? text.length : whole(text, start + LENGTH);
  const pieces: Piece[] = start > 0 ? [{ text: "…", mark: null }] : [];
  let at = start;
  const add = (to: number, mark: Severity | null): void => {
    if (to > at) pieces.push({ text: text.slice(at, to), mark });
    at = Math.max(at, to);
  };
  for (const { span, severity } of merged(marks)) {
    add(Math.min(span[0], end), null);
    add(Math.min(span[1], end), severity);
  }
  add(end, null);
  if (end < text.length) pieces.push({ text: "…", mark: null });
  return pieces;
}

function merged(marks: readonly Mark[]): Mark[] {
  const out: Mark[] = [];
  for (const mark of marks.toSorted((a, b) => a.span[0] - b.span[0])) {
    const last = out.at(-1);
    if (last === undefined || mark.span[0] >= last.span[1]) out.push(mark);
    else {
      const span: Span = [last.span[0], Math.max(last.span[1], mark.span[1])];
      out[out.length - 1] = { span, severity: louder(last.severity, mark.severity) };
    }
  }
  return out;
}

function louder(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b) ? a : b;
}

/** A cut does not go through a pair. */
function whole(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}
