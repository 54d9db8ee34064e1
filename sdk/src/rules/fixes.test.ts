import fc from "fast-check";
import { expect, test } from "vitest";
import { createChecker } from "../create-checker.ts";
import { applyFix, applyFixes } from "../engine/apply-fixes.ts";
import type { Finding, Lang, ReplyContext } from "../engine/types.ts";
import { contexts, replyIn } from "../testing/sample-replies.ts";

/** What is wrong, by rule and how often nothing else than the rule's own business may change. */
const rulesOf = (findings: readonly Finding[]): ReadonlySet<string> => new Set(findings.map(({ ruleId }) => ruleId));

const checkIn = (lang: Lang, context: ReplyContext) => {
  const checker = createChecker({ lang });
  return (text: string) => checker.checkReply({ text, context });
};

test.each(["zh", "en"] as const)("%s: all safe fixes together are idempotent and break no other rule", (lang) => {
  let fixed = 0;
  fc.assert(
    fc.property(replyIn(lang), contexts(lang), (text, context) => {
      const check = checkIn(lang, context);
      const before = check(text);
      const mended = applyFixes(text, check);
      if (mended !== text) fixed++;
      const after = check(mended);
      expect(after.filter(({ fix }) => fix !== undefined)).toEqual([]);
      expect(applyFixes(mended, check)).toBe(mended);
      for (const rule of rulesOf(after))
        expect([mended, [...rulesOf(before)]]).toEqual([mended, expect.arrayContaining([rule])]);
    }),
    { numRuns: 1_500 },
  );
  if (lang === "zh") expect(fixed).toBeGreaterThan(50);
});

test.each(["zh", "en"] as const)("%s: each suggestion settles its finding and breaks no other rule", (lang) => {
  let suggested = 0;
  fc.assert(
    fc.property(replyIn(lang), contexts(lang), (text, context) => {
      const check = checkIn(lang, context);
      const before = check(text);
      for (const finding of before) {
        for (const suggestion of finding.suggest ?? []) {
          suggested++;
          const mended = applyFix(text, suggestion);
          const after = check(mended);
          const isSettled = !after.some(
            ({ ruleId, messageId }) => ruleId === finding.ruleId && messageId === finding.messageId,
          );
          // A wording rule may have a second place to mend; a duty is done at once.
          const isElsewhere =
            finding.span !== undefined &&
            after.some((one) => one.ruleId === finding.ruleId && one.span?.[0] !== finding.span?.[0]);
          expect([finding.ruleId, text, mended, isSettled || isElsewhere]).toEqual([
            finding.ruleId,
            text,
            mended,
            true,
          ]);
          for (const rule of rulesOf(after))
            expect([mended, [...rulesOf(before)]]).toEqual([mended, expect.arrayContaining([rule])]);
        }
      }
    }),
    { numRuns: 1_500 },
  );
  expect(suggested).toBeGreaterThan(200);
});
