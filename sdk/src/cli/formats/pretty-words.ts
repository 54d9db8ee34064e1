import type { Lang, Severity } from "../../engine/types.ts";
import type { Outcome } from "../../judge/types.ts";

type Kind = Severity | "suppressed";

/** Every word of the pretty report and of a comparison that is not data; errors and notes on standard error stay English. */
export interface PrettyWords {
  readonly standardInput: string;
  readonly line: (line: number) => string;
  readonly event: (seq: number) => string;
  /** A finding's severity, in front of what the rule says. */
  readonly severity: Readonly<Record<Severity, string>>;
  readonly count: Readonly<Record<Kind, (count: number) => string>>;
  readonly more: (count: number) => string;
  readonly opinion: (outcome: Outcome, why: string) => string;
  /** Titles of the table at the end. */
  readonly titles: Readonly<Record<Kind | "rule" | "conversations", string>>;
  readonly read: (conversations: number, messages: number) => string;
  readonly nothingToJudge: string;
  readonly noFindings: string;
  readonly inConversations: (count: number) => string;
  readonly badLines: (count: number) => string;
  readonly comma: string;
  readonly semicolon: string;
  readonly colon: string;
  readonly comparison: ComparisonWords;
}

export interface ComparisonWords {
  readonly conversations: (count: number) => string;
  readonly titles: readonly [rule: string, a: string, b: string, added: string, gone: string, regraded: string];
  readonly kinds: Readonly<Record<"added" | "gone" | "regraded", string>>;
  readonly none: string;
  readonly nothing: string;
  readonly failing: (a: number, b: number) => string;
}

function shown(count: number): string {
  return count.toLocaleString("en");
}

export function many(count: number, noun: string): string {
  return `${shown(count)} ${noun}${count === 1 ? "" : "s"}`;
}

const en: PrettyWords = {
  standardInput: "standard input",
  line: (line) => `line ${line}`,
  event: (seq) => `event ${seq}`,
  severity: { error: "error", warn: "warn", info: "info" },
  count: {
    error: (count) => many(count, "error"),
    warn: (count) => many(count, "warning"),
    info: (count) => `${shown(count)} info`,
    suppressed: (count) => `${shown(count)} accepted`,
  },
  more: (count) => `… and ${shown(count)} more`,
  opinion: (outcome, why) => `second opinion: ${outcome}${why === "" ? "" : `, ${why}`}`,
  titles: {
    rule: "rule",
    error: "error",
    warn: "warn",
    info: "info",
    suppressed: "accepted",
    conversations: "conversations",
  },
  read: (conversations, messages) => `${many(conversations, "conversation")}, ${many(messages, "message")}`,
  nothingToJudge: "nothing to judge",
  noFindings: "no findings",
  inConversations: (count) => ` in ${many(count, "conversation")}`,
  badLines: (count) => `${many(count, "line")} could not be read`,
  comma: ", ",
  semicolon: "; ",
  colon: ": ",
  comparison: {
    conversations: (count) => many(count, "conversation"),
    titles: ["rule", "A", "B", "added", "gone", "regraded"],
    kinds: { added: "only under B", gone: "only under A", regraded: "at another severity under B" },
    none: "no findings under either",
    nothing: "nothing would change",
    failing: (a, b) => `${many(a, "conversation")} with an error under A, ${shown(b)} under B`,
  },
};

const outcomes: Readonly<Record<Outcome, string>> = {
  upheld: "维持",
  overturned: "推翻",
  unsure: "不确定",
  "not asked": "未询问",
  failed: "失败",
};

const zh: PrettyWords = {
  standardInput: "标准输入",
  line: (line) => `第 ${line} 行`,
  event: (seq) => `事件 ${seq}`,
  severity: { error: "错误", warn: "警告", info: "提示" },
  count: {
    error: (count) => `${shown(count)} 个错误`,
    warn: (count) => `${shown(count)} 个警告`,
    info: (count) => `${shown(count)} 个提示`,
    suppressed: (count) => `${shown(count)} 个已接受`,
  },
  more: (count) => `……另有 ${shown(count)} 个`,
  opinion: (outcome, why) => `第二意见：${outcomes[outcome]}${why === "" ? "" : `，${why}`}`,
  titles: { rule: "规则", error: "错误", warn: "警告", info: "提示", suppressed: "已接受", conversations: "会话" },
  read: (conversations, messages) => `${shown(conversations)} 个会话，${shown(messages)} 条消息`,
  nothingToJudge: "没有可检查的内容",
  noFindings: "没有发现问题",
  inConversations: (count) => `，涉及 ${shown(count)} 个会话`,
  badLines: (count) => `${shown(count)} 行读不出`,
  comma: "，",
  semicolon: "；",
  colon: "：",
  comparison: {
    conversations: (count) => `${shown(count)} 个会话`,
    titles: ["规则", "A", "B", "新增", "消失", "改级"],
    kinds: { added: "只在 B 下出现", gone: "只在 A 下出现", regraded: "在 B 下级别不同" },
    none: "两边都没有发现问题",
    nothing: "没有任何变化",
    failing: (a, b) => `A 下有错误的会话 ${shown(a)} 个，B 下 ${shown(b)} 个`,
  },
};

export const prettyWords: Readonly<Record<Lang, PrettyWords>> = { zh, en };
