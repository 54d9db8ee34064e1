import type { Severity } from "../../engine/types.ts";
import type { Tally } from "../tally.ts";
import type { Style } from "../terminal/style.ts";
import { padEnd, padStart, widthOf } from "../terminal/width.ts";
import type { PrettyWords } from "./pretty-words.ts";

/** Loudest first. */
const SEVERITIES: readonly Severity[] = ["error", "warn", "info"];

/** The table of all rules with a finding, and one line that sums it up. */
export function prettySummary(tally: Tally, style: Style, words: PrettyWords): string {
  const { titles } = words;
  const head = [titles.rule, titles.error, titles.warn, titles.info, titles.suppressed, titles.conversations];
  const rows = [...tally.rules]
    .toSorted(([, a], [, b]) => b.error - a.error || b.warn - a.warn || b.info - a.info)
    .map(([id, { error, warn, info, suppressed, conversations }]) => [
      id,
      ...[error, warn, info, suppressed].map((count) => (count === 0 ? "" : count.toLocaleString("en"))),
      conversations.toLocaleString("en"),
    ]);
  const table = rows.length === 0 ? "" : `${tableOf([head, ...rows], style)}\n`;
  return `${table}${verdict(tally, style, words)}\n`;
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

function verdict(tally: Tally, style: Style, words: PrettyWords): string {
  const { error, warn, info, suppressed, badLines } = tally;
  const found =
    tally.conversations === 0
      ? style.yellow(words.nothingToJudge)
      : error + warn + info === 0
        ? style.green(words.noFindings)
        : countsText(tally, style, words);
  const where = tally.withFindings > 0 ? words.inConversations(tally.withFindings) : "";
  const accepted = suppressed > 0 ? words.semicolon + words.count.suppressed(suppressed) : "";
  const bad = badLines > 0 ? style.yellow(words.semicolon + words.badLines(badLines)) : "";
  return `${words.read(tally.conversations, tally.messages)}${words.colon}${found}${where}${accepted}${bad}`;
}

/** The loudest first; what there is none of is left out. */
export function countsText(counts: Readonly<Record<Severity, number>>, style: Style, words: PrettyWords): string {
  return SEVERITIES.filter((severity) => counts[severity] > 0)
    .map((severity) => colourOf(severity, style)(words.count[severity](counts[severity])))
    .join(words.comma);
}

export function colourOf(severity: Severity, style: Style): (text: string) => string {
  return { error: style.red, warn: style.yellow, info: style.cyan }[severity];
}
