import type { Arguments } from "./arguments.ts";
import { checkerOfSide } from "./checker-setup.ts";
import type { CliIo } from "./cli-io.ts";
import { type Comparison, newComparison } from "./compare.ts";
import { jsonComparison, prettyComparison } from "./compare-report.ts";
import { CLEAN, type ExitCode, UNREADABLE } from "./exit-codes.ts";
import type { Evidence } from "./formats/evidence.ts";
import { jsonFinding } from "./formats/json-finding.ts";
import { prettyFinding } from "./formats/pretty-finding.ts";
import { prettyWords } from "./formats/pretty-words.ts";
import type { AuditedConversation } from "./formatter.ts";
import { readAll } from "./read-all.ts";
import { columnsOf, isColoured, readingFor } from "./reading-setup.ts";
import { reportLang } from "./report-setup.ts";
import { unreadable } from "./run-audit.ts";
import { styleOf } from "./terminal/style.ts";

/** A comparison is a question, not a gate: however much would change, it ends with 0. */
export async function runCompare(
  given: Arguments,
  [nameA, nameB]: readonly [string, string],
  io: CliIo,
): Promise<ExitCode> {
  const [a, b] = [await checkerOfSide(nameA, given, io.cwd), await checkerOfSide(nameB, given, io.cwd)];
  const style = styleOf(isColoured(given, io));
  const sides = { a: nameA, b: nameB };
  const lang = reportLang(given.lang ?? "auto", io.env);
  const view = { columns: columnsOf(given, io), zone: new Intl.DateTimeFormat().resolvedOptions().timeZone, lang };
  const forPeople = given.format === "pretty";
  const work = newComparison({
    a,
    b,
    lang: given.lang ?? "auto",
    ...(given.since !== undefined && { since: given.since }),
    examples: given.isQuiet ? 0 : given.examples,
    show: (audited, evidence) =>
      forPeople ? prettyFinding(audited, evidence, style, view) : JSON.stringify(jsonExample(audited, evidence)),
    report: (comparison: Comparison) =>
      forPeople ? prettyComparison(comparison, sides, style, prettyWords[lang]) : jsonComparison(comparison, sides),
  });
  return unreadable(await readAll(await readingFor(given, io), work)) ? UNREADABLE : CLEAN;
}

function jsonExample(audited: AuditedConversation, evidence: Evidence) {
  const { source, line, id: conversation } = audited;
  return { source, line, conversation, ...jsonFinding(audited, evidence) };
}
