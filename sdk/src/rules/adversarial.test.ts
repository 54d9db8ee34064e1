import { describe, expect, test } from "vitest";
import { createChecker } from "../create-checker.ts";
import { talk } from "../testing/talk.ts";

/**
 * What patterns are made of, said ten thousand characters long: a pattern that tries every way to divide it needs minutes,
 * and runs into the test's time limit. How the cost grows with the length is measured in test/bench/rules.ts.
 */
const LENGTH = 10_000;
const pieces = [
  ...[
    "您",
    "你们",
    "我们",
    "我这边",
    "亲",
    "不",
    "不要",
    "没有",
    "都",
    "已经",
    "说",
    "说过",
    "请",
    "麻烦",
    "帮您",
    "查一下",
  ],
  ...[
    "嗯",
    "啊",
    "哈",
    "随便",
    "到底",
    "究竟",
    "自己",
    "快递",
    "仓库",
    "问下",
    "联系",
    "什么",
    "怎么",
    "一",
    "一百",
    "二十万",
  ],
  ...[
    "100",
    "1,",
    "3.",
    "件",
    "元",
    "折",
    "每",
    "地址",
    "号",
    "路",
    "幢",
    "，",
    "。",
    "？",
    "…",
    " ",
    "\n",
    "“",
    "「",
    "@小",
    "《",
  ],
  ...[
    "a",
    "i ",
    "please ",
    "sorry ",
    "you ",
    "not ",
    "the ",
    "no. ",
    "what ",
    "don't ",
    "'",
    '"',
    "x",
    "lo",
    "hundred and ",
  ],
  ...["😀", "\u200b", "Ａ", "1 ", "-", "(", "[", "：", "today "],
];
const fill = (unit: string): string => unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH);
/** Each piece alone, and beside three others, always the same ones. */
const texts = pieces.flatMap((piece, i) =>
  ["", ...[1, 7, 19].map((step) => pieces[(i + step) % pieces.length] ?? "")].map((other) => fill(piece + other)),
);

describe.each(["zh", "en"] as const)("%s", (lang) => {
  const checker = createChecker({ lang });

  test("ten thousand characters of anything are judged, as a reply and as what it answers", { timeout: 60_000 }, () => {
    let judged = 0;
    for (const [i, text] of texts.entries()) {
      const customerText = texts[(i * 31 + 7) % texts.length] ?? "";
      const context = { firstReply: true, lastReply: true, waitSeconds: 90, customerName: "王小雅", customerText };
      const findings = checker.checkReply({ text, context });
      expect(findings.filter(({ ruleId }) => ruleId === "rule/crashed")).toEqual([]);
      judged++;
    }
    expect(judged).toBe(texts.length);
  });

  test("so are conversations of them", { timeout: 60_000 }, () => {
    const lines = texts.map((text, i) => [i * 8, i % 3 === 0 ? "agent" : "customer", text] as const);
    const findings = checker.audit({ events: talk(...lines) });
    expect(findings.filter(({ ruleId }) => ruleId === "rule/crashed")).toEqual([]);
    expect(findings.length).toBeGreaterThan(0);
  });
});
