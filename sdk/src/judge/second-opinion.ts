import { askOnce } from "./ask-once.ts";
import { createGate } from "./gate.ts";
import type { AskJudge, JudgeItem, Opinion, Outcome } from "./types.ts";
import { questionKey, type VerdictCache, verdictCache } from "./verdict-cache.ts";

export interface SecondOpinionOptions {
  readonly judge: AskJudge;
  /** How many calls in all; answers from the cache cost none. Default 200. */
  readonly budget?: number;
  /** How many calls at once. Default 4. */
  readonly atOnce?: number;
  /** How long one call may take, in ms. Default 20,000. */
  readonly timeoutMs?: number;
  /** Default: in memory, 5,000 verdicts. */
  readonly cache?: VerdictCache;
}

export interface SecondOpinion {
  /** Never rejects. */
  ask(item: JudgeItem): Promise<Opinion>;
  /** How many opinions of each kind there were. */
  tally(): Readonly<Record<Outcome, number>>;
  /** How often the judge was called. */
  calls(): number;
}

export const JUDGE_BUDGET = 200;
/** A timer that is set for longer goes off at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * A shop's judge, held to a budget. A question is asked once: nothing is retried, equal questions share one call, and
 * only verdicts are kept for later, never failures.
 * @throws {RangeError} for a budget, a number at once or a timeout that is none.
 */
export function createSecondOpinion(options: SecondOpinionOptions): SecondOpinion {
  const { judge, budget = JUDGE_BUDGET, atOnce = 4, timeoutMs = 20_000, cache = verdictCache() } = options;
  requireWhole("budget", budget, 0);
  requireWhole("atOnce", atOnce, 1);
  requireWhole("timeoutMs", timeoutMs, 1, LONGEST_TIMER_MS);
  const gate = createGate(atOnce);
  const underWay = new Map<string, Promise<Opinion>>();
  const tally: Record<Outcome, number> = { upheld: 0, overturned: 0, unsure: 0, "not asked": 0, failed: 0 };
  let calls = 0;

  const call = async (key: string, item: JudgeItem): Promise<Opinion> => {
    const answer = await gate(() => askOnce(judge, item, timeoutMs));
    if (answer.outcome === "failed") return answer;
    cache.set(key, answer);
    return { ...answer, isCached: false };
  };
  const opinionOn = async (item: JudgeItem): Promise<Opinion> => {
    const key = questionKey(item);
    const known = cache.get(key);
    if (known !== undefined) return { ...known, isCached: true };
    const running = underWay.get(key);
    if (running !== undefined) {
      const shared = await running;
      return "isCached" in shared ? { ...shared, isCached: true } : shared;
    }
    if (calls >= budget) return { outcome: "not asked", why: "budget" };
    calls++;
    const asked = call(key, item).finally(() => underWay.delete(key));
    underWay.set(key, asked);
    return asked;
  };
  return {
    ask: async (item) => {
      const opinion = await opinionOn(item).catch(cacheFailed);
      tally[opinion.outcome]++;
      return opinion;
    },
    tally: () => ({ ...tally }),
    calls: () => calls,
  };
}

/** Only a cache of the shop's own can throw here. */
function cacheFailed(error: unknown): Opinion {
  return { outcome: "failed", why: `the cache: ${error instanceof Error ? error.message : String(error)}` };
}

function requireWhole(name: string, value: number, min: number, max = Number.MAX_SAFE_INTEGER): void {
  if (Number.isSafeInteger(value) && value >= min && value <= max) return;
  const expected = max === Number.MAX_SAFE_INTEGER ? `${min} or more` : `from ${min} to ${max}`;
  throw new RangeError(`${name}: expected a whole number, ${expected}; got ${value}.`);
}
