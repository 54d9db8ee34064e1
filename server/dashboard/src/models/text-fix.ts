import type { Finding, Fix } from "@qin/sdk/protocol";

/** The one way to mend it, where there is only one: the safe fix, otherwise the only suggestion. */
export function onlyFix(finding: Finding): Fix | undefined {
  return finding.fix ?? (finding.suggest?.length === 1 ? finding.suggest[0] : undefined);
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
