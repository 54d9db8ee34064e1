/** A row as a database gives it; both dialects name the columns alike. */
export type Row = Readonly<Record<string, unknown>>;

export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value === "string") return value;
  throw new TypeError(`${column} is not text`);
}

export function textOrNull(row: Row, column: string): string | null {
  return row[column] === null ? null : text(row, column);
}

export function whole(row: Row, column: string): number {
  const value = row[column];
  if (typeof value === "number") return value;
  throw new TypeError(`${column} is not a number`);
}

export function wholeOrNull(row: Row, column: string): number | null {
  return row[column] === null ? null : whole(row, column);
}

/** What this store itself wrote from a value of type T; checked when it came in, so not again. */
export function json<T>(row: Row, column: string): T {
  return JSON.parse(text(row, column));
}

export function jsonOrNull<T>(row: Row, column: string): T | null {
  return row[column] === null ? null : json(row, column);
}

export function oneOf<const T extends string>(row: Row, column: string, allowed: readonly T[]): T {
  const value = text(row, column);
  for (const one of allowed) if (one === value) return one;
  throw new TypeError(`${column} is ${value}, which is none of ${allowed.join(", ")}`);
}
