import type { BadLine, Formatter } from "../formatter.ts";
import { addConversation, newTally } from "../tally.ts";
import { evidenceOf } from "./evidence.ts";
import { jsonFinding } from "./json-finding.ts";
import type { ReportOptions } from "./report-options.ts";

/** Bad lines that are listed; all are counted. */
const LISTED = 1_000;

/** One JSON document, written as it grows: the conversations that have findings, then bad lines and sums. */
export function createJson({ version, ranAt }: ReportOptions): Formatter {
  const tally = newTally();
  const badLines: BadLine[] = [];
  let separator = "";
  return {
    begin: () =>
      `{"version":${JSON.stringify(version)},"ranAt":${JSON.stringify(new Date(ranAt).toISOString())},"conversations":[`,
    conversation: (audited) => {
      addConversation(tally, audited);
      if (audited.findings.length === 0) return "";
      const { id, source, line, lang } = audited;
      const findings = evidenceOf(audited).map((evidence) => jsonFinding(audited, evidence));
      const text = `${separator}\n${JSON.stringify({ id, source, line, lang, findings })}`;
      separator = ",";
      return text;
    },
    badLine: (bad) => {
      tally.badLines++;
      if (badLines.length < LISTED) badLines.push(bad);
      return "";
    },
    end: () => {
      const { rules, ...sums } = tally;
      const summary = { ...sums, rules: Object.fromEntries(rules) };
      return `\n],"badLines":${JSON.stringify(badLines)},"summary":${JSON.stringify(summary)}}\n`;
    },
  };
}
