import { applyFix } from "./apply-fixes.ts";
import { type ActiveRule, crashFinding, toFinding } from "./finding.ts";
import { detectLang } from "./lang.ts";
import type { ReplyView, Reported } from "./report.ts";
import type { Occasion } from "./suppression.ts";
import { Passage } from "./text/passage.ts";
import { sign } from "./text/signs.ts";
import type { Finding, Fix, Lang, Reply } from "./types.ts";

/** The language a text is judged in: the one that is set, else that of its script, else `otherwise`. */
export function langOf(text: string, set: Lang | "auto", otherwise: Lang): Lang {
  return set === "auto" ? (detectLang(text) ?? otherwise) : set;
}

/** What the reply checks say about one reply. A rule that needs a context that is absent does not apply. */
export function checkReply(active: readonly ActiveRule[], reply: Reply, set: Lang | "auto"): Finding[] {
  const lang = langOf(reply.text, reply.lang ?? set, "zh");
  const view: ReplyView = { text: new Passage(reply.text, lang), lang, context: reply.context ?? {} };
  const findings: Finding[] = [];
  if (view.text.isEmpty) return findings;
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
    const reported = draftReport(active, view);
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

/** Signs that may make words somebody else's, or said to somebody else; without them a fix does what it says. */
const FOREIGN = sign("“”‘’\"'《》【】[]@:");

/**
 * The same for a reply that can still be changed: a fix or suggestion that would not settle the matter, such as a farewell put
 * behind words for a colleague, is left out.
 */
export function draftReport(active: ActiveRule, view: ReplyView): Reported | null {
  const reported = firstReport(active, view);
  if (reported === null || (reported.fix === undefined && reported.suggest === undefined)) return reported;
  if (!view.text.has(FOREIGN)) return reported;
  const { fix, suggest, ...rest } = reported;
  const isOfUse = (one: Fix): boolean => settles(active, view, reported, one);
  const useful = suggest?.filter(isOfUse) ?? [];
  return {
    ...rest,
    ...(fix !== undefined && isOfUse(fix) && { fix }),
    ...(useful.length > 0 && { suggest: useful }),
  };
}

/** Nothing is left to report, or only a place further on. */
function settles(active: ActiveRule, view: ReplyView, reported: Reported, fix: Fix): boolean {
  const mended = applyFix(view.text.raw, fix);
  const left = firstReport(active, { ...view, text: new Passage(mended, view.lang) });
  if (left === null) return true;
  const isFurtherOn =
    reported.span !== undefined && left.span !== undefined && left.span[0] >= fix.span[0] + fix.text.length;
  return isFurtherOn || (left.messageId !== reported.messageId && left.span?.[0] !== reported.span?.[0]);
}

/** What a report about this very reply covers. */
export function occasionOf(view: ReplyView, { span }: Reported, conversation: string | null): Occasion {
  return { words: span === undefined ? null : view.text.raw.slice(...span), conversation };
}
