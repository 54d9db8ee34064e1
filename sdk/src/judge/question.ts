import type { Event, Finding, Lang } from "../engine/types.ts";
import { textOf } from "../protocol/index.ts";
import type { JudgeItem, Said } from "./types.ts";

const BEFORE = 6;
const BEFORE_LENGTH = 1_000;

/**
 * What a judge is asked about a finding of this log; null for one without words, which nobody can judge by its tone.
 * The conversation before it goes along, cut to what a person would look at.
 */
export function questionOf(
  rule: { readonly description: string; readonly source: string },
  finding: Finding,
  log: { readonly events: readonly Event[]; readonly lang: Lang },
): JudgeItem | null {
  const place = log.events.findIndex(({ seq }) => seq === finding.seq);
  const event = log.events[place];
  const text = event === undefined ? "" : wordsOf(event);
  if (text.trim() === "") return null;
  return {
    ruleId: finding.ruleId,
    ruleVersion: finding.ruleVersion,
    description: rule.description,
    source: rule.source,
    message: finding.message,
    lang: log.lang,
    text,
    ...(finding.span && { span: finding.span }),
    before: saidBefore(log.events, place),
  };
}

function saidBefore(events: readonly Event[], place: number): Said[] {
  const before: Said[] = [];
  for (let i = place - 1; i >= 0 && before.length < BEFORE; i--) {
    const event = events[i];
    const text = event === undefined ? "" : wordsOf(event).trim();
    if (event !== undefined && text !== "") {
      before.unshift({ role: event.from.role, text: text.slice(0, BEFORE_LENGTH) });
    }
  }
  return before;
}

function wordsOf(event: Event): string {
  return event.type === "message.sent" ? textOf(event.content) : "";
}
