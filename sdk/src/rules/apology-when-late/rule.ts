import { doneSignalIn } from "../../engine/detect/done-signal.ts";
import { announcesHold } from "../../engine/detect/hold.ts";
import { requestIn, withdrawsRequest } from "../../engine/detect/request.ts";
import { acknowledgesWait } from "../../engine/detect/wait.ts";
import type { Machine, SourceEvent, Step } from "../../engine/machine.ts";
import { numberOption } from "../../engine/option.ts";
import type { Anchor, ReportAt, Reported } from "../../engine/report.ts";
import { advanceClock, type ClockState, newClock } from "../../engine/response-clock.ts";
import { defineRule } from "../../engine/rule.ts";
import type { Passage } from "../../engine/text/passage.ts";
import type { Lang } from "../../engine/types.ts";
import { isMereGreeting } from "./mere-greeting.ts";
import { type Asked, askedOf, waitsForNothing } from "./remark.ts";

export const apologyWhenLate = defineRule({
  id: "apology-when-late",
  meta: {
    type: "duty",
    description: "Acknowledge the wait in a reply that comes late",
    severity: "warn",
    version: "1.0.0",
    source: "Service manual 1.1.5, 2) and 3): after a long wait the customer is asked to excuse it",
    options: {
      lateSeconds: numberOption({
        default: 60,
        doc: "Seconds a customer may wait without a word about it, inclusive.",
      }),
    },
    messages: {
      missing: {
        zh: "顾客等了 {{seconds}} 秒，先为久等致歉，或感谢顾客的耐心。",
        en: "The customer waited {{seconds}} s. Say sorry for the wait, or thank for the patience.",
      },
    },
  },
  reply: {
    on: "each",
    isAloneOnly: true,
    check: ({ text, lang, context }, { lateSeconds }, report) => {
      const { waitSeconds } = context;
      if (waitSeconds === undefined || waitSeconds <= lateSeconds || acknowledgesWait(text)) return;
      report(missing(waitSeconds, lang));
    },
  },
  conversation: ({ lateSeconds }) => newMachine(lateSeconds * 1000),
});

function missing(seconds: number, lang: Lang): Reported<"missing"> {
  const text = lang === "zh" ? "抱歉让您久等了，" : "Sorry to have kept you waiting. ";
  return { messageId: "missing", data: { seconds: Math.round(seconds) }, suggest: [{ span: [0, 0], text }] };
}

/** A late message that no message of its turn has excused yet. */
interface Unexcused {
  readonly anchor: Anchor;
  readonly reported: Reported<"missing">;
}

function newMachine(lateMs: number): Machine<"missing"> {
  let clock: ClockState = newClock();
  /** The customer's words that wait are more than 在吗. */
  let hasAsked = false;
  let asked: Asked | null = null;
  /** Since when something that was promised, or not yet answered, is out: the last message of a person that held it. */
  let heldAt: number | null = null;
  let unexcused: Unexcused | null = null;

  const since = (): number | null => heldAt ?? clock.waiting?.at ?? null;
  const waitedMs = (now: number): number => {
    const start = since();
    return start === null ? 0 : now - start;
  };
  const settle = (report: ReportAt<"missing">): void => {
    if (unexcused !== null) report({ ...unexcused.reported, anchor: unexcused.anchor });
    unexcused = null;
  };

  const takeCustomer = (event: SourceEvent, text: Passage | null): void => {
    const isTakenBack = text !== null && withdrawsRequest(text);
    if (isTakenBack) heldAt = null;
    // Before anybody has answered, thanks are only the tag of what is asked.
    if (isTakenBack || (text !== null && asked !== null && doneSignalIn(text) !== null)) return;
    if (text !== null && requestIn(text) === null && waitsForNothing(text, asked)) return;
    clock = advanceClock(clock, event);
    hasAsked ||= clock.waiting !== null && (text === null || !isMereGreeting(text));
  };

  const takeHuman = ({ event, reply }: Step, report: ReportAt<"missing">): void => {
    const waited = waitedMs(event.at);
    if (reply !== null && acknowledgesWait(reply.text)) {
      unexcused = null;
    } else if (waited > lateMs) {
      settle(report);
      unexcused = { anchor: event, reported: missing(waited / 1000, reply?.lang ?? "zh") };
    }
    const isStillOpen =
      reply !== null && (announcesHold(reply.text) || (hasAsked && since() !== null && isMereGreeting(reply.text)));
    heldAt = isStillOpen ? event.at : null;
    asked = reply === null ? "nothing" : askedOf(reply.text);
    if (!isStillOpen) hasAsked = false;
    clock = advanceClock(clock, event);
  };

  return {
    push: (step, report) => {
      const { event, text, isCustomerMessage } = step;
      const { role } = event.from;
      if (isCustomerMessage || event.type === "conversation.closed") settle(report);
      if (isCustomerMessage) takeCustomer(event, text);
      else if (event.type === "message.sent" && (role === "agent" || role === "supervisor")) takeHuman(step, report);
      else clock = advanceClock(clock, event);
      if (event.type === "handoff.requested" && role === "agent") heldAt ??= event.at;
      if (event.type === "conversation.closed") heldAt = null;
    },
    owed: () => (unexcused === null ? [] : [{ anchorSeq: unexcused.anchor.seq }]),
    draft: ({ reply, now }, report) => {
      const waited = waitedMs(now);
      if (waited > lateMs && !acknowledgesWait(reply.text)) report(missing(waited / 1000, reply.lang));
    },
    end: settle,
  };
}
