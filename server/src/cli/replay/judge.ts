import { type Checker, type Event, type FlatEvent, fromTranscript } from "@qin/sdk";
import { textOf } from "@qin/sdk/protocol";
import type { Transcript } from "@qin/sdk/transcripts";
import type { SentStep } from "./verify.ts";

export interface Judged {
  /** Findings per rule. */
  readonly byRule: ReadonlyMap<string, number>;
  readonly isTimed: boolean;
}

/**
 * Audits what the relay stored: the stored words in the stored order, at the file's own times. Where the file has none,
 * time stands still and rules about time have nothing to judge.
 */
export function judge(
  checker: Checker,
  transcript: Transcript,
  sent: readonly SentStep[],
  stored: readonly (Event | null)[],
): Judged {
  const flat = sent.flatMap(({ step }, index): FlatEvent[] => {
    const event = stored[index];
    if (!event) return [];
    const text = event.type === "message.sent" ? textOf(event.content) : step.text;
    return [
      {
        from: step.from,
        type: step.type,
        ...(text === undefined ? {} : { text }),
        ...(step.order ? { order: step.order } : {}),
        ...(step.at === undefined ? {} : { at: step.at }),
      },
    ];
  });
  const byRule = new Map<string, number>();
  const lang = transcript.lang ? { lang: transcript.lang } : {};
  for (const { ruleId } of checker.audit({ ...lang, events: fromTranscript(flat) })) {
    byRule.set(ruleId, (byRule.get(ruleId) ?? 0) + 1);
  }
  return { byRule, isTimed: flat.length > 0 && flat.every((event) => event.at !== undefined) };
}
