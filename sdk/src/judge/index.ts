export { questionOf } from "./question.ts";
export { createSecondOpinion, JUDGE_BUDGET, type SecondOpinion, type SecondOpinionOptions } from "./second-opinion.ts";
export type { AskJudge, JudgeItem, Opinion, Outcome, Said, Verdict } from "./types.ts";
export { type VerdictCache, verdictCache } from "./verdict-cache.ts";
