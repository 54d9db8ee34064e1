import { textOf } from "../protocol/index.ts";
import { langOf, occasionOf } from "./check-reply.ts";
import { newContextTracker } from "./context.ts";
import { type ActiveRule, crashFinding, toFinding } from "./finding.ts";
import { detectLang } from "./lang.ts";
import type { Machine, SourceEvent, Step } from "./machine.ts";
import type { ReplyView } from "./report.ts";
import { Passage } from "./text/passage.ts";
import { machineForReplies } from "./turn-machines.ts";
import type { Finding, Lang, Watch } from "./types.ts";

/** One rule at work in one conversation; a rule that throws is out for the rest of it. */
interface Worker {
  readonly active: ActiveRule;
  readonly machine: Machine;
  isOut: boolean;
}

/** Follows one conversation. `audit` is this with all events pushed and the end told, so both say the same by construction. */
export function createWatch(active: readonly ActiveRule[], set: Lang | "auto"): Watch {
  const workers = active.flatMap((one) =>
    machinesOf(one).map((machine): Worker => ({ active: one, machine, isOut: false })),
  );
  const tracker = newContextTracker();
  let lang: Lang = set === "auto" ? "zh" : set;
  let hasLang = set !== "auto";
  let conversation: string | null = null;

  /** Lets every rule work, and turns a crash into one finding of that rule alone. */
  const run = (work: (worker: Worker, findings: Finding[]) => void, isFatal: boolean): Finding[] => {
    const findings: Finding[] = [];
    for (const worker of workers) {
      if (worker.isOut) continue;
      try {
        work(worker, findings);
      } catch (error) {
        findings.push(crashFinding(worker.active, error, lang));
        worker.isOut = isFatal;
      }
    }
    return findings;
  };

  return {
    push: (event) => {
      if (event.type === "deadline.missed") return [];
      conversation ??= event.conversationId;
      if (!hasLang && event.type === "message.sent") {
        const found = detectLang(textOf(event.content));
        if (found !== null) [lang, hasLang] = [found, true];
      }
      const step = stepOf(event, set, lang, (now) => tracker.contextAt(now, false));
      if (step === null) return [];
      const findings = run(({ active: one, machine }, found) => {
        machine.push(step, (reported) => {
          const isHere = step.reply !== null && reported.anchor.seq === event.seq;
          const occasion = isHere ? occasionOf(step.reply, reported, conversation) : { words: null, conversation };
          found.push(toFinding(one, reported, lang, occasion, reported.anchor));
        });
      }, true);
      tracker.take(event);
      return findings;
    },
    owed: () => {
      const duties = [];
      for (const { active: one, machine, isOut } of workers) {
        if (isOut || machine.owed === undefined) continue;
        for (const owed of machine.owed()) duties.push({ ruleId: one.judge.rule.id, ...owed });
      }
      return duties;
    },
    draft: (text, { now, closing = false, role = "agent" }) => {
      const ownLang = langOf(text, set, lang);
      const passage = new Passage(text, ownLang);
      if (passage.isEmpty) return [];
      const reply: ReplyView = { text: passage, lang: ownLang, context: tracker.contextAt(now, closing) };
      return run(({ active: one, machine }, found) => {
        machine.draft?.({ reply, now, isClosing: closing, role }, (reported) =>
          found.push(toFinding(one, reported, ownLang, occasionOf(reply, reported, conversation))),
        );
      }, false);
    },
    end: () =>
      run(({ active: one, machine }, found) => {
        machine.end?.((reported) =>
          found.push(toFinding(one, reported, lang, { words: null, conversation }, reported.anchor)),
        );
      }, true),
  };
}

function machinesOf(active: ActiveRule): Machine[] {
  const own = active.judge.conversation?.();
  // A machine that judges drafts knows more of the conversation than the check of a lone reply.
  const hasOwnDraft = own?.draft !== undefined && active.judge.reply?.isAloneOnly === true;
  const forReplies = hasOwnDraft ? null : machineForReplies(active);
  return [...(forReplies === null ? [] : [forReplies]), ...(own === undefined ? [] : [own])];
}

/** The event as rules see it; null for a message without words or anything else in it, which is no message. */
function stepOf(
  event: SourceEvent,
  set: Lang | "auto",
  lang: Lang,
  contextAt: (now: number) => ReplyView["context"],
): Step | null {
  if (event.type !== "message.sent") return { event, text: null, reply: null, isCustomerMessage: false };
  const words = textOf(event.content);
  if (event.content.kind === "text" && words.trim() === "") return null;
  const text = words === "" ? null : new Passage(words, langOf(words, set, lang));
  const isHuman = event.from.role === "agent" || event.from.role === "supervisor";
  const reply = isHuman && text !== null ? { text, lang: text.lang, context: contextAt(event.at) } : null;
  return { event, text, reply, isCustomerMessage: event.from.role === "customer" };
}
