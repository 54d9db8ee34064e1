import { type DraftFinding, markedPieces } from "../../models/draft-findings.ts";

interface Props {
  readonly text: string;
  readonly findings: readonly DraftFinding[];
}

/**
 * The text once more, behind the textarea and in the same measures, with invisible letters and visible waves. A textarea
 * cannot underline; an editor of our own could, and would break input methods, undo and screen readers.
 */
export function Mirror({ text, findings }: Props) {
  return (
    <div class="composer__mirror" aria-hidden="true">
      {markedPieces(text, findings).map(({ text: piece, mark }, i) =>
        mark ? (
          <mark class={`wave wave--${mark.enforcement === "block" ? "block" : mark.finding.severity}`} key={i}>
            {piece}
          </mark>
        ) : (
          piece
        ),
      )}
      {/* A last empty line has no height of its own. */}
      {"\u200b"}
    </div>
  );
}
