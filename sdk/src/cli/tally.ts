import type { RuleId, Severity } from "../engine/types.ts";
import type { AuditedConversation } from "./formatter.ts";

export interface RuleTally {
  readonly error: number;
  readonly warn: number;
  readonly info: number;
  /** Accepted with a reason: in none of the counts above. */
  readonly suppressed: number;
  /** Conversations with a finding that counts. */
  readonly conversations: number;
}

/** What an audit adds up to; its size depends on the rules, not on the input. */
export interface Tally {
  conversations: number;
  /** Conversations with at least one finding that counts. */
  withFindings: number;
  messages: number;
  error: number;
  warn: number;
  info: number;
  suppressed: number;
  badLines: number;
  readonly rules: Map<RuleId, { -readonly [K in keyof RuleTally]: number }>;
}

export function newTally(): Tally {
  return {
    conversations: 0,
    withFindings: 0,
    messages: 0,
    error: 0,
    warn: 0,
    info: 0,
    suppressed: 0,
    badLines: 0,
    rules: new Map(),
  };
}

export function addConversation(
  tally: Tally,
  { events, findings }: Pick<AuditedConversation, "events" | "findings">,
): void {
  tally.conversations++;
  for (const { type } of events) if (type === "message.sent") tally.messages++;
  const concerned = new Set<RuleId>();
  for (const { ruleId, severity, suppressed } of findings) {
    const kind: Severity | "suppressed" = suppressed ? "suppressed" : severity;
    const rule = tally.rules.get(ruleId) ?? { error: 0, warn: 0, info: 0, suppressed: 0, conversations: 0 };
    tally.rules.set(ruleId, rule);
    tally[kind]++;
    rule[kind]++;
    if (!suppressed && !concerned.has(ruleId)) {
      concerned.add(ruleId);
      rule.conversations++;
    }
  }
  if (concerned.size > 0) tally.withFindings++;
}
