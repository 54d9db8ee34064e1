import { quantile, type Tally } from "./tally.ts";

const SHOWN_ROWS = 10;

/** The report of a replay, for people; one fact a line. */
export function printTally(
  tally: Tally,
  seconds: number,
  ruleIds: readonly string[],
  timeRules: readonly string[],
): string {
  const { messages, otherSteps, conversations } = tally;
  const rate = Math.round((messages + otherSteps) / seconds);
  const lines = [
    `${conversations} conversations, ${messages} messages and ${otherSteps} other steps in ${seconds.toFixed(1)} s: ${rate} a second`,
    `sent to acknowledged: ${spread(tally.ackMs)}`,
    `sent to shown on the other side: ${spread(tally.shownMs)}`,
    `broken lines skipped: ${tally.brokenLines.length}; empty turns passed over: ${tally.passedOver}`,
    ...tally.brokenLines.slice(0, SHOWN_ROWS).map(({ number, why }) => `  line ${number}: ${why}`),
    ...[...tally.refused].map(([code, count]) => `refused by the relay: ${count} × ${code}`),
    ...tally.failed.slice(0, SHOWN_ROWS).map(({ id, why }) => `failed: ${id}: ${why}`),
    "",
    verdict(tally),
    ...tally.problems.slice(0, SHOWN_ROWS).map((problem) => `  ${problem}`),
    "",
    "findings per rule:",
    ...ruleIds.map((rule) => `  ${rule.padEnd(30)}${judgement(tally, rule, timeRules.includes(rule))}`),
  ];
  return lines.join("\n");
}

function verdict({ problems, failed, notShown, leaked, messages }: Tally): string {
  if (problems.length + failed.length + notShown + leaked === 0) {
    return `stored = sent: all ${messages} messages once, in order, word for word; no staff event at a customer`;
  }
  return `NOT proven: ${problems.length} differences, ${failed.length} conversations failed, ${notShown} messages not shown, ${leaked} staff events at a customer`;
}

function judgement(tally: Tally, rule: string, isTimeRule: boolean): string {
  const count = String(tally.findings.get(rule) ?? 0).padStart(7);
  if (!isTimeRule || tally.timed === tally.conversations) return count;
  const untimed = tally.conversations - tally.timed;
  return tally.timed === 0
    ? "      –  not judged: the file has no times"
    : `${count}  not judged in ${untimed} conversations without times`;
}

function spread(samples: readonly number[]): string {
  if (samples.length === 0) return "–";
  const ms = (q: number) => `${quantile(samples, q).toFixed(1)} ms`;
  return `p50 ${ms(0.5)}, p99 ${ms(0.99)}, max ${ms(1)}`;
}
