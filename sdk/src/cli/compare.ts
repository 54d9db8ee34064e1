import type { Checker, Finding, Lang, RuleId } from "../engine/types.ts";
import { judged } from "./audit.ts";
import { type Evidence, evidenceOf } from "./formats/evidence.ts";
import type { AuditedConversation } from "./formatter.ts";
import type { Work } from "./read-all.ts";
import { sinceOf } from "./since.ts";

/** What changes for one rule from A to B. */
export interface RuleChange {
  a: number;
  b: number;
  /** Findings that only B has, only A has, and that both have at another severity. */
  added: number;
  gone: number;
  regraded: number;
  readonly examples: { readonly added: string[]; readonly gone: string[]; readonly regraded: string[] };
}

export interface Comparison {
  conversations: number;
  /** Conversations with an error under each side: those that fail. */
  failingA: number;
  failingB: number;
  badLines: number;
  readonly rules: Map<RuleId, RuleChange>;
}

export interface CompareOptions {
  readonly a: Checker;
  readonly b: Checker;
  readonly lang: Lang | "auto";
  readonly since?: number;
  /** Examples kept of each kind of change of each rule. */
  readonly examples: number;
  /** How an example is kept: as text, so that no conversation has to be. */
  readonly show: (audited: AuditedConversation, evidence: Evidence) => string;
  /** Writes it all, at the end. */
  readonly report: (comparison: Comparison) => string;
}

type Kind = keyof RuleChange["examples"];

/** Judges every conversation twice and counts what differs. Accepted findings count on neither side. */
export function newComparison(options: CompareOptions): Work {
  const { a, b, lang, since, examples, show, report } = options;
  const comparison: Comparison = { conversations: 0, failingA: 0, failingB: 0, badLines: 0, rules: new Map() };

  const ruleOf = (id: RuleId): RuleChange => {
    const known = comparison.rules.get(id);
    if (known !== undefined) return known;
    const change: RuleChange = {
      ...{ a: 0, b: 0, added: 0, gone: 0, regraded: 0 },
      examples: { added: [], gone: [], regraded: [] },
    };
    comparison.rules.set(id, change);
    return change;
  };
  const count = (kind: Kind, audited: AuditedConversation, evidence: Evidence): void => {
    const change = ruleOf(evidence.finding.ruleId);
    change[kind]++;
    if (change.examples[kind].length < examples) change.examples[kind].push(show(audited, evidence));
  };

  return {
    begin: () => "",
    conversation: (recorded) => {
      if (since !== undefined && sinceOf(recorded, since) !== "within") return "";
      comparison.conversations++;
      const underA = counting(judged(a, recorded, lang, since));
      const underB = counting(judged(b, recorded, lang, since));
      if (underA.findings.some(({ severity }) => severity === "error")) comparison.failingA++;
      if (underB.findings.some(({ severity }) => severity === "error")) comparison.failingB++;
      for (const { ruleId } of underA.findings) ruleOf(ruleId).a++;
      for (const { ruleId } of underB.findings) ruleOf(ruleId).b++;
      const before = keyed(underA.findings);
      const after = keyed(underB.findings);
      for (const evidence of evidenceOf(underB)) {
        const twin = before.get(keyOf(evidence.finding));
        if (twin === undefined) count("added", underB, evidence);
        else if (twin.severity !== evidence.finding.severity) count("regraded", underB, evidence);
      }
      for (const evidence of evidenceOf(underA)) {
        if (!after.has(keyOf(evidence.finding))) count("gone", underA, evidence);
      }
      return "";
    },
    badLine: () => {
      comparison.badLines++;
      return "";
    },
    end: () => report(comparison),
  };
}

function counting(audited: AuditedConversation): AuditedConversation {
  return { ...audited, findings: audited.findings.filter(({ suppressed }) => suppressed === undefined) };
}

function keyed(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  return new Map(findings.map((finding) => [keyOf(finding), finding]));
}

/** The same rule about the same words is the same finding, however it is worded and graded. */
function keyOf({ ruleId, seq, span }: Finding): string {
  return `${ruleId} ${seq} ${span}`;
}
