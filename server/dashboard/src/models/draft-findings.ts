import type { Finding } from "@qin/sdk/protocol";

/** What the shop does about a finding. */
export type Enforcement = "off" | "record" | "warn" | "block";

export interface DraftFinding {
  readonly finding: Finding;
  readonly enforcement: Exclude<Enforcement, "off">;
}

const loudness = { error: 0, warn: 1, info: 2 } as const;

/** Without the rules the shop has switched off; what blocks comes first, then the loudest, then in the order of the text. */
export function enforced(
  findings: readonly Finding[],
  enforcement: Readonly<Record<string, Enforcement>>,
): readonly DraftFinding[] {
  return findings
    .flatMap((finding) => {
      const what = enforcement[finding.ruleId] ?? "record";
      return what === "off" ? [] : [{ finding, enforcement: what }];
    })
    .sort(
      (a, b) =>
        Number(b.enforcement === "block") - Number(a.enforcement === "block") ||
        loudness[a.finding.severity] - loudness[b.finding.severity] ||
        (a.finding.span?.[0] ?? -1) - (b.finding.span?.[0] ?? -1),
    );
}

export interface Piece {
  readonly text: string;
  /** The loudest finding that covers this piece; none for plain text. */
  readonly mark?: DraftFinding;
}

/** Cuts a text into plain and marked pieces; where marks overlap the one that comes first in `findings` wins. */
export function markedPieces(text: string, findings: readonly DraftFinding[]): readonly Piece[] {
  const marked = findings.filter(({ finding }) => finding.span && finding.span[0] < finding.span[1]);
  if (marked.length === 0) return text === "" ? [] : [{ text }];
  const cuts = new Set([0, text.length]);
  for (const { finding } of marked) {
    for (const at of finding.span ?? []) cuts.add(Math.min(at, text.length));
  }
  const places = [...cuts].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  for (let i = 0; i + 1 < places.length; i++) {
    const start = places[i] ?? 0;
    const end = places[i + 1] ?? start;
    const mark = marked.find(({ finding: { span } }) => span && span[0] <= start && end <= span[1]);
    const last = pieces.at(-1);
    if (last && last.mark === mark) pieces[pieces.length - 1] = { ...last, text: last.text + text.slice(start, end) };
    else pieces.push(mark ? { text: text.slice(start, end), mark } : { text: text.slice(start, end) });
  }
  return pieces;
}
