import type { Judged } from "./judge.ts";
import type { Played } from "./player.ts";

/** What a replay adds up to. */
export interface Tally {
  conversations: number;
  /** Conversations that could not be played or read back, and why. */
  readonly failed: { readonly id: string; readonly why: string }[];
  messages: number;
  otherSteps: number;
  passedOver: number;
  readonly brokenLines: { readonly number: number; readonly why: string }[];
  readonly refused: Map<string, number>;
  readonly problems: string[];
  notShown: number;
  leaked: number;
  readonly ackMs: number[];
  readonly shownMs: number[];
  readonly findings: Map<string, number>;
  timed: number;
}

export function newTally(): Tally {
  return {
    conversations: 0,
    failed: [],
    messages: 0,
    otherSteps: 0,
    passedOver: 0,
    brokenLines: [],
    refused: new Map(),
    problems: [],
    notShown: 0,
    leaked: 0,
    ackMs: [],
    shownMs: [],
    findings: new Map(),
    timed: 0,
  };
}

export function addPlayed(tally: Tally, played: Played): void {
  const messages = played.sent.filter(({ step }) => step.type === "message").length;
  tally.conversations++;
  tally.messages += messages;
  tally.otherSteps += played.sent.length - messages;
  tally.passedOver += played.passedOver;
  tally.notShown += played.notShown;
  tally.leaked += played.leaked;
  tally.ackMs.push(...played.ackMs);
  tally.shownMs.push(...played.shownMs);
  for (const { code } of played.refused) tally.refused.set(code, (tally.refused.get(code) ?? 0) + 1);
}

export function addJudged(tally: Tally, judged: Judged): void {
  if (judged.isTimed) tally.timed++;
  for (const [rule, count] of judged.byRule) tally.findings.set(rule, (tally.findings.get(rule) ?? 0) + count);
}

/** True when everything that was sent is stored, once and in order, and nothing leaked. */
export function isProven(tally: Tally): boolean {
  return tally.problems.length === 0 && tally.failed.length === 0 && tally.notShown === 0 && tally.leaked === 0;
}

/** The value below which the share `q` of the samples lies; NaN for none. */
export function quantile(samples: readonly number[], q: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}
