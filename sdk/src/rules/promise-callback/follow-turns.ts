import { isComplaint, isHeartfelt } from "../../engine/detect/complaint.ts";
import { requestIn } from "../../engine/detect/request.ts";
import type { Machine } from "../../engine/machine.ts";
import type { Anchor, ReplyView, ReportAt } from "../../engine/report.ts";
import type { Passage } from "../../engine/text/passage.ts";
import { type MessageId, type Part, partOf, verdict } from "./parts.ts";

const NOTHING: Part = { isDeferral: false, isSettled: false, hasTime: false, hasContact: false };
/** The agent first asks for details; the complaint stays open meanwhile. */
const ASKS =
  /[?]|吗|呢|请(?:问|您|提供|发|拍|说)|麻烦|照片|图片|拍[张个一下]|提供|单号|could you|can you|please|photo|picture|send|which|what/;

/** `maybe`: a problem told calmly, a complaint once the shop says sorry for it. `asked`: the turn after the complaint asked for details, so that the next turn still answers it. */
type Complaint = "none" | "maybe" | "open" | "asked";

/** Follows complaints through a conversation: what one human turn leaves out is reported when the turn is over. */
export function followTurns(limit: number): Machine<MessageId> {
  let complaint: Complaint = "none";
  let isHumanTurn = false;
  let sum = NOTHING;
  let asksNow = false;
  let deferral: { readonly anchor: Anchor; readonly reply: ReplyView } | null = null;

  const settle = (report: ReportAt<MessageId>): void => {
    if (deferral === null) return;
    const reported = verdict([sum], deferral.reply, limit);
    if (reported !== null) report({ ...reported, anchor: deferral.anchor });
  };

  /** The human turn is over: what comes next answers another one. */
  const closeTurn = (report: ReportAt<MessageId>): void => {
    settle(report);
    if (complaint !== "none" && isHumanTurn) {
      complaint = deferral === null && !sum.isSettled && asksNow && complaint === "open" ? "asked" : "none";
    }
    isHumanTurn = false;
    sum = NOTHING;
    asksNow = false;
    deferral = null;
  };

  const takeCustomer = (text: Passage | null): void => {
    if (text === null) return;
    if (isComplaint(text)) complaint = "open";
    else if (complaint === "none" && requestIn(text) === "problem") complaint = "maybe";
    else if (complaint === "asked" && requestIn(text) === "question") complaint = "none";
  };

  return {
    push: ({ event, text, reply, isCustomerMessage }, report) => {
      if (isCustomerMessage) {
        if (isHumanTurn) closeTurn(report);
        takeCustomer(text);
      } else if (event.type === "conversation.closed") {
        closeTurn(report);
        complaint = "none";
      } else if (event.type === "handoff.requested" && complaint !== "none") {
        // Somebody takes over at once: nothing is put off.
        deferral = null;
        complaint = "none";
      } else if (reply !== null) {
        isHumanTurn = true;
        if (complaint === "maybe" && isHeartfelt(reply.text)) complaint = "open";
        if (complaint === "none" || complaint === "maybe") return;
        const part = partOf(reply, limit);
        sum = {
          isDeferral: sum.isDeferral || part.isDeferral,
          isSettled: sum.isSettled || part.isSettled,
          hasTime: sum.hasTime || part.hasTime,
          hasContact: sum.hasContact || part.hasContact,
        };
        asksNow ||= ASKS.test(reply.text.plain);
        if (part.isDeferral) deferral ??= { anchor: event, reply };
      }
    },
    owed: () =>
      deferral !== null && verdict([sum], deferral.reply, limit) !== null ? [{ anchorSeq: deferral.anchor.seq }] : [],
    draft: ({ reply }, report) => {
      const isOpen = complaint === "maybe" ? isHeartfelt(reply.text) : complaint !== "none";
      if (!isOpen) return;
      const reported = verdict([sum, partOf(reply, limit)], reply, limit);
      if (reported !== null) report(reported);
    },
    end: settle,
  };
}
