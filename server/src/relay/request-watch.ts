import { type Checker, createChecker, type Watch } from "@qin/sdk";
import type { Shop } from "../store/store.ts";

/**
 * Watches that listen for large requests and for nothing else: every message of a customer is read by one, and the other
 * rules are asked only when somebody replies.
 */
export function requestWatchMaker(): (shop: Shop) => Watch {
  const checkers = new Map<string, Checker>();
  return ({ settings: { lang, bulkAmount, bulkQuantity } }) => {
    const key = JSON.stringify([lang, bulkAmount, bulkQuantity]);
    let checker = checkers.get(key);
    if (checker === undefined) {
      const rules = { "large-order-handoff": ["error", { bulkAmount, bulkQuantity }] } as const;
      checker = createChecker({ preset: "off", lang, rules });
      checkers.set(key, checker);
    }
    return checker.watch();
  };
}
