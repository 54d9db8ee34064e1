import { type Counts, SEVERITIES } from "./counts.ts";
import { type Markup, markup } from "./markup.ts";

/** A horizontal bar in pieces by severity, `highest` being the whole width. The numbers beside it say the same, so it is decoration. */
export function bar(counts: Readonly<Counts>, highest: number): Markup {
  let x = 0;
  const pieces = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => {
    const width = (counts[severity] / highest) * 100;
    const piece = markup`<rect class="f-${severity}" x="${share(x)}%" width="${share(width)}%" height="100%"/>`;
    x += width;
    return piece;
  });
  return markup`<svg class="bar" width="100%" height="8" aria-hidden="true">${pieces}</svg>`;
}

/** A percentage of a drawing's width; finer than any screen. */
export function share(value: number): number {
  return Math.round(value * 100) / 100;
}
