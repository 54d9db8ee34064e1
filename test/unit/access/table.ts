import { readFile } from "node:fs/promises";
import { join } from "node:path";

const page = await readFile(join(import.meta.dirname, "../../../docs/security.md"), "utf8");

export interface Cell {
  readonly row: string;
  readonly column: string;
  /** What docs/security.md says: `yes`, `no`, or a code. */
  readonly says: string;
}

export interface Table {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly Cell[];
}

/** The first table under this heading of docs/security.md: what stands in its first column, beside what stands above. */
export function tableUnder(heading: string): Table {
  const section = page.split(`\n### ${heading}\n`)[1]?.split(/\n##/)[0] ?? "";
  const lines = section.split("\n").filter((line) => line.startsWith("|"));
  const [head = [], , ...body] = lines.map((line) => line.split("|").slice(1, -1).map(plain));
  const columns = head.slice(1);
  const cells = body.flatMap(([row = "", ...says]) =>
    columns.map((column, index) => ({ row, column, says: says[index] ?? "" })),
  );
  return { rows: body.map(([row = ""]) => row), columns, cells };
}

function plain(cell: string): string {
  return cell.replaceAll("`", "").trim();
}

/** What was found, as the lines of the table that would say so; empty where all is as the page says. */
export function differing(table: Table, found: (row: string, column: string) => string): string[] {
  const wrong = new Set(
    table.cells.filter(({ row, column, says }) => found(row, column) !== says).map(({ row }) => row),
  );
  return [...wrong].map((row) => `| ${[row, ...table.columns.map((column) => found(row, column))].join(" | ")} |`);
}
