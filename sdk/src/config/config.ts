import type { CheckerOptions } from "../engine/checker.ts";
import type { Rule } from "../engine/rule.ts";
import type { RuleSettings } from "../engine/settings.ts";
import type { Suppression } from "../engine/suppression.ts";
import type { Lang } from "../engine/types.ts";
import type { AskJudge } from "../judge/types.ts";

/** What a `qin.config.ts`, `.js` or `.json` holds; the JSON kind cannot hold plugins or a judge. */
export interface QinConfig {
  /** Default "recommended". */
  readonly preset?: string;
  /** Default "auto". */
  readonly lang?: Lang | "auto";
  readonly rules?: RuleSettings;
  /** The shop's own rules. */
  readonly plugins?: readonly Rule[];
  /** Findings that are accepted, each with a reason. */
  readonly suppressions?: readonly Suppression[];
  /** A second opinion on findings about tone. Only `qin-audit` asks it; no checker does. */
  readonly judge?: AskJudge;
  /** What is different in some shops, teams or channels; a later one goes before an earlier one. */
  readonly overrides?: readonly ConfigOverride[];
}

/** Applies where every place that it names is met; a list is met by any of its members. */
export interface ConfigOverride {
  readonly shop?: string | readonly string[];
  readonly team?: string | readonly string[];
  readonly channel?: string | readonly string[];
  readonly preset?: string;
  readonly lang?: Lang | "auto";
  /** Goes before the settings above, rule by rule. */
  readonly rules?: RuleSettings;
  /** Is added to those above. */
  readonly suppressions?: readonly Suppression[];
}

/** Where conversations were held. */
export interface Place {
  readonly shop?: string;
  readonly team?: string;
  readonly channel?: string;
}

/** Gives a configuration in TypeScript its types; returns it as it is. */
export function defineConfig(config: QinConfig): QinConfig {
  return config;
}

/** The options of the checker for one place. An override that names a place which is not known does not apply. */
export function checkerOptionsFor(config: QinConfig, place: Place = {}): CheckerOptions {
  const applying = (config.overrides ?? []).filter((override) => isMet(override, place));
  const layers: readonly Omit<ConfigOverride, keyof Place>[] = [config, ...applying];
  const preset = layers.findLast((layer) => layer.preset !== undefined)?.preset;
  const lang = layers.findLast((layer) => layer.lang !== undefined)?.lang;
  return {
    ...(preset !== undefined && { preset }),
    ...(lang !== undefined && { lang }),
    rules: Object.assign({}, ...layers.map(({ rules }) => rules)),
    plugins: config.plugins ?? [],
    suppressions: layers.flatMap(({ suppressions }) => suppressions ?? []),
  };
}

function isMet({ shop, team, channel }: ConfigOverride, place: Place): boolean {
  return isOneOf(shop, place.shop) && isOneOf(team, place.team) && isOneOf(channel, place.channel);
}

function isOneOf(wanted: string | readonly string[] | undefined, actual: string | undefined): boolean {
  if (wanted === undefined) return true;
  return actual !== undefined && (typeof wanted === "string" ? wanted === actual : wanted.includes(actual));
}
