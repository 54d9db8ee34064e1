/** Two digits, since the third would be a pretence. */
export function count(value: number): string {
  return Number(value.toPrecision(2)).toLocaleString("en");
}

export function amount(value: number): string {
  return value < 10 ? String(Number(value.toPrecision(2))) : count(value);
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

export function ms({ p50, p99 }: { readonly p50: number; readonly p99: number }): string {
  return [p50, p99].map((seconds) => amount(seconds * 1_000)).join(" / ");
}

/** A table whose first column is words and whose others are figures. */
export function markdown(heads: readonly string[], lines: readonly (readonly string[])[]): string {
  const all = [heads, ["---", ...heads.slice(1).map(() => "---:")], ...lines];
  return all.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
