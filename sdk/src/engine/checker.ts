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
 * @throws {CheckerError} `checker/unknown-option`, `checker/unknown-preset`, `checker/unknown-lang`, `checker/bad-suppression`, `rule/unknown`,
 * `rule/bad-setting`, `rule/bad-option`, `rule/bad-definition`, `rule/duplicate`.
 */
export function checkerOf(stock: Stock, options: CheckerOptions = {}): Checker {
  requireKnownOptions(options);
  const plugins = readPlugins(options.plugins ?? []);
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
    checkReply: (reply) => {
      if (typeof reply?.text !== "string") throw new TypeError(`checkReply takes {text: "…"}; got ${shown(reply)}`);
      return checkReply(active, reply, lang);
    },
    audit: (conversation) => {
      if (!Array.isArray(conversation?.events)) {
        throw new TypeError(`audit takes {events: […]}; got ${shown(conversation)}`);
      }
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

const OPTIONS = ["preset", "lang", "rules", "plugins", "suppressions"];
/** What a configuration has besides. */
const OF_A_CONFIG = ["overrides", "judge"];

function requireKnownOptions(options: CheckerOptions): void {
  for (const name of Object.keys(options)) {
    if (OPTIONS.includes(name)) continue;
    const near = nearestName(name, OPTIONS);
    const known = near === null ? `There are ${OPTIONS.join(", ")}.` : `Did you mean ${shown(near)}?`;
    const help = OF_A_CONFIG.includes(name) ? "A configuration goes through checkerOptionsFor(config, place)." : known;
    throw new CheckerError("checker/unknown-option", `a checker has no option ${shown(name)}. ${help}`);
  }
}

function readPlugins(given: readonly Rule[]): readonly Rule[] {
  if (!Array.isArray(given)) {
    throw new CheckerError("rule/bad-definition", `plugins is a list of rules; got ${shown(given)}.`);
  }
  for (const [i, rule] of given.entries()) {
    if (typeof rule?.configure === "function") continue;
    throw new CheckerError("rule/bad-definition", `plugins[${i}] is not made with defineRule; got ${shown(rule)}.`);
  }
  return given;
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
