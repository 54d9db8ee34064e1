import { type Markup, markup, type Part } from "./markup.ts";

export interface TableColumn {
  readonly title: string;
  /** Figures are set to the right, in digits of one width. */
  readonly isFigure?: boolean;
  /** Left out where the screen is narrow. */
  readonly isMinor?: boolean;
}

/** A table; the first cell of each row is its heading. */
export function table(caption: string, columns: readonly TableColumn[], rows: readonly (readonly Part[])[]): Markup {
  const head = columns.map((column) => markup`<th scope="col" class="${classOf(column)}">${column.title}</th>`);
  const body = rows.map(([first = null, ...rest]) => {
    const cells = rest.map((cell, index) => markup`<td class="${classOf(columns[index + 1])}">${cell}</td>`);
    return markup`<tr><th scope="row" class="${classOf(columns[0])}">${first}</th>${cells}</tr>`;
  });
  return markup`<table><caption class="unseen">${caption}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>
`;
}

/** The figures behind a drawing, folded away. */
export function figures(title: string, content: Markup): Markup {
  return markup`<details class="figures"><summary>${title}</summary>${content}</details>`;
}

function classOf(column: TableColumn | undefined): string {
  return [column?.isFigure && "figure", column?.isMinor && "minor"].filter(Boolean).join(" ");
}
