import { share } from "./bars.ts";
import { type Markup, markup, type Part } from "./markup.ts";
import { ticks } from "./scale.ts";

/** One column: its pieces from the bottom up. */
export interface Column {
  readonly pieces: readonly { readonly value: number; readonly fill: string }[];
  /** Over the column, where there is room. */
  readonly top?: string;
  /** For who points at it. */
  readonly title: string;
}

export interface Columns {
  readonly columns: readonly Column[];
  /** What the drawing shows, in a sentence, for who cannot see it. */
  readonly label: string;
  readonly mark: (value: number, highest: number) => string;
  /** What is drawn besides, given where the bottom is. */
  readonly below: (bottom: number) => Part;
}

const HEIGHT = 240;
const TOP = 26;
const BOTTOM = 206;
const WIDEST = 9;

/**
 * A column chart. Widths are percentages and heights are pixels, so that it fits a phone and a sheet of paper without
 * its letters growing or shrinking.
 */
export function columnChart({ columns, label, mark: written, below }: Columns): Markup {
  const highest = Math.max(1, ...columns.map(({ pieces }) => sum(pieces)));
  const marks = ticks(highest);
  const top = marks.at(-1) ?? highest;
  const y = (value: number): number => share(BOTTOM - (value / top) * (BOTTOM - TOP));
  const axis = marks.map(
    (mark) => markup`<text x="100%" y="${y(mark) + 4}" text-anchor="end">${written(mark, top)}</text>`,
  );
  const grid = marks.map((mark) => markup`<line x1="0" x2="100%" y1="${y(mark)}" y2="${y(mark)}"/>`);
  const slot = 100 / columns.length;
  const width = Math.min(WIDEST, slot * 0.78);
  const drawn = columns.map((column, index) => {
    const middle = (index + 0.5) * slot;
    let from = 0;
    const rects = column.pieces
      .filter(({ value }) => value > 0)
      .map(({ value, fill }) => {
        from += value;
        return markup`<rect class="f-${fill}" x="${share(middle - width / 2)}%" width="${share(width)}%" y="${y(from)}" height="${share(y(from - value) - y(from))}"/>`;
      });
    const over =
      column.top === undefined
        ? null
        : markup`<text class="over" x="${share(middle)}%" y="${y(from) - 5}" text-anchor="middle">${column.top}</text>`;
    return markup`<g><title>${column.title}</title>${rects}${over}</g>`;
  });
  return markup`<div class="plot" role="img" aria-label="${label}"><svg class="axis" width="38" height="${HEIGHT}" aria-hidden="true">${axis}</svg><svg class="columns" width="100%" height="${HEIGHT}" aria-hidden="true"><g class="grid">${grid}</g>${drawn}${below(BOTTOM)}</svg></div>`;
}

function sum(pieces: Column["pieces"]): number {
  return pieces.reduce((all, { value }) => all + value, 0);
}
