import { createChecker } from "../create-checker.ts";
import { applyFix } from "../engine/apply-fixes.ts";
import type { CustomerRecord, RecordContext } from "../engine/record.ts";
import type { Rule } from "../engine/rule.ts";
import type { RuleOptions } from "../engine/settings.ts";
import type { Event, Finding, Lang, ReplyContext, Severity, Span } from "../engine/types.ts";
import { builtInRules } from "../rules/index.ts";

interface CaseBase {
  /** What the case shows; default the text itself. */
  readonly name?: string;
  /** Default "zh". */
  readonly lang?: Lang;
  readonly options?: RuleOptions;
}

/** A reply as plain text. */
export interface ReplyCase extends CaseBase {
  readonly text: string;
  readonly context?: ReplyContext;
}

export interface ConversationCase extends CaseBase {
  readonly events: readonly Event[];
}

/** A customer record, with what it was before and the records of others. */
export interface RecordCase extends CaseBase, RecordContext {
  readonly record: CustomerRecord;
}

export interface ExpectedFinding {
  readonly messageId: string;
  /** In UTF-16 code units, end exclusive. Required where the finding has one, and refused where it has none. */
  readonly span?: Span;
  /** The event the finding is anchored at; required for conversations. */
  readonly seq?: number;
  readonly severity?: Severity;
  /** What the message is filled with; compared where it is given. */
  readonly data?: Readonly<Record<string, string | number>>;
  /** The whole reply after the finding's fix, or its first suggestion, was applied. */
  readonly fixed?: string;
}

/**
 * A reply that breaks the rule. `marked` is its text with the span between ⟦ and ⟧; it stands for `text` and one finding
 * with that span.
 */
export type BadReplyCase =
  | (ReplyCase & { readonly findings: readonly ExpectedFinding[] })
  | (Omit<ReplyCase, "text"> & { readonly marked: string; readonly messageId: string; readonly fixed?: string });

export interface RuleCases {
  /** Must give no finding. */
  readonly ok: readonly (string | OneCase)[];
  readonly bad: readonly (
    | BadReplyCase
    | ((ConversationCase | RecordCase) & { readonly findings: readonly ExpectedFinding[] })
  )[];
}

type OneCase = ReplyCase | ConversationCase | RecordCase;

/** Registers one test: `test` of Vitest, Jest or node:test. */
export type TestFunction = (name: string, run: () => void) => void;

const KEYS = ["name", "lang", "options", "text", "context", "events", "record", "previous", "peers"];
const OPEN = "⟦";
const CLOSE = "⟧";

/**
 * Tests one rule, strictly: it needs cases of both kinds; an unknown key of a case or an undeclared message id is refused; a placeholder
 * without a datum, a fix that changes nothing, a crash, a changed input or a second verdict that differs from the first fails.
 * @throws {Error} at once for a malformed list of cases; a case that fails throws in its own test.
 */
export function testRule(test: TestFunction, rule: Rule, cases: RuleCases): void {
  for (const kind of ["ok", "bad"] as const) {
    if (!Array.isArray(cases[kind])) throw new Error(`${rule.id}: cases has no list "${kind}"`);
  }
  if (cases.ok.length === 0) throw new Error(`${rule.id}: give it at least one ok case`);
  if (cases.bad.length === 0) throw new Error(`${rule.id}: give it at least one bad case`);
  for (const given of cases.ok) {
    const one: OneCase = typeof given === "string" ? { text: given } : given;
    refuseUnknownKeys(rule, one, KEYS);
    test(`${rule.id} accepts ${nameOf(one)}`, () => check(rule, one, []));
  }
  for (const given of cases.bad) {
    refuseUnknownKeys(rule, given, [...KEYS, "findings", "marked", "messageId", "fixed"]);
    const { one, findings } = "marked" in given ? unmark(rule, given) : { one: given, findings: given.findings };
    if (findings.length === 0) throw new Error(`${rule.id}: a bad case needs findings: ${nameOf(one)}`);
    for (const { messageId } of findings) {
      if (!Object.hasOwn(rule.meta.messages, messageId)) {
        throw new Error(
          `${rule.id} declares no message "${messageId}"; it has ${Object.keys(rule.meta.messages).join(", ")}`,
        );
      }
    }
    test(`${rule.id} reports ${nameOf(one)}`, () => check(rule, one, findings));
  }
}

