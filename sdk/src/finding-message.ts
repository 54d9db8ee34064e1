import { crashText } from "./engine/finding.ts";
import { fillMessage } from "./engine/message.ts";
import type { Rule } from "./engine/rule.ts";
import type { Finding, Lang } from "./engine/types.ts";
import { builtInRules } from "./rules/index.ts";

/**
 * What a finding says in the reader's language, whatever language it was made in: a desk shows it in the agent's own.
 * A finding of a rule that is not known here keeps its words.
 */
export function findingMessage(finding: Finding, lang: Lang, plugins: readonly Rule[] = []): string {
  const rule = [...builtInRules, ...plugins].find(({ id }) => id === finding.ruleId);
  const messages = rule?.meta.messages ?? crashText;
  const text = Object.hasOwn(messages, finding.messageId) ? messages[finding.messageId] : undefined;
  return text === undefined ? finding.message : fillMessage(text[lang], finding.data);
}
