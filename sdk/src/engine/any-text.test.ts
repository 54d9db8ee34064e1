import fc from "fast-check";
import { expect, test } from "vitest";
import { createChecker } from "../create-checker.ts";
import { talk } from "../testing/talk.ts";

const checker = createChecker({ lang: "auto" });
const scraps = fc.constantFrom(
  ...[
    "您好",
    "亲",
    "你",
    "随便",
    "，",
    "。",
    "？",
    "😀",
    "\u200b",
    " ",
    "\n",
    "“",
    "”",
    "@小雅",
    "到底要",
    "嗯",
    "100",
    "件",
    "元",
    "什么",
  ],
  ...["hello ", "calm down", "whatever", "$", "12.5", "平江路186号", "𠮷", "é", "ﾊ", "\ud800"],
);
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.array(scraps, { maxLength: 25 }).map((parts) => parts.join("")),
);

test("no text makes a rule crash, and every span and fix lies inside it", () => {
  fc.assert(
    fc.property(text, (reply) => {
      const context = { firstReply: true, lastReply: true, customerText: reply, waitSeconds: 70 };
      for (const { ruleId, span, fix, suggest = [] } of checker.checkReply({ text: reply, context })) {
        expect(ruleId).not.toBe("rule/crashed");
        const spans = [span, fix?.span, ...suggest.map((one) => one.span)].filter((one) => one !== undefined);
        for (const [start, end] of spans) expect(0 <= start && start <= end && end <= reply.length).toBe(true);
        if (span !== undefined) expect(span[0]).toBeLessThan(span[1]);
      }
    }),
    { numRuns: 2_000 },
  );
});

test("no conversation makes a rule crash", () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
      const order = { id: "A", items: "", quantity: 1, total: 1, address: texts[0] ?? "" };
      const lines = texts.map((one, i) => [i * 7, i % 2 === 0 ? "customer" : "agent", one] as const);
      const events = talk([0, "customer", { type: "order.paid", order }], ...lines);
      for (const { ruleId } of checker.audit({ events })) expect(ruleId).not.toBe("rule/crashed");
    }),
    { numRuns: 500 },
  );
});
