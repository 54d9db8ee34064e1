import { asksCustomer } from "../../engine/detect/asks-customer.ts";
import { callbackIn } from "../../engine/detect/callback.ts";
import { isCall, isCourtesy } from "../../engine/detect/courtesy.ts";
import { doneSignalIn } from "../../engine/detect/done-signal.ts";
import { announcesHold, saysStillAtIt } from "../../engine/detect/hold.ts";
import { reportsLookup } from "../../engine/detect/lookup-result.ts";
import { withdrawsRequest } from "../../engine/detect/request.ts";
import type { Machine } from "../../engine/machine.ts";
import { numberOption } from "../../engine/option.ts";
import type { Anchor } from "../../engine/report.ts";
import { advanceClock, type ClockState, newClock, RESPONSE_SECONDS } from "../../engine/response-clock.ts";
import { defineRule } from "../../engine/rule.ts";
import type { Passage } from "../../engine/text/passage.ts";

/** What the customer wants to know, and whether a wait was announced for it. */
interface OpenRequest {
  readonly since: number;
  readonly isNoticed: boolean;
  /** 在吗: answered by any word of a person. */
  readonly isCall: boolean;
}

/** What a human message does to the wait: begins it, keeps it up, says nothing, or ends it. */
type Move = "hold" | "callback" | "nod" | "answer";

export const holdNotice = defineRule({
  id: "hold-notice",
  meta: {
    type: "time",
    description: "Say so before looking something up, and come back within a minute",
    severity: "warn",
    version: "1.0.0",
    source: "Service manual 1.1.5 1): ask the customer to wait before a lookup, and report within 60 seconds",
    options: {
      holdSeconds: numberOption({
        default: 60,
        doc: "Seconds from an announced wait to the next human message; exactly that long is in order.",
      }),
      responseSeconds: numberOption({
        default: RESPONSE_SECONDS,
        doc: "Seconds within which a lookup needs no announcement, inclusive.",
      }),
    },
    messages: {
      silent: {
        zh: "请顾客稍等之后超过 {{limit}} 秒没有消息，应先告诉顾客进展。",
        en: "The customer was asked to wait and heard nothing for more than {{limit}} s; send an update first.",
      },
      unannounced: {
        zh: "查询用了 {{seconds}} 秒，事先没有请顾客稍等。",
        en: "The lookup took {{seconds}} s, and the customer was not asked to wait.",
      },
    },
  },
  conversation: ({ holdSeconds, responseSeconds }): Machine<"silent" | "unannounced"> => {
    let clock: ClockState = newClock();
    let request: OpenRequest | null = null;
    /** The human message that the silence is counted from; null while no wait is announced. */
    let held: Anchor | null = null;
    /** The customer is busy and has asked to wait: 我先去量一下. */
    let isCustomerBusy = false;

    const dueAt = (anchor: Anchor): number => anchor.at + holdSeconds * 1000;

    const moveOf = (text: Passage): Move => {
      if (announcesHold(text) && !asksCustomer(text)) return isCustomerBusy ? "nod" : "hold";
      if (callbackIn(text) !== null) return "callback";
      if (held !== null && saysStillAtIt(text)) return "hold";
      return isCourtesy(text) ? "nod" : "answer";
    };

    const takeReply = (text: Passage, event: Anchor): boolean => {
      const move = moveOf(text);
      const isLate =
        request !== null &&
        !request.isNoticed &&
        event.at - request.since > responseSeconds * 1000 &&
        reportsLookup(text);
      if (move === "answer" || (move === "nod" && request?.isCall)) {
        held = null;
        request = null;
      } else if (move === "nod") {
        if (held !== null) held = event;
      } else {
        held = move === "hold" && !isLate ? event : null;
        if (request !== null) request = { ...request, isNoticed: true };
      }
      return isLate;
    };

    const takeCustomer = (text: Passage): void => {
      isCustomerBusy = announcesHold(text);
      const done = doneSignalIn(text);
      const isOver = withdrawsRequest(text) || done === "nothing" || done === "enough" || done === "leave";
      if (isCustomerBusy || isOver) held = null;
      if (isOver) request = null;
    };

    return {
      push: ({ event, text, reply, isCustomerMessage }, report) => {
        if (held !== null && event.at > dueAt(held)) {
          report({ messageId: "silent", anchor: held, data: { limit: holdSeconds } });
          held = null;
        }
        clock = advanceClock(clock, event);
        if (event.type === "conversation.closed") {
          held = null;
          request = null;
        }
        if (reply !== null) {
          const since = request?.since ?? 0;
          if (takeReply(reply.text, event)) {
            const seconds = Math.round((event.at - since) / 100) / 10;
            report({ messageId: "unannounced", anchor: event, data: { seconds } });
          }
          return;
        }
        if (clock.waiting !== null && (request === null || (request.isCall && !request.isNoticed))) {
          const isOnlyCall = text !== null && isCustomerMessage && isCall(text);
          request = { since: request?.since ?? clock.waiting.at, isNoticed: false, isCall: isOnlyCall };
        }
        if (isCustomerMessage && text !== null) takeCustomer(text);
      },
      owed: () => (held === null ? [] : [{ anchorSeq: held.seq, dueAt: dueAt(held) }]),
    };
  },
});
