import fc from "fast-check";
import { expect, test } from "vitest";
import { createChecker } from "../create-checker.ts";
import { applyFix, applyFixes } from "../engine/apply-fixes.ts";
import type { Finding, Lang, ReplyContext } from "../engine/types.ts";

/** Pieces of service talk, good and bad, that random replies are put together from. */
const pieces: Readonly<Record<Lang, readonly string[]>> = {
  zh: [
    ...["您好", "亲，", "你", "你们", "您", "嗯，", "嗯嗯", "恩好的", "好的", "有货的", "没货。", "不行", "改不了"],
    ...["随便您", "究竟要哪个", "自己看详情页", "等着", "抱歉", "不客气", "谢谢您的建议", "没关系", "再见！", "拜拜"],
    ...["让您久等了", "刚才说错了，是38元", "这个问题需要反馈给主管，尽快回复您", "2小时内回复您", "请稍等，我查一下"],
    ...["不是我们店的", "找快递去", "请问您贵姓", "王女士", "谁让您不看清楚", "我帮您联系快递核实", "爱买不买"],
    ...["我们进价才12块", "迷你款", "“你好”", "@小雅 你帮忙看下", "😀", "还有其他需要吗"],
  ],
  en: [
    ...["Hello", "Dear customer, ", "hi", "Whatever. ", "calm down", "It is in stock. ", "No. ", "Read the page. "],
    ...[
      "sorry",
      "You're welcome. ",
      "Thank you for the suggestion. ",
      "No worries. ",
      "Goodbye! ",
      "Have a nice day. ",
    ],
    ...["Sorry for the wait. ", "I misspoke, it is $38. ", "I'll pass it on and get back to you soon. "],
    ...[
      "We'll reply within 2 hours in this chat. ",
      "Not us. ",
      "Ask the courier. ",
      "May I have your name? ",
      "Ms Lee ",
    ],
    ...["You should have read the page. ", "I'll check with the courier for you. ", "Take it or leave it. ", "! ", " "],
  ],
};
const customers: Readonly<Record<Lang, readonly string[]>> = {
  zh: [
    ...["谢谢", "谢谢，帮我查下到哪了", "不好意思我拍错了", "建议你们加个小号", "快递一直不动，你们怎么搞的，我要投诉"],
    ...["你们就是骗子", "我的支付宝登不上了", "有货吗", "好的"],
  ],
  en: [
    ...[
      "thanks",
      "Sorry, I ordered the wrong one",
      "You should add a size chart",
      "This is the third broken mug, I am fed up",
    ],
    ...["you idiots", "My bank app does not open", "Is it in stock?"],
  ],
};

/** A reply in this language; what no rule knows is tried by the tests of any text. */
const replyIn = (lang: Lang): fc.Arbitrary<string> => {
  const separator = fc.constantFrom(...(lang === "zh" ? ["，", "。", " ", "\n", "～"] : [" ", "\n", "- "]));
  return fc
    .array(fc.tuple(fc.constantFrom(...pieces[lang]), separator), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.flat().slice(0, -1).join(""));
};

/** What is known about a reply; each field may be absent. */
const contexts = (lang: Lang): fc.Arbitrary<ReplyContext> =>
  fc.record(
    {
      firstReply: fc.boolean(),
      lastReply: fc.boolean(),
      customerText: fc.constantFrom(...customers[lang]),
      waitSeconds: fc.constantFrom(5, 60, 61, 300),
      customerName: fc.constantFrom("王", "王小雅", "Anna Lee"),
    },
    { requiredKeys: [] },
  );

/** The same replies each time; another number looks further. */
const SEED = 20_261_123;

/** What is wrong, by rule and how often nothing else than the rule's own business may change. */
const rulesOf = (findings: readonly Finding[]): ReadonlySet<string> => new Set(findings.map(({ ruleId }) => ruleId));

const checkIn = (lang: Lang, context: ReplyContext) => {
  const checker = createChecker({ lang });
  return (text: string) => checker.checkReply({ text, context });
};

test.each(["zh", "en"] as const)(
  "%s: all safe fixes together are idempotent and break no other rule",
  { timeout: 60_000 },
  (lang) => {
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
      { numRuns: 1_000, seed: SEED },
    );
    if (lang === "zh") expect(fixed).toBeGreaterThan(50);
  },
);

test.each(["zh", "en"] as const)(
  "%s: each suggestion settles its finding and breaks no other rule",
  { timeout: 60_000 },
  (lang) => {
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
      { numRuns: 1_000, seed: SEED },
    );
    expect(suggested).toBeGreaterThan(200);
  },
);
