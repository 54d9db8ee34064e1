import type { AuditedConversation, BadLine, Formatter } from "../formatter.ts";
import { type Evidence, evidenceOf, whyOf } from "./evidence.ts";
import { element, xmlText } from "./xml.ts";

/** Cases of one suite: a suite says how many cases it holds, so it has to be kept until it is whole. */
const SUITE_CASES = 1_000;

interface Suite {
  readonly source: string;
  readonly from: number;
  to: number;
  readonly cases: string[];
  failures: number;
  errors: number;
  skipped: number;
}

/**
 * JUnit XML for a build server. A suite is a file, in parts of about a thousand cases for a long one; a case is a finding,
 * or a conversation without any. Errors and warnings fail, what is only style passes with its words as output, an accepted
 * finding is skipped, and a line that is no conversation is an error.
 */
export function createJunit(): Formatter {
  let suite: Suite | null = null;
  const flush = (): string => {
    const text = suite === null ? "" : written(suite);
    suite = null;
    return text;
  };
  const open = (source: string, line: number): [text: string, suite: Suite] => {
    const isNext = suite === null || suite.source !== source || suite.cases.length >= SUITE_CASES;
    const text = isNext ? flush() : "";
    suite ??= { source, from: line, to: line, cases: [], failures: 0, errors: 0, skipped: 0 };
    suite.to = line;
    return [text, suite];
  };
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="qin-audit">\n',
    conversation: (audited) => {
      const [text, into] = open(audited.source, audited.line);
      const found = evidenceOf(audited);
      if (found.length === 0) into.cases.push(element("testcase", placeOf(audited, audited.id)));
      for (const evidence of found) addFinding(into, audited, evidence);
      return text;
    },
    badLine: (bad) => {
      const [text, into] = open(bad.source, bad.line);
      into.errors++;
      into.cases.push(badCase(bad));
      return text;
    },
    end: () => `${flush()}</testsuites>\n`,
  };
}

function addFinding(suite: Suite, audited: AuditedConversation, evidence: Evidence): void {
  const { ruleId, severity, message, suppressed } = evidence.finding;
  let outcome: string;
  if (suppressed) {
    suite.skipped++;
    outcome = element("skipped", { message: suppressed.reason });
  } else if (severity === "info") {
    outcome = element("system-out", {}, xmlText(detailsOf(evidence)));
  } else {
    suite.failures++;
    outcome = element("failure", { message, type: severity }, xmlText(detailsOf(evidence)));
  }
  suite.cases.push(element("testcase", placeOf(audited, ruleId), outcome));
}

function placeOf(audited: AuditedConversation, name: string) {
  return { name, classname: audited.id, file: audited.source, line: audited.line };
}

function detailsOf({ finding, opinion, text, agent }: Evidence): string {
  const { span } = finding;
  const marked = span ? `${text.slice(0, span[0])}【${text.slice(...span)}】${text.slice(span[1])}` : text;
  const lines = [finding.message];
  if (marked !== "") lines.push(agent === null ? marked : `${agent}: ${marked}`);
  if (opinion !== null) lines.push(`second opinion: ${[opinion.outcome, whyOf(opinion)].filter(Boolean).join(", ")}`);
  return lines.join("\n");
}

function badCase({ source, line, problem }: BadLine): string {
  const place = { name: `line ${line}`, classname: source, file: source, line };
  return element("testcase", place, element("error", { message: problem, type: "bad-line" }));
}

function written({ source, from, to, cases, failures, errors, skipped }: Suite): string {
  const lines = from === to ? `line ${from}` : `lines ${from}–${to}`;
  const counts = { tests: cases.length, failures, errors, skipped, time: 0 };
  return `${element("testsuite", { name: `${source}, ${lines}`, ...counts }, `\n${cases.join("\n")}\n`)}\n`;
}
