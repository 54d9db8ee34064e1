import { cpus } from "node:os";

export function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}

export function median(list: readonly number[]): number {
  return quantile(
    list.toSorted((a, b) => a - b),
    0.5,
  );
}

export function machine(): string {
  const [cpu] = cpus();
  return `${cpu?.model ?? "unknown CPU"}, ${cpus().length} cores, Node ${process.version}`;
}

export function cell(value: number, width: number, digits: number): string {
  return (Number.isFinite(value) ? value.toFixed(digits) : "–").padStart(width);
}

/** What is under way, on one line that the next overwrites. */
export function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${text.padEnd(70)}`);
  else console.error(text);
}
