import type { ClockOptions } from "../../engine/response-clock.ts";
import type { Lang, RuleId, Severity } from "../../engine/types.ts";

/** What a report says of a rule; an entry of a checker's `rules` fits. */
export interface RuleInfo {
  readonly id: RuleId;
  /** form, tone, duty or time. */
  readonly type: string;
  readonly description: string;
  /** How loud it is by itself. */
  readonly severity: Severity;
  readonly version: string;
  readonly source: string;
}

/** What every report needs besides the conversations. The formats read no clock and no environment. */
export interface ReportOptions {
  /** Language of headings and labels; findings keep their own. */
  readonly lang: Lang;
  /** The rules that ran, the shop's own included. */
  readonly rules: readonly RuleInfo[];
  /** Version of the program. */
  readonly version: string;
  /** When the audit ran, ms since the epoch. */
  readonly ranAt: number;
  /** IANA time zone in which days are counted and times are written. */
  readonly zone: string;
  /** As the rule `response-time` is set, so that report and findings speak of the same clock. */
  readonly clock?: ClockOptions;
}
