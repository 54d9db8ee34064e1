import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createSecondOpinion } from "./second-opinion.ts";
import type { AskJudge, JudgeItem, Verdict } from "./types.ts";
import { verdictCache } from "./verdict-cache.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const item = (text: string, change: Partial<JudgeItem> = {}): JudgeItem => ({
  ruleId: "blunt-tone",
  ruleVersion: "1.0.0",
  description: "Soften a refusal",
  source: "Shop handbook",
  message: "这样回答太生硬。",
  lang: "zh",
  text,
  before: [],
  ...change,
});

const upholding: AskJudge = async () => ({ outcome: "upheld", why: "生硬" });

/** A judge whose answers are given by hand. */
function byHand() {
  const calls: { item: JudgeItem; signal: AbortSignal; answer: (verdict: Verdict) => void }[] = [];
  const judge: AskJudge = (asked, { signal }) =>
    new Promise((answer) => {
      calls.push({ item: asked, signal, answer });
    });
  return { judge, calls };
}

test.each(["upheld", "overturned", "unsure"] as const)("%s comes back with its reason", async (outcome) => {
  const second = createSecondOpinion({ judge: async () => ({ outcome, why: "听起来还好" }) });
  expect(await second.ask(item("没货"))).toEqual({ outcome, why: "听起来还好", isCached: false });
  expect(second.tally()).toMatchObject({ [outcome]: 1 });
});

test("the same question costs one call, another context or version of the rule a second", async () => {
  const judge = vi.fn(upholding);
  const second = createSecondOpinion({ judge });
  await second.ask(item("没货"));
  expect(await second.ask(item("没货"))).toEqual({ outcome: "upheld", why: "生硬", isCached: true });
  await second.ask(item("没货", { ruleVersion: "1.1.0" }));
  await second.ask(item("没货", { before: [{ role: "customer", text: "还有吗" }] }));
  expect([judge.mock.calls.length, second.calls(), second.tally().upheld]).toEqual([3, 3, 4]);
});

test("equal questions asked at once share the call", async () => {
  const { judge, calls } = byHand();
  const second = createSecondOpinion({ judge });
  const both = Promise.all([second.ask(item("没货")), second.ask(item("没货"))]);
  await vi.advanceTimersByTimeAsync(0);
  calls[0]?.answer({ outcome: "unsure" });
  expect(await both).toEqual([
    { outcome: "unsure", isCached: false },
    { outcome: "unsure", isCached: true },
  ]);
  expect(calls).toHaveLength(1);
});

test("beyond the budget nobody is asked, and that is said; what is known is still answered", async () => {
  const second = createSecondOpinion({ judge: upholding, budget: 1 });
  await second.ask(item("没货"));
  expect(await second.ask(item("不行"))).toEqual({ outcome: "not asked", why: "budget" });
  expect(await second.ask(item("没货"))).toMatchObject({ outcome: "upheld", isCached: true });
});

test("a budget of nought asks nobody", async () => {
  const judge = vi.fn(upholding);
  expect(await createSecondOpinion({ judge, budget: 0 }).ask(item("没货"))).toMatchObject({ outcome: "not asked" });
  expect(judge).not.toHaveBeenCalled();
});

test("never more calls at once than allowed, and the next starts when one ends", async () => {
  const { judge, calls } = byHand();
  const second = createSecondOpinion({ judge, atOnce: 2 });
  const asked = Promise.all(["一", "二", "三", "四"].map((text) => second.ask(item(text))));
  await vi.advanceTimersByTimeAsync(0);
  expect(calls.map(({ item: { text } }) => text)).toEqual(["一", "二"]);
  calls[1]?.answer({ outcome: "upheld" });
  await vi.advanceTimersByTimeAsync(0);
  expect(calls.map(({ item: { text } }) => text)).toEqual(["一", "二", "三"]);
  for (const i of [0, 2]) calls[i]?.answer({ outcome: "upheld" });
  await vi.advanceTimersByTimeAsync(0);
  calls[3]?.answer({ outcome: "upheld" });
  expect(await asked).toHaveLength(4);
});

