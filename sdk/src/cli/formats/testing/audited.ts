import { type FlatEvent, fromTranscript } from "../../../engine/from-transcript.ts";
import type { Finding } from "../../../engine/types.ts";
import type { AuditedConversation, Formatter } from "../../formatter.ts";
import type { ReportOptions, RuleInfo } from "../report-options.ts";

/** 2026-03-02 09:00 in Shanghai. */
export const MONDAY = Date.UTC(2026, 2, 2, 1);

export const rules: readonly RuleInfo[] = [
  rule("forbidden-phrase", "tone", "error", "Leave out the phrases that the service manual forbids"),
  rule("response-time", "time", "warn", "Answer each message of the customer within nine seconds"),
  rule("address-qin", "form", "info", "Call the customer 亲 (dear) in the first reply"),
];

export const options: ReportOptions = { lang: "en", rules, version: "1.2.3", ranAt: MONDAY, zone: "Asia/Shanghai" };

function rule(id: string, type: string, severity: RuleInfo["severity"], description: string): RuleInfo {
  return { id, type, severity, description, version: "1.0.0", source: "Shop handbook" };
}

/** A finding of the first rule, as far as nothing else is said. */
export function finding(change: Partial<Finding> = {}): Finding {
  const given = { ruleId: "forbidden-phrase", ruleVersion: "1.0.0", severity: "error", messageId: "x" } as const;
  return { ...given, message: "请不要说“不知道”。", ...change };
}

/** A question at nine, answered by Xiaoya after twelve seconds. */
const talk: readonly FlatEvent[] = [
  { at: MONDAY, from: "customer", type: "message", text: "这个碗能进微波炉吗？" },
  { at: MONDAY + 12_000, from: "agent", fromId: "小雅", type: "message", text: "不知道" },
];

export function audited(
  findings: readonly Finding[],
  change: Partial<AuditedConversation> & { flat?: readonly FlatEvent[] } = {},
): AuditedConversation {
  const { flat = talk, ...rest } = change;
  const events = fromTranscript(flat);
  return { id: "c-1", source: "march.jsonl", line: 7, lang: "zh", isTimed: true, events, findings, ...rest };
}

/** All that a format writes about these conversations. */
export function write(format: Formatter, conversations: readonly AuditedConversation[]): string {
  return format.begin() + conversations.map((one) => format.conversation(one)).join("") + format.end();
}
