import { checkRecord } from "./check-record.ts";
import { checkReply } from "./check-reply.ts";
import { CheckerError, shown } from "./errors.ts";
import { listRules } from "./listing.ts";
import { nearestName } from "./nearest.ts";
import type { Rule } from "./rule.ts";
import { activeRules, type RuleSettings } from "./settings.ts";
import type { Suppression } from "./suppression.ts";
import type { Checker, Finding, Lang } from "./types.ts";
import { createWatch } from "./watch.ts";

export interface CheckerOptions {
  /** Which rules are on, and how loud. Default "recommended". */
  readonly preset?: string;
  /** The language of replies and of messages; "auto" goes by the script of each text. Default "auto". */
  readonly lang?: Lang | "auto";
  /** Settings that go before the preset's. */
  readonly rules?: RuleSettings;
  /** The shop's own rules, each on at its own severity unless `rules` says otherwise. */
  readonly plugins?: readonly Rule[];
  /** Findings that are accepted, each with a reason. */
  readonly suppressions?: readonly Suppression[];
}

/** What a checker can be made of: the engine itself knows no rule and no preset. */
export interface Stock {
  readonly rules: readonly Rule[];
  readonly presets: Readonly<Record<string, RuleSettings>>;
}

/**
 * Holds replies and conversations to rules. Pure: no clock, no I/O; the same input gives the same findings everywhere.
 * @throws {CheckerError} `checker/unknown-preset`, `checker/unknown-lang`, `checker/bad-suppression`, `rule/unknown`, `rule/bad-setting`, `rule/bad-option`, `rule/duplicate`.
 */
export function checkerOf(stock: Stock, options: CheckerOptions = {}): Checker {
  const plugins = options.plugins ?? [];
  const lang = readLang(options.lang ?? "auto");
  const own: RuleSettings = {
    ...Object.fromEntries(plugins.map((rule) => [rule.id, rule.meta.severity])),
    ...options.rules,
  };
  const rules = [...stock.rules, ...plugins];
  const active = activeRules(
    rules,
    readPreset(options.preset ?? "recommended", stock.presets),
    own,
    options.suppressions ?? [],
  );
  return {
    rules: listRules(rules, active),
    checkReply: (reply) => checkReply(active, reply, lang),
    audit: (conversation) => {
      const watch = createWatch(active, conversation.lang ?? lang);
      const findings: Finding[] = [];
      for (const event of conversation.events) findings.push(...watch.push(event));
      findings.push(...watch.end());
      return findings;
    },
    checkRecord: (record, context = {}) => checkRecord(active, record, context, lang === "en" ? "en" : "zh"),
    watch: (given) => createWatch(active, given?.lang ?? lang),
  };
}

function readLang(lang: string): Lang | "auto" {
  if (lang === "zh" || lang === "en" || lang === "auto") return lang;
  throw new CheckerError("checker/unknown-lang", `expected "zh", "en" or "auto"; got ${shown(lang)}.`);
}

function readPreset(name: string, presets: Stock["presets"]): RuleSettings {
  const preset = Object.hasOwn(presets, name) ? presets[name] : undefined;
  if (preset !== undefined) return preset;
  const names = Object.keys(presets);
  const near = nearestName(name, names);
  const help = near === null ? `There are ${names.join(", ")}.` : `Did you mean ${shown(near)}?`;
  throw new CheckerError("checker/unknown-preset", `there is no preset ${shown(name)}. ${help}`);
}
