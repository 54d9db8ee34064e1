import type { Passage } from "./passage.ts";

const STOPS = ",.?!;:\n…";

/** The words of the clause before `at`. */
export function clauseBefore({ plain }: Pick<Passage, "plain">, at: number): string {
  let start = at;
  while (start > 0 && !STOPS.includes(plain.charAt(start - 1))) start--;
  return plain.slice(start, at);
}

/** The whole clause around `at`, without its final sign. */
export function clauseAround(passage: Pick<Passage, "plain">, at: number): string {
  const { plain } = passage;
  let end = at;
  while (end < plain.length && !STOPS.includes(plain.charAt(end))) end++;
  return clauseBefore(passage, at) + plain.slice(at, end);
}
