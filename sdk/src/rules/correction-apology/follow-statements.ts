import { hasApology } from "../../engine/detect/apology.ts";
import { correctionIn } from "../../engine/detect/correction.ts";
import type { Machine } from "../../engine/machine.ts";
import type { Anchor, ReplyView, ReportAt, Reported } from "../../engine/report.ts";
import type { Lang } from "../../engine/types.ts";
import { type Asked, askedBy, NOTHING } from "./asked.ts";
import { concedes } from "./concession.ts";
import { contradicts, type Fact } from "./fact.ts";
import { factsIn } from "./facts.ts";
import { changesWish } from "./wish.ts";

/** A message that replaces an earlier statement, in a turn that has not said sorry yet. */
interface Unexcused {
  readonly anchor: Anchor;
  readonly lang: Lang;
}

/** So many of the latest statements are remembered. */
const REMEMBERED = 24;

/** Reports a message that takes back or contradicts what a person said before, when its turn has no apology. */
export function followStatements(reported: (lang: Lang) => Reported<"missing">): Machine<"missing"> {
  let unexcused: Unexcused | null = null;
  let isExcused = false;
  let asked: Asked = NOTHING;
  let stated: readonly Fact[] = [];

  const settle = (report: ReportAt<"missing">): void => {
    if (unexcused !== null) report({ ...reported(unexcused.lang), anchor: unexcused.anchor });
    unexcused = null;
  };
  const replaces = (facts: readonly Fact[]): boolean =>
    facts.some((now) => stated.some((before) => contradicts(before, now)));
  const isCorrection = ({ text }: ReplyView, facts: () => readonly Fact[]): boolean =>
    correctionIn(text) !== null || (stated.length > 0 && (replaces(facts()) || concedes(asked, text, stated)));

  return {
    push: ({ event, text, reply, isCustomerMessage }, report) => {
      if (isCustomerMessage || event.type === "conversation.closed") {
        settle(report);
        isExcused = false;
      }
      if (isCustomerMessage) {
        if (text === null || changesWish(text)) stated = [];
        asked = text === null ? NOTHING : askedBy(text);
      }
      if (reply === null) return;
      const facts = factsIn(reply.text, asked);
      if (hasApology(reply.text)) {
        isExcused = true;
        unexcused = null;
      } else if (!isExcused && unexcused === null && isCorrection(reply, () => facts)) {
        unexcused = { anchor: event, lang: reply.lang };
      }
      if (facts.length > 0) {
        const kept = stated.filter((before) => !facts.some((now) => contradicts(before, now)));
        stated = [...kept, ...facts].slice(-REMEMBERED);
      }
    },
    owed: () => (unexcused === null ? [] : [{ anchorSeq: unexcused.anchor.seq }]),
    draft: ({ reply }, report) => {
      if (isExcused || hasApology(reply.text)) return;
      if (isCorrection(reply, () => factsIn(reply.text, asked))) report(reported(reply.lang));
    },
    end: settle,
  };
}
