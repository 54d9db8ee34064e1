import type { Comparison, RuleChange } from "./compare.ts";
import { many } from "./formats/pretty-summary.ts";
import { plainLine } from "./terminal/plain.ts";
import type { Style } from "./terminal/style.ts";
import { padEnd, padStart } from "./terminal/width.ts";

export interface Sides {
  readonly a: string;
  readonly b: string;
}

const KINDS = [
  { key: "added", title: "only under B" },
  { key: "gone", title: "only under A" },
  { key: "regraded", title: "at another severity under B" },
] as const;

/** The comparison for people: a table of all rules, then examples of what changes. */
export function prettyComparison(comparison: Comparison, sides: Sides, style: Style): string {
  const rules = [...comparison.rules].toSorted(([, x], [, y]) => changes(y) - changes(x));
  const head = `A ${style.bold(plainLine(sides.a))}, B ${style.bold(plainLine(sides.b))}: ${many(comparison.conversations, "conversation")}\n\n`;
  const changed = rules.filter(([, rule]) => changes(rule) > 0);
  const examples = changed.map(([id, rule]) => exampleText(id, rule, style)).join("");
  const bad = comparison.badLines > 0 ? `; ${many(comparison.badLines, "line")} could not be read` : "";
  const { failingA, failingB } = comparison;
  const verdict = `${many(failingA, "conversation")} with an error under A, ${failingB.toLocaleString("en")} under B${bad}\n`;
  const none = changed.length === 0 ? style.green("nothing would change\n") : "";
  return `${head}${examples}${tableOf(rules, style)}\n${none}${verdict}`;
}

/** The same for a program, as one document. */
export function jsonComparison(comparison: Comparison, sides: Sides): string {
  const { rules, ...sums } = comparison;
  const parsed = [...rules].map(([id, { examples, ...counts }]) => [
    id,
    {
      ...counts,
      examples: Object.fromEntries(
        KINDS.map(({ key }) => [key, examples[key].map((text): unknown => JSON.parse(text))]),
      ),
    },
  ]);
  return `${JSON.stringify({ ...sides, ...sums, rules: Object.fromEntries(parsed) }, null, 2)}\n`;
}

function changes({ added, gone, regraded }: RuleChange): number {
  return added + gone + regraded;
}

function tableOf(rules: readonly (readonly [string, RuleChange])[], style: Style): string {
  if (rules.length === 0) return "no findings under either\n";
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
  const titles = style.dim(rowOf("rule", ["A", "B", "added", "gone", "regraded"]));
  return `${[titles, ...rows].join("\n")}\n`;
}

function exampleText(id: string, rule: RuleChange, style: Style): string {
  return KINDS.filter(({ key }) => rule[key] > 0)
    .map(({ key, title }) => {
      const left = rule[key] - rule.examples[key].length;
      const more = left > 0 ? `\n    ${style.dim(`… and ${left.toLocaleString("en")} more`)}\n` : "";
      return `  ${style.bold(id)}  ${rule[key].toLocaleString("en")} ${title}\n\n${rule.examples[key].join("\n")}${more}\n`;
    })
    .join("");
}
