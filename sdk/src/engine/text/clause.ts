import type { Passage } from "./passage.ts";

const STOPS = ",.?!;:\n…";
/** A clause is hardly ever longer; without a limit a text without any sign would be read again for each match. */
const LONGEST = 60;

/** The words of the clause before `at`, at most sixty characters of them. */
export function clauseBefore({ plain }: Pick<Passage, "plain">, at: number): string {
  let start = at;
  while (start > 0 && at - start < LONGEST && !STOPS.includes(plain.charAt(start - 1))) start--;
  return plain.slice(start, at);
}

/** The clause around `at`, without its final sign, at most sixty characters either way. */
export function clauseAround(passage: Pick<Passage, "plain">, at: number): string {
  const { plain } = passage;
  let end = at;
  while (end < plain.length && end - at < LONGEST && !STOPS.includes(plain.charAt(end))) end++;
  return clauseBefore(passage, at) + plain.slice(at, end);
}
