import type { Tally } from "../tally.ts";
import type { Style } from "../terminal/style.ts";
import { padEnd, padStart, widthOf } from "../terminal/width.ts";

const TITLES = ["rule", "error", "warn", "info", "accepted", "conversations"];

/** The table of all rules with a finding, and one line that sums it up. */
export function prettySummary(tally: Tally, style: Style): string {
  const rows = [...tally.rules]
    .toSorted(([, a], [, b]) => b.error - a.error || b.warn - a.warn || b.info - a.info)
    .map(([id, { error, warn, info, suppressed, conversations }]) => [
      id,
      ...[error, warn, info, suppressed].map((count) => (count === 0 ? "" : count.toLocaleString("en"))),
      conversations.toLocaleString("en"),
    ]);
  const table = rows.length === 0 ? "" : `${tableOf([TITLES, ...rows], style)}\n`;
  return `${table}${verdict(tally, style)}\n`;
}

/** The first column to the left, numbers to the right; a column without a number is left out. */
function tableOf(rows: readonly (readonly string[])[], style: Style): string {
  const [titles = []] = rows;
  const used = titles.flatMap((_, column) =>
    column === 0 || rows.slice(1).some((row) => (row[column] ?? "") !== "") ? [column] : [],
  );
  const widths = new Map(used.map((column) => [column, Math.max(...rows.map((row) => widthOf(row[column] ?? "")))]));
  const lineOf = (row: readonly string[]): string =>
    used
      .map((column) => (column === 0 ? padEnd : padStart)(row[column] ?? "", widths.get(column) ?? 0))
      .join("  ")
      .trimEnd();
  return rows.map((row, index) => `${index === 0 ? style.dim(lineOf(row)) : lineOf(row)}\n`).join("");
}

function verdict(tally: Tally, style: Style): string {
  const { error, warn, info, suppressed, badLines } = tally;
  const read = `${many(tally.conversations, "conversation")}, ${many(tally.messages, "message")}`;
  const found =
    tally.conversations === 0
      ? style.yellow("nothing to judge")
      : error + warn + info === 0
        ? style.green("no findings")
        : [
            error > 0 ? style.red(many(error, "error")) : "",
            warn > 0 ? style.yellow(many(warn, "warning")) : "",
            info > 0 ? style.cyan(`${info.toLocaleString("en")} info`) : "",
          ]
            .filter((part) => part !== "")
            .join(", ");
  const where = tally.withFindings > 0 ? ` in ${many(tally.withFindings, "conversation")}` : "";
  const accepted = suppressed > 0 ? `; ${suppressed.toLocaleString("en")} accepted` : "";
  const bad = badLines > 0 ? style.yellow(`; ${many(badLines, "line")} could not be read`) : "";
  return `${read}: ${found}${where}${accepted}${bad}`;
}

export function many(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
