import type { Finding, Fix } from "./types.ts";

/** The text after one fix; a fix that reaches past the text leaves it alone, since it was meant for another one. */
export function applyFix(text: string, fix: Fix): string {
  const [start, end] = fix.span;
  if (start < 0 || start > end || end > text.length) return text;
  return text.slice(0, start) + fix.text + text.slice(end);
}

/** Far more steps than any reply needs. */
const MOST_STEPS = 50;

/**
 * Mends a reply: one fix at a time with a fresh look after each, because a fix moves the spans of the others and may settle several
 * findings at once. Doing it again changes nothing.
 * @param check What is wrong with a text; `checkReply` or `watch.draft`.
 * @param pick Which fix of a finding to apply. Default: the safe one, never a suggestion, and none of a finding that is accepted.
 */
export function applyFixes(
  text: string,
  check: (text: string) => readonly Finding[],
  pick: (finding: Finding) => Fix | undefined = ({ fix, suppressed }) => (suppressed ? undefined : fix),
): string {
  let current = text;
  const seen = new Set([text]);
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = check(current).reduce<string | null>((found, finding) => {
      const fix = pick(finding);
      if (found !== null || !fix) return found;
      const fixed = applyFix(current, fix);
      return seen.has(fixed) ? null : fixed;
    }, null);
    if (next === null) return current;
    seen.add(next);
    current = next;
  }
  return current;
}
