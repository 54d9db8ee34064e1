import { questionOf } from "../judge/question.ts";
import { createSecondOpinion, type SecondOpinion, type SecondOpinionOptions } from "../judge/second-opinion.ts";
import type { Opinion } from "../judge/types.ts";
import type { RuleInfo } from "./formats/report-options.ts";
import type { AuditedConversation } from "./formatter.ts";

export interface JudgeStep {
  /** The conversation with what the judge says of its findings about tone. Never rejects and never takes a finding away. */
  judge(audited: AuditedConversation): Promise<AuditedConversation>;
  readonly tally: SecondOpinion["tally"];
  readonly calls: SecondOpinion["calls"];
  /** What came of it, in a line. */
  summary(): string;
}

/** The second opinion of a batch audit: asked for findings of rules whose type is `tone`, unless somebody has accepted them. */
export function createJudgeStep(rules: readonly RuleInfo[], options: SecondOpinionOptions): JudgeStep {
  const toneRules = new Map(rules.filter(({ type }) => type === "tone").map((rule) => [rule.id, rule]));
  const second = createSecondOpinion(options);
  return {
    judge: async (audited) => {
      const asked = audited.findings.map((finding) => {
        const rule = finding.suppressed ? undefined : toneRules.get(finding.ruleId);
        const item = rule === undefined ? null : questionOf(rule, finding, audited);
        return item === null ? null : second.ask(item);
      });
      if (asked.every((one) => one === null)) return audited;
      const opinions: (Opinion | null)[] = await Promise.all(asked);
      return { ...audited, opinions };
    },
    tally: second.tally,
    calls: second.calls,
    summary: () => {
      const { upheld, overturned, unsure, "not asked": notAsked, failed } = second.tally();
      const calls = second.calls();
      const outcomes = `${upheld} upheld, ${overturned} overturned, ${unsure} unsure`;
      return `second opinion: ${outcomes}, ${notAsked} not asked (budget), ${failed} failed; ${calls === 1 ? "1 call" : `${calls} calls`}`;
    },
  };
}
