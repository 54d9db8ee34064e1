import type { JudgeItem, Verdict } from "./types.ts";

/** Where verdicts are kept, so that the same question costs one call; a shop may keep them from one audit to the next. */
export interface VerdictCache {
  get(key: string): Verdict | undefined;
  set(key: string, verdict: Verdict): unknown;
}

/** Two items with one key are one question. A new version of the rule asks again. */
export function questionKey(item: JudgeItem): string {
  const { ruleId, ruleVersion, lang, message, text, span, before } = item;
  return JSON.stringify([ruleId, ruleVersion, lang, message, text, span ?? null, before]);
}

/** In memory, of at most so many verdicts; the one that was not needed for longest goes first. */
export function verdictCache(size = 5_000): VerdictCache {
  const kept = new Map<string, Verdict>();
  return {
    get: (key) => {
      const verdict = kept.get(key);
      if (verdict !== undefined) {
        kept.delete(key);
        kept.set(key, verdict);
      }
      return verdict;
    },
    set: (key, verdict) => {
      kept.delete(key);
      kept.set(key, verdict);
      const [oldest] = kept.keys();
      if (kept.size > size && oldest !== undefined) kept.delete(oldest);
    },
  };
}
