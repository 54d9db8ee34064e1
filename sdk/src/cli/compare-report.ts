import type { Comparison, RuleChange } from "./compare.ts";
import type { PrettyWords } from "./formats/pretty-words.ts";
import { plainLine } from "./terminal/plain.ts";
import type { Style } from "./terminal/style.ts";
import { padEnd, padStart } from "./terminal/width.ts";

export interface Sides {
  readonly a: string;
  readonly b: string;
}

const KINDS = ["added", "gone", "regraded"] as const;

/** The comparison for people: a table of all rules, then examples of what changes. */
export function prettyComparison(comparison: Comparison, sides: Sides, style: Style, words: PrettyWords): string {
  const said = words.comparison;
  const rules = [...comparison.rules].toSorted(([, x], [, y]) => changes(y) - changes(x));
  const names = `A ${style.bold(plainLine(sides.a))}${words.comma}B ${style.bold(plainLine(sides.b))}`;
  const head = `${names}${words.colon}${said.conversations(comparison.conversations)}\n\n`;
  const changed = rules.filter(([, rule]) => changes(rule) > 0);
  const examples = changed.map(([id, rule]) => exampleText(id, rule, style, words)).join("");
  const bad = comparison.badLines > 0 ? words.semicolon + words.badLines(comparison.badLines) : "";
  const verdict = `${said.failing(comparison.failingA, comparison.failingB)}${bad}\n`;
  const none = changed.length === 0 ? `${style.green(said.nothing)}\n` : "";
  return `${head}${examples}${tableOf(rules, style, words)}\n${none}${verdict}`;
}

/** The same for a program, as one document. */
export function jsonComparison(comparison: Comparison, sides: Sides): string {
  const { rules, ...sums } = comparison;
  const parsed = [...rules].map(([id, { examples, ...counts }]) => [
    id,
    {
      ...counts,
      examples: Object.fromEntries(KINDS.map((key) => [key, examples[key].map((text): unknown => JSON.parse(text))])),
    },
  ]);
  return `${JSON.stringify({ ...sides, ...sums, rules: Object.fromEntries(parsed) }, null, 2)}\n`;
}

function changes({ added, gone, regraded }: RuleChange): number {
  return added + gone + regraded;
}

function tableOf(rules: readonly (readonly [string, RuleChange])[], style: Style, { comparison }: PrettyWords): string {
  if (rules.length === 0) return `${comparison.none}\n`;
  const width = Math.max(4, ...rules.map(([id]) => id.length));
  const rowOf = (name: string, cells: readonly string[]): string =>
    `${padEnd(name, width)}${cells.map((cell) => padStart(cell, 12)).join("")}`.trimEnd();
  const signed = (sign: string, count: number): string => (count === 0 ? "" : `${sign}${count.toLocaleString("en")}`);
  const rows = rules.map(([id, { a, b, added, gone, regraded }]) =>
    rowOf(id, [
      a.toLocaleString("en"),
      b.toLocaleString("en"),
      signed("+", added),
      signed("-", gone),
      signed("", regraded),
    ]),
  );
  const [rule, ...columns] = comparison.titles;
  const titles = style.dim(rowOf(rule, columns));
  return `${[titles, ...rows].join("\n")}\n`;
}

function exampleText(id: string, rule: RuleChange, style: Style, words: PrettyWords): string {
  return KINDS.filter((key) => rule[key] > 0)
    .map((key) => {
      const left = rule[key] - rule.examples[key].length;
      const more = left > 0 ? `\n    ${style.dim(words.more(left))}\n` : "";
      const title = `${style.bold(id)}  ${rule[key].toLocaleString("en")} ${words.comparison.kinds[key]}`;
      return `  ${title}\n\n${rule.examples[key].join("\n")}${more}\n`;
    })
    .join("");
}
