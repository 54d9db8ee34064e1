import { type Checker, createChecker, type Watch } from "@qin/sdk";
import type { Shop } from "../store/store.ts";

const checkers = new Map<string, Checker>();

/** A watch by this shop's preset, language and thresholds; shops with the same settings share a checker. */
export function newWatch({ settings }: Shop): Watch {
  const { preset, lang, bulkAmount, bulkQuantity } = settings;
  const key = JSON.stringify([preset, lang, bulkAmount, bulkQuantity]);
  let checker = checkers.get(key);
  if (checker === undefined) {
    checker = createChecker({
      preset,
      lang,
      rules: { "large-order-handoff": ["error", { bulkAmount, bulkQuantity }] },
    });
    checkers.set(key, checker);
  }
  return checker.watch();
}
