import type { ActiveRule } from "./finding.ts";
import type { Rule } from "./rule.ts";
import type { RuleListing } from "./types.ts";

/** Every rule with what is set for it; one that is off shows its defaults. */
export function listRules(rules: readonly Rule[], active: readonly ActiveRule[]): readonly RuleListing[] {
  return rules.map((rule): RuleListing => {
    const { id, level, meta } = rule;
    const on = active.find(({ judge }) => judge.rule === rule);
    return {
      id,
      setting: on?.severity ?? "off",
      type: meta.type,
      description: meta.description,
      severity: meta.severity,
      version: meta.version,
      source: meta.source,
      langs: meta.langs,
      level,
      options: Object.entries(meta.options).map(([name, option]) => ({
        name,
        default: option.default,
        value: on === undefined ? option.default : on.judge.options[name],
        doc: option.doc,
        expected: option.expected,
      })),
    };
  });
}
