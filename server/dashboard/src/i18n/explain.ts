import { builtInRules, type Finding } from "@qin/sdk";
import type { Language } from "../models/preferences.ts";

/**
 * A finding in the language of the desk, whatever the language of the reply: the shop's own rules, which the desk does not
 * know, speak for themselves.
 */
export function explain(finding: Finding, language: Language): string {
  const texts = builtInRules.find((rule) => rule.id === finding.ruleId)?.meta.messages;
  const template = texts && Object.hasOwn(texts, finding.messageId) ? texts[finding.messageId]?.[language] : undefined;
  if (template === undefined) return finding.message;
  const data: Readonly<Record<string, string | number>> = finding.data ?? {};
  return template.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(data[name] ?? whole));
}
