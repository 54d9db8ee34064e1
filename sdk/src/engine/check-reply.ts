import { type ActiveRule, crashFinding, toFinding } from "./finding.ts";
import { detectLang } from "./lang.ts";
import type { ReplyView, Reported } from "./report.ts";
import type { Occasion } from "./suppression.ts";
import { Passage } from "./text/passage.ts";
import type { Finding, Lang, Reply } from "./types.ts";

/** The language a text is judged in: the one that is set, else that of its script, else `otherwise`. */
export function langOf(text: string, set: Lang | "auto", otherwise: Lang): Lang {
  return set === "auto" ? (detectLang(text) ?? otherwise) : set;
}

/** What the reply checks say about one reply. A rule that needs a context that is absent does not apply. */
export function checkReply(active: readonly ActiveRule[], reply: Reply, set: Lang | "auto"): Finding[] {
  const lang = langOf(reply.text, reply.lang ?? set, "zh");
  const view: ReplyView = { text: new Passage(reply.text, lang), lang, context: reply.context ?? {} };
  const findings: Finding[] = [];
  if (view.text.plain === "") return findings;
  for (const one of active) {
    const { reply: check } = one.judge;
    if (check === undefined) continue;
    if (check.on === "first" && view.context.firstReply !== true) continue;
    if (check.on === "last" && view.context.lastReply !== true) continue;
    const finding = judgeReply(one, view);
    if (finding !== null) findings.push(finding);
  }
  return findings;
}

/** One rule's verdict on one reply, or that it crashed; null when there is nothing to say. */
function judgeReply(active: ActiveRule, view: ReplyView): Finding | null {
  try {
    const reported = firstReport(active, view);
    return reported === null ? null : toFinding(active, reported, view.lang, occasionOf(view, reported, null));
  } catch (error) {
    return crashFinding(active, error, view.lang);
  }
}

/** At most one finding a rule and reply: the first report. */
export function firstReport({ judge }: ActiveRule, view: ReplyView): Reported | null {
  if (judge.reply === undefined || !judge.rule.meta.langs.includes(view.lang)) return null;
  let first: Reported | null = null;
  judge.reply.check(view, (reported) => {
    first ??= reported;
  });
  return first;
}

/** What a report about this very reply covers. */
export function occasionOf(view: ReplyView, { span }: Reported, conversation: string | null): Occasion {
  return { words: span === undefined ? null : view.text.raw.slice(...span), conversation };
}
