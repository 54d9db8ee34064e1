import type { Finding, Fix } from "@qin/sdk/protocol";

/** The text after one fix; a fix that reaches past the text leaves it alone, since it was meant for another one. */
export function applyFix(text: string, fix: Fix): string {
  const [start, end] = fix.span;
  if (start > end || end > text.length) return text;
  return text.slice(0, start) + fix.text + text.slice(end);
}

/** The one way to mend it, where there is only one: the safe fix, otherwise the only suggestion. */
export function onlyFix(finding: Finding): Fix | undefined {
  return finding.fix ?? (finding.suggest?.length === 1 ? finding.suggest[0] : undefined);
}

/** Far more steps than any reply needs. */
const MOST_STEPS = 50;

/**
 * Mends everything that can be mended in only one way. One at a time with a fresh look after each, because a fix moves the spans of the others and may
 * settle several findings at once.
 */
export function applyAllFixes(text: string, check: (text: string) => readonly Finding[]): string {
  let current = text;
  const seen = new Set([text]);
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = check(current).reduce<string | null>((found, finding) => {
      const fix = onlyFix(finding);
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

/** The smallest replacement that makes `before` into `after`: what an editor has to type, so that undo stays whole. */
export function difference(before: string, after: string): Fix {
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { span: [start, before.length - tail], text: after.slice(start, after.length - tail) };
}
