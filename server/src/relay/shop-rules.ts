import {
  type Checker,
  type CheckerOptions,
  checkerOptionsFor,
  createChecker,
  type QinConfig,
  type RuleSetting,
  type Setting,
  type Suppression,
  type Watch,
} from "@qin/sdk";
import type { Shop } from "../store/store.ts";

/** The rules of each shop: its preset, language and thresholds, and what the relay's configuration of rules says besides. */
export interface ShopRules {
  watch(shop: Shop): Watch;
  /** What the desk needs to judge a draft as the relay will; a shop's own rules stay here, for they are code. */
  forDesk(shop: Shop): DeskRules;
}

export interface DeskRules {
  readonly preset: string;
  readonly lang: "zh" | "en" | "auto";
  /** Every built-in rule, with the options that are not at their default. */
  readonly rules: Record<string, { readonly setting: Setting; readonly options: Record<string, unknown> }>;
  readonly suppressions: Suppression[];
}

/** What a large order is, is the shop's; every rule about one goes by it. */
const LARGE_ORDERS = ["large-order-handoff", "large-order-follow-up"];

/** @throws {CheckerError} by its functions, for a preset, a rule or an option that does not exist. */
export function createShopRules(config: QinConfig = {}): ShopRules {
  // Shops with the same settings share a checker.
  const made = new Map<string, { readonly options: CheckerOptions; readonly checker: Checker }>();
  const own = new Set(config.plugins?.map(({ id }) => id));
  const rulesOf = ({ id, settings }: Pick<Shop, "id" | "settings">) => {
    const { preset, lang, bulkAmount, bulkQuantity } = settings;
    const key = JSON.stringify([preset, lang, bulkAmount, bulkQuantity, config.overrides === undefined ? null : id]);
    const known = made.get(key);
    if (known !== undefined) return known;
    const options = withLimits(
      { preset, lang, ...checkerOptionsFor(config, { shop: id }) },
      { bulkAmount, bulkQuantity },
    );
    const rules = { options, checker: createChecker(options) };
    made.set(key, rules);
    return rules;
  };
  return {
    watch: (shop) => rulesOf(shop).checker.watch(),
    forDesk: (shop) => {
      const { options, checker } = rulesOf(shop);
      const listed = checker.rules.filter(({ id }) => !own.has(id));
      return {
        preset: options.preset ?? shop.settings.preset,
        lang: options.lang ?? shop.settings.lang,
        rules: Object.fromEntries(
          listed.map(({ id, setting, options: all }) => [id, { setting, options: changed(all) }]),
        ),
        suppressions: (options.suppressions ?? []).filter(({ rule }) => !own.has(rule)),
      };
    },
  };
}

type Options = Checker["rules"][number]["options"];

/** The rules about large orders, as loud as they are, by the limits of the shop. */
function withLimits(options: CheckerOptions, limits: Readonly<Record<string, number>>): CheckerOptions {
  const set = createChecker(options)
    .rules.filter(({ id }) => LARGE_ORDERS.includes(id))
    .map(({ id, setting, options: all }): [string, RuleSetting] => [id, [setting, { ...changed(all), ...limits }]]);
  return { ...options, rules: { ...options.rules, ...Object.fromEntries(set) } };
}

function changed(options: Options): Record<string, unknown> {
  const differs = options.filter((option) => JSON.stringify(option.value) !== JSON.stringify(option.default));
  return Object.fromEntries(differs.map(({ name, value }) => [name, value]));
}
