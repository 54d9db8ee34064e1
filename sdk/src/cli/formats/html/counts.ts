import type { Severity } from "../../../engine/types.ts";

/** How many findings of each severity. */
export type Counts = Record<Severity, number>;

/** Loudest first, as everything in the report is ordered. */
export const SEVERITIES: readonly Severity[] = ["error", "warn", "info"];
/** What a finding weighs when conversations are put in order. */
export const WEIGHTS: Readonly<Counts> = { error: 10, warn: 3, info: 1 };

export function noCounts(): Counts {
  return { error: 0, warn: 0, info: 0 };
}

export function total(counts: Readonly<Counts>): number {
  return counts.error + counts.warn + counts.info;
}

export function weight(counts: Readonly<Counts>): number {
  return SEVERITIES.reduce((sum, severity) => sum + counts[severity] * WEIGHTS[severity], 0);
}

/** The loudest severity that was counted; info where none was. */
export function loudest(counts: Readonly<Counts>): Severity {
  return SEVERITIES.find((severity) => counts[severity] > 0) ?? "info";
}
