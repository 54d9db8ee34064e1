import type { AuditedConversation, Formatter } from "../formatter.ts";
import { type Evidence, evidenceOf, isoTime, wellFormed, whyOf } from "./evidence.ts";

const COLUMNS = [
  ...["source", "line", "conversation", "seq", "time", "agent", "rule", "version", "severity", "message"],
  ...["text", "start", "end", "marked", "accepted", "opinion", "opinion_why"],
] as const;
type Row = Readonly<Record<(typeof COLUMNS)[number], string | number>>;

/**
 * One finding a row, by RFC 4180: comma, CRLF, quotes doubled. It begins with a byte order mark, without which Excel
 * takes Chinese for something else. A cell that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function createCsv(): Formatter {
  return {
    begin: () => `\ufeff${COLUMNS.join(",")}\r\n`,
    conversation: (audited) =>
      evidenceOf(audited)
        .map((evidence) => lineOf(rowOf(audited, evidence)))
        .join(""),
    badLine: () => "",
    end: () => "",
  };
}

function rowOf(audited: AuditedConversation, { finding, opinion, text, agent }: Evidence): Row {
  return {
    source: audited.source,
    line: audited.line,
    conversation: audited.id,
    seq: finding.seq ?? "",
    time: isoTime(audited, finding.at) ?? "",
    agent: agent ?? "",
    rule: finding.ruleId,
    version: finding.ruleVersion,
    severity: finding.severity,
    message: finding.message,
    text,
    start: finding.span?.[0] ?? "",
    end: finding.span?.[1] ?? "",
    marked: finding.span ? text.slice(...finding.span) : "",
    accepted: finding.suppressed?.reason ?? "",
    opinion: opinion?.outcome ?? "",
    opinion_why: whyOf(opinion),
  };
}

function lineOf(row: Row): string {
  return `${COLUMNS.map((column) => cell(row[column])).join(",")}\r\n`;
}

/** What begins a formula in a spreadsheet, half and full width, behind whatever is passed over before it. */
const FORMULA = /^[\s\p{Cc}\p{Cf}'"]*[=+\-@|%＝＋－＠｜％]|^[\t\r\n]/u;

function cell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const text = wellFormed(value).replaceAll("\0", "\ufffd");
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
