import { type Data, fillMessage, type Messages } from "./message.ts";
import type { Reported } from "./report.ts";
import type { Judge } from "./rule.ts";
import { type Occasion, type Suppression, suppress } from "./suppression.ts";
import type { Finding, Lang, Severity } from "./types.ts";

/** A rule of this checker: configured, and as loud as the checker wants it. */
export interface ActiveRule {
  readonly judge: Judge;
  readonly severity: Severity;
  readonly suppressions: readonly Suppression[];
}

/** The id of the finding that stands for a rule that threw. */
const CRASHED = "rule/crashed";

const LOUDNESS: Readonly<Record<Severity, number>> = { info: 0, warn: 1, error: 2 };

function louder(a: Severity, b: Severity | undefined): Severity {
  return b !== undefined && LOUDNESS[b] > LOUDNESS[a] ? b : a;
}

export function toFinding(
  active: ActiveRule,
  reported: Reported,
  lang: Lang,
  occasion: Occasion,
  anchor?: { readonly seq: number; readonly at: number },
): Finding {
  const { rule } = active.judge;
  const text = Object.hasOwn(rule.meta.messages, reported.messageId)
    ? rule.meta.messages[reported.messageId]
    : undefined;
  if (text === undefined)
    throw new Error(`rule ${rule.id} reported the message id "${reported.messageId}", which it does not declare`);
  const finding: Finding = {
    ruleId: rule.id,
    ruleVersion: rule.meta.version,
    severity: louder(active.severity, reported.severity),
    messageId: reported.messageId,
    ...(reported.data && { data: { ...reported.data } }),
    message: fillMessage(text[lang], reported.data),
    ...(reported.span && { span: reported.span }),
    ...(anchor && { seq: anchor.seq, at: anchor.at }),
    ...(reported.fix && { fix: reported.fix }),
    ...(reported.suggest && { suggest: [...reported.suggest] }),
  };
  return active.suppressions.length === 0 ? finding : suppress(finding, active.suppressions, occasion);
}

/** The words of a crash, by message id, as a rule has its own. */
export const crashText: Messages = {
  [CRASHED]: {
    zh: "规则 {{rule}} 出错，本次未能检查：{{error}}",
    en: "The rule {{rule}} failed and did not judge this: {{error}}",
  },
};

export function crashFinding(active: ActiveRule, error: unknown, lang: Lang): Finding {
  const { rule } = active.judge;
  const data: Data = { rule: rule.id, error: error instanceof Error ? error.message : String(error) };
  return {
    ruleId: CRASHED,
    ruleVersion: rule.meta.version,
    severity: "warn",
    messageId: CRASHED,
    data: { ...data },
    message: fillMessage(crashText[CRASHED]?.[lang] ?? CRASHED, data),
  };
}
