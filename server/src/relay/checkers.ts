import { type Checker, createChecker, type Watch } from "@qin/sdk";
import type { Shop } from "../store/store.ts";

/** Makes watches by each shop's preset, language and thresholds; shops with the same settings share a checker. */
export function watchMaker(): (shop: Shop) => Watch {
  const checkers = new Map<string, Checker>();
  return ({ settings }) => {
    const { preset, lang, bulkAmount, bulkQuantity } = settings;
    const key = JSON.stringify([preset, lang, bulkAmount, bulkQuantity]);
    let checker = checkers.get(key);
    if (checker === undefined) {
      const rules = { "large-order-handoff": ["error", { bulkAmount, bulkQuantity }] } as const;
      checker = createChecker({ preset, lang, rules });
      checkers.set(key, checker);
    }
    return checker.watch();
  };
}
