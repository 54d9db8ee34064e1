import { CheckerError, shown } from "./errors.ts";
import type { ActiveRule } from "./finding.ts";
import { nearestName } from "./nearest.ts";
import type { Rule } from "./rule.ts";
import { readSuppressions, type Suppression } from "./suppression.ts";
import type { RuleId, Setting, Severity } from "./types.ts";

/** How a preset or a checker sets one rule: how loud, and with which options. */
export type RuleSetting = Setting | readonly [Setting, RuleOptions];
export type RuleOptions = Readonly<Record<string, unknown>>;
export type RuleSettings = Readonly<Record<RuleId, RuleSetting>>;

const SEVERITIES: readonly string[] = ["info", "warn", "error"] satisfies Severity[];

function isSeverity(value: unknown): value is Severity {
  return typeof value === "string" && SEVERITIES.includes(value);
}

/**
 * The rules that a preset and a checker's own settings switch on, in the order of `rules`. The checker's setting goes before the preset's;
 * a setting without options keeps the preset's options.
 * @throws {CheckerError} `rule/unknown`, `rule/bad-setting`, `rule/bad-option`, `rule/duplicate`.
 */
export function activeRules(
  rules: readonly Rule[],
  preset: RuleSettings,
  own: RuleSettings,
  suppressions: readonly Suppression[],
): ActiveRule[] {
  const byId = new Map<RuleId, Rule>();
  for (const rule of rules) {
    if (byId.has(rule.id))
      throw new CheckerError("rule/duplicate", `two rules are called ${shown(rule.id)}; rename one.`);
    byId.set(rule.id, rule);
  }
  for (const settings of [preset, own]) for (const id of Object.keys(settings)) requireKnown(id, byId);
  for (const { rule } of readSuppressions(suppressions)) requireKnown(rule, byId);
  const active: ActiveRule[] = [];
  for (const rule of rules) {
    const fromPreset = read(rule.id, preset);
    const fromChecker = read(rule.id, own);
    const setting = (fromChecker ?? fromPreset)?.setting ?? "off";
    if (setting === "off") continue;
    active.push({
      severity: setting,
      judge: rule.configure(fromChecker?.options ?? fromPreset?.options),
      suppressions: suppressions.filter((one) => one.rule === rule.id),
    });
  }
  return active;
}

function requireKnown(id: string, byId: ReadonlyMap<string, Rule>): void {
  if (byId.has(id)) return;
  const near = nearestName(id, byId.keys());
  const help =
    near === null ? "Name a built-in rule, or hand your own rule in as a plugin." : `Did you mean ${shown(near)}?`;
  throw new CheckerError("rule/unknown", `there is no rule ${shown(id)}. ${help}`);
}

function read(id: RuleId, settings: RuleSettings): { setting: Setting; options: unknown } | undefined {
  if (!Object.hasOwn(settings, id)) return undefined;
  const given: unknown = settings[id];
  const isPair = Array.isArray(given) && given.length === 2;
  const setting: unknown = isPair ? given[0] : given;
  if (setting === "off" || isSeverity(setting)) return { setting, options: isPair ? given[1] : undefined };
  throw new CheckerError(
    "rule/bad-setting",
    `${id}: expected "off", "info", "warn" or "error", alone or as [setting, options]; got ${shown(setting)}.`,
  );
}