function unmark(
  rule: Rule,
  { marked, messageId, fixed, ...rest }: Extract<BadReplyCase, { marked: string }>,
): { one: ReplyCase; findings: ExpectedFinding[] } {
  const start = marked.indexOf(OPEN);
  const end = marked.indexOf(CLOSE) - OPEN.length;
  if (start < 0 || end <= start) throw new Error(`${rule.id}: mark the span with ${OPEN} and ${CLOSE}: ${marked}`);
  const text = marked.replace(OPEN, "").replace(CLOSE, "");
  return {
    one: { ...rest, text },
    findings: [{ messageId, span: [start, end], ...(fixed !== undefined && { fixed }) }],
  };
}

function refuseUnknownKeys(rule: Rule, given: object, known: readonly string[]): void {
  for (const key of Object.keys(given)) {
    if (!known.includes(key)) throw new Error(`${rule.id}: a case has no key "${key}"; known are ${known.join(", ")}`);
  }
}

function nameOf(one: OneCase): string {
  if (one.name !== undefined) return one.name;
  if ("record" in one) return JSON.stringify(one.record);
  return "text" in one ? `"${one.text}"` : `a conversation of ${one.events.length} events`;
}

function check(rule: Rule, one: OneCase, expected: readonly ExpectedFinding[]): void {
  const found = verdict(rule, one);
  for (const finding of found) {
    if (finding.ruleId !== rule.id) throw new Error(`the rule crashed: ${finding.message}`);
    if (/\{\{\w+\}\}/.test(finding.message)) throw new Error(`a placeholder has no datum: ${finding.message}`);
    refuseLostSpans(finding, one);
    refuseIdleFixes(finding, one);
  }
  const got = found.map((finding, i) => summary(finding, expected[i], one));
  const want = expected.map((finding) => wanted(finding));
  if (JSON.stringify(got) !== JSON.stringify(want)) {
    throw new Error(
      `expected ${describe(want)}\n     got ${describe(got)}\n      in ${"text" in one ? one.text : nameOf(one)}`,
    );
  }
}

/** The rule's findings, all others switched off; run twice, on an input that must stay as it is. */
function verdict(rule: Rule, one: OneCase): Finding[] {
  const lang = one.lang ?? "zh";
  const isBuiltIn = builtInRules.includes(rule);
  const run = () => {
    const checker = createChecker({
      preset: "off",
      lang,
      plugins: isBuiltIn ? [] : [rule],
      rules: { [rule.id]: one.options === undefined ? rule.meta.severity : [rule.meta.severity, one.options] },
    });
    if ("record" in one) return checker.checkRecord(one.record, one);
    return "events" in one
      ? checker.audit({ lang, events: one.events })
      : checker.checkReply({ text: one.text, lang, ...(one.context && { context: one.context }) });
  };
  const before = JSON.stringify(one);
  const first = run();
  if (JSON.stringify(one) !== before) throw new Error("the rule changed its input");
  if (JSON.stringify(run()) !== JSON.stringify(first)) throw new Error("a second run gave another verdict");
  return first;
}

function refuseLostSpans({ span, fix, suggest = [] }: Finding, one: OneCase): void {
  if (!("text" in one)) return;
  for (const [start, end] of [span, fix?.span, ...suggest.map((each) => each.span)].filter(
    (each) => each !== undefined,
  )) {
    if (Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= one.text.length)
      continue;
    throw new Error(
      `a span [${start}, ${end}] reaches out of the text, which has ${one.text.length} units: ${one.text}`,
    );
  }
}

function refuseIdleFixes(finding: Finding, one: OneCase): void {
  if (!("text" in one)) return;
  for (const fix of [finding.fix, ...(finding.suggest ?? [])]) {
    if (fix !== undefined && applyFix(one.text, fix) === one.text)
      throw new Error(`a fix changes nothing: ${JSON.stringify(fix)}`);
  }
}

function wanted({ messageId, span, seq, severity, data, fixed }: ExpectedFinding): object {
  return { messageId, span, seq, severity, data, fixed };
}

/** The finding cut down to what the case may leave out: a span never, the rest where it is not mentioned. */
function summary(finding: Finding, expected: ExpectedFinding | undefined, one: OneCase): object {
  const fix = finding.fix ?? finding.suggest?.[0];
  const fixed = expected?.fixed !== undefined && fix && "text" in one ? applyFix(one.text, fix) : undefined;
  return {
    messageId: finding.messageId,
    span: finding.span,
    seq: finding.seq,
    severity: expected?.severity === undefined ? undefined : finding.severity,
    data: expected?.data === undefined ? undefined : finding.data,
    fixed,
  };
}

function describe(findings: readonly object[]): string {
  return findings.length === 0 ? "no finding" : JSON.stringify(findings);
}