test("a slow judge is cut off: the call is aborted, its late answer ignored, its place given to the next", async () => {
  const { judge, calls } = byHand();
  const second = createSecondOpinion({ judge, atOnce: 1, timeoutMs: 3_000 });
  const slow = second.ask(item("没货"));
  const next = second.ask(item("不行"));
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await slow).toEqual({ outcome: "failed", why: "no answer within 3 s" });
  expect(calls[0]?.signal.aborted).toBe(true);
  calls[0]?.answer({ outcome: "upheld" });
  calls[1]?.answer({ outcome: "overturned" });
  expect(await next).toMatchObject({ outcome: "overturned" });
  expect(second.tally()).toEqual({ upheld: 0, overturned: 1, unsure: 0, "not asked": 0, failed: 1 });
});

test("the time that a question waits for its turn does not count", async () => {
  const { judge, calls } = byHand();
  const second = createSecondOpinion({ judge, atOnce: 1, timeoutMs: 3_000 });
  void second.ask(item("没货"));
  const next = second.ask(item("不行"));
  await vi.advanceTimersByTimeAsync(2_900);
  calls[0]?.answer({ outcome: "upheld" });
  await vi.advanceTimersByTimeAsync(2_900);
  calls[1]?.answer({ outcome: "upheld" });
  expect(await next).toMatchObject({ outcome: "upheld" });
});

const throwing: AskJudge = () => {
  throw new Error("no key");
};
test.each<[string, AskJudge, string]>([
  ["rejects", () => Promise.reject(new Error("429: too many requests")), "429: too many requests"],
  ["throws", throwing, "no key"],
  [
    "names a cause",
    () => Promise.reject(new Error("fetch failed", { cause: new Error("refused") })),
    "fetch failed: refused",
  ],
  ["rejects with no error", () => Promise.reject("down"), "down"],
])("a judge that %s has failed, once, and is not asked again for it", async (_how, judge, why) => {
  const asked = vi.fn(judge);
  expect(await createSecondOpinion({ judge: asked }).ask(item("没货"))).toEqual({ outcome: "failed", why });
  expect(asked).toHaveBeenCalledTimes(1);
});

test.each([null, "upheld", {}, { outcome: "guilty" }, []])("%j is no verdict", async (answer) => {
  const judge: AskJudge = async () => JSON.parse(JSON.stringify(answer));
  expect(await createSecondOpinion({ judge }).ask(item("没货"))).toMatchObject({
    outcome: "failed",
    why: expect.stringContaining("no outcome"),
  });
});

test("a failure is not kept: the same words in another conversation are asked about", async () => {
  const judge = vi.fn(upholding).mockRejectedValueOnce(new Error("down"));
  const second = createSecondOpinion({ judge });
  expect(await second.ask(item("没货"))).toMatchObject({ outcome: "failed" });
  expect(await second.ask(item("没货"))).toMatchObject({ outcome: "upheld" });
});

test("a cache of the shop's own serves the next audit, and one that breaks fails nothing else", async () => {
  const cache = new Map<string, Verdict>();
  await createSecondOpinion({ judge: upholding, cache }).ask(item("没货"));
  expect(await createSecondOpinion({ judge: throwing, cache }).ask(item("没货"))).toMatchObject({ isCached: true });
  const get = (): never => {
    throw new Error("disk full");
  };
  const second = createSecondOpinion({ judge: upholding, cache: { get, set: () => undefined } });
  expect(await second.ask(item("没货"))).toEqual({ outcome: "failed", why: "the cache: disk full" });
});

test("the cache forgets what was not needed for longest", () => {
  const cache = verdictCache(2);
  for (const key of ["a", "b"]) cache.set(key, { outcome: "upheld" });
  cache.get("a");
  cache.set("c", { outcome: "unsure" });
  expect(["a", "b", "c"].map((key) => cache.get(key)?.outcome)).toEqual(["upheld", undefined, "unsure"]);
});

test.each([{ budget: -1 }, { budget: 1.5 }, { atOnce: 0 }, { timeoutMs: 0 }, { timeoutMs: 2 ** 31 }])(
  "%j is refused",
  (wrong) => {
    expect(() => createSecondOpinion({ judge: upholding, ...wrong })).toThrow(RangeError);
  },
);
