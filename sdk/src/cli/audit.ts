import { detectLang } from "../engine/lang.ts";
import type { Checker, Lang } from "../engine/types.ts";
import { textOf } from "../protocol/index.ts";
import type { AuditedConversation, Formatter } from "./formatter.ts";
import type { JudgeStep } from "./judge-step.ts";
import type { RecordedConversation } from "./read/item.ts";
import type { Work } from "./read-all.ts";
import { findingsSince, sinceOf } from "./since.ts";
import { addConversation, newTally, type Tally } from "./tally.ts";

export interface AuditOptions {
  readonly checker: Checker;
  readonly formatter: Formatter;
  /** The language of records that do not name theirs. */
  readonly lang: Lang | "auto";
  /** Only what happened from then on, ms since the epoch. */
  readonly since?: number;
  /** Asked about findings of tone; none for most audits. */
  readonly judge?: JudgeStep;
}

export interface Audit extends Work {
  readonly tally: Tally;
  /** Conversations that `since` left out because they say nothing of when they were. */
  undated: number;
}

/** Holds each conversation to the rules, counts, and has the findings written. */
export function newAudit({ checker, formatter, lang, since, judge }: AuditOptions): Audit {
  const tally = newTally();
  const audit: Audit = {
    tally,
    undated: 0,
    begin: formatter.begin,
    conversation: (recorded) => {
      const when = since === undefined ? "within" : sinceOf(recorded, since);
      if (when === "undated") audit.undated++;
      if (when !== "within") return "";
      const audited = judged(checker, recorded, lang, since);
      addConversation(tally, audited);
      return judge === undefined ? formatter.conversation(audited) : judge.judge(audited).then(formatter.conversation);
    },
    badLine: formatter.badLine,
    end: formatter.end,
  };
  return audit;
}

export function judged(
  checker: Checker,
  recorded: RecordedConversation,
  set: Lang | "auto",
  since: number | undefined,
): AuditedConversation {
  const { id, source, line, isTimed, events } = recorded;
  const lang = recorded.lang ?? (set === "auto" ? langOf(recorded) : set);
  const all = checker.audit({ ...(recorded.lang && { lang: recorded.lang }), events });
  const findings = since === undefined ? all : findingsSince(all, recorded, since);
  return { id, source, line, lang, isTimed, events, findings };
}

/** As the checker does: the first message that has letters decides. */
function langOf({ events }: RecordedConversation): Lang {
  for (const event of events) {
    const lang = event.type === "message.sent" ? detectLang(textOf(event.content)) : null;
    if (lang !== null) return lang;
  }
  return "zh";
}
