import type { AuditedConversation, Formatter } from "../formatter.ts";
import { addConversation, newTally } from "../tally.ts";
import { plainLine } from "../terminal/plain.ts";
import { type Style, styleOf } from "../terminal/style.ts";
import { evidenceOf } from "./evidence.ts";
import { prettyFinding } from "./pretty-finding.ts";
import { countsText, prettySummary } from "./pretty-summary.ts";
import { prettyWords } from "./pretty-words.ts";
import type { ReportOptions } from "./report-options.ts";
import { ruleName } from "./rule-names.ts";

export interface PrettyOptions extends ReportOptions {
  readonly isColoured: boolean;
  /** Columns of the terminal. */
  readonly columns: number;
  /** Findings shown in full, for each rule and file; all are counted. */
  readonly examples: number;
  /** Only the table at the end. */
  readonly isSummaryOnly: boolean;
}

/** The findings of one rule in one file: all counted, the first few kept. */
interface Group {
  readonly shown: string[];
  error: number;
  warn: number;
  info: number;
  suppressed: number;
}

/**
 * For people: findings by file and rule, the words underlined, and a table of all rules at the end. A file's findings are
 * written when it has been read, so that memory holds a few examples a rule and no more.
 */
export function createPretty(options: PrettyOptions): Formatter {
  const style = styleOf(options.isColoured);
  const words = prettyWords[options.lang];
  const tally = newTally();
  let source: string | null = null;
  let groups = new Map<string, Group>();

  const add = (audited: AuditedConversation): void => {
    for (const evidence of evidenceOf(audited)) {
      const { ruleId, severity, suppressed } = evidence.finding;
      const group = groups.get(ruleId) ?? { shown: [], error: 0, warn: 0, info: 0, suppressed: 0 };
      groups.set(ruleId, group);
      group[suppressed ? "suppressed" : severity]++;
      if (!suppressed && group.shown.length < options.examples) {
        group.shown.push(prettyFinding(audited, evidence, style, options));
      }
    }
  };
  const flush = (): string => {
    const done = groups;
    groups = new Map();
    if (source === null || done.size === 0 || options.isSummaryOnly) return "";
    const parts = [...done].toSorted(([, a], [, b]) => loudness(b) - loudness(a));
    const title = style.bold(style.underline(source === "-" ? words.standardInput : plainLine(source)));
    return `${title}\n\n${parts.map(([id, group]) => groupText(id, group, style, options)).join("")}`;
  };

  return {
    begin: () => "",
    conversation: (audited) => {
      const text = audited.source === source ? "" : flush();
      source = audited.source;
      addConversation(tally, audited);
      add(audited);
      return text;
    },
    badLine: () => {
      tally.badLines++;
      return "";
    },
    end: () => flush() + prettySummary(tally, style, words),
  };
}

/** An error goes before any number of warnings. */
function loudness({ error, warn, info }: Group): number {
  const [first, count] = error > 0 ? [2, error] : warn > 0 ? [1, warn] : [0, info];
  return first + count / (count + 1);
}

function groupText(ruleId: string, group: Group, style: Style, options: PrettyOptions): string {
  const words = prettyWords[options.lang];
  const counts = [
    countsText(group, style, words),
    group.suppressed > 0 ? style.dim(words.count.suppressed(group.suppressed)) : "",
  ].filter((one) => one !== "");
  const description = aboutOf(ruleId, options);
  const head = `  ${style.bold(ruleId)}  ${counts.join(words.comma)}\n`;
  const about = description === null ? "" : `  ${style.dim(description)}\n`;
  const left = group.error + group.warn + group.info - group.shown.length;
  const more = left > 0 ? `    ${style.dim(words.more(left))}\n` : "";
  return `${head}${about}\n${group.shown.join("\n")}${more === "" ? "" : "\n"}${more}\n`;
}

/** Descriptions are English; in Chinese the rule's short name stands for its own. */
function aboutOf(ruleId: string, options: PrettyOptions): string | null {
  if (options.lang === "zh") return ruleName(ruleId, options);
  return options.rules.find(({ id }) => id === ruleId)?.description ?? null;
}
