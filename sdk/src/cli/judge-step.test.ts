import { expect, test, vi } from "vitest";
import type { AskJudge } from "../judge/types.ts";
import { audited, finding, rules } from "./formats/testing/audited.ts";
import { createJudgeStep } from "./judge-step.ts";

const upholding: AskJudge = async () => ({ outcome: "upheld" });

test("asks about findings of tone alone, with what was said before, and keeps them all", async () => {
  const judge = vi.fn(upholding);
  const step = createJudgeStep(rules, { judge });
  const given = audited([
    finding({ ruleId: "response-time", seq: 1 }),
    finding({ ruleId: "forbidden-phrase", seq: 2, span: [0, 3] }),
  ]);
  const judged = await step.judge(given);
  expect(judged.findings).toBe(given.findings);
  expect(judged.opinions).toEqual([null, { outcome: "upheld", isCached: false }]);
  expect(judge.mock.calls.map(([item]) => item)).toEqual([
    expect.objectContaining({
      ruleId: "forbidden-phrase",
      text: "不知道",
      span: [0, 3],
      before: [{ role: "customer", text: "这个碗能进微波炉吗？" }],
    }),
  ]);
});

test("a conversation without findings of tone comes back itself", async () => {
  const step = createJudgeStep(rules, { judge: upholding });
  const given = audited([finding({ ruleId: "response-time", seq: 1 })]);
  expect(await step.judge(given)).toBe(given);
});

test("what somebody has accepted is not asked about", async () => {
  const step = createJudgeStep(rules, { judge: upholding });
  const given = audited([finding({ ruleId: "forbidden-phrase", seq: 2, suppressed: { reason: "a quotation" } })]);
  expect(await step.judge(given)).toBe(given);
});

test("a failing judge leaves the finding with what went wrong", async () => {
  const step = createJudgeStep(rules, { judge: () => Promise.reject(new Error("401")) });
  const judged = await step.judge(audited([finding({ ruleId: "forbidden-phrase", seq: 2 })]));
  expect([judged.findings.length, judged.opinions]).toEqual([1, [{ outcome: "failed", why: "401" }]]);
  expect([step.calls(), step.tally().failed]).toEqual([1, 1]);
  expect(step.summary()).toBe(
    "second opinion: 0 upheld, 0 overturned, 0 unsure, 0 not asked (budget), 1 failed; 1 call",
  );
});
