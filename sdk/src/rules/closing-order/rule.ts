import { takesLeave } from "../../engine/detect/farewell.ts";
import { requestIn } from "../../engine/detect/request.ts";
import type { Machine, SourceEvent, Step } from "../../engine/machine.ts";
import { numberOption } from "../../engine/option.ts";
import { defineRule } from "../../engine/rule.ts";
import { next, type Said, type Standing, standingAfter } from "./standing.ts";

/** How far back a closing act is judged: what lies before so many messages has been dealt with, or was dropped. */
const MESSAGES_KEPT = 12;

type Fault = "open" | "notDone" | "typing";

export const closingOrder = defineRule({
  id: "closing-order",
  meta: {
    type: "duty",
    description: "Say farewell or close only once the customer is done",
    severity: "warn",
    version: "1.0.0",
    source:
      "Service manual 1.4: end only when the customer has no further question and agrees, and let the customer go first",
    options: {
      idleSeconds: numberOption({
        default: 120,
        doc: "Seconds of silence that count as consent; exactly that long does.",
      }),
      typingSeconds: numberOption({
        default: 15,
        doc: "Seconds after the customer was last seen typing within which nobody takes leave; exactly that long is too soon.",
      }),
    },
    messages: {
      open: {
        zh: "顾客还有问题没有得到回应，就道别或结束了会话。",
        en: "Farewell or close while a request of the customer was still open.",
      },
      notDone: {
        zh: "顾客还没有表示没有其他问题，也没有安静满 {{idle}} 秒，就道别或结束了会话。",
        en: "Farewell or close before the customer was done, or silent for {{idle}} s.",
      },
      typing: {
        zh: "顾客 {{typing}} 秒内还在输入，就道别或结束了会话。",
        en: "Farewell or close although the customer was typing within the last {{typing}} s.",
      },
    },
  },
  conversation: ({ idleSeconds, typingSeconds }): Machine<Fault> => {
    let said: readonly Said[] = [];
    /** When the customer or somebody human last spoke. */
    let spokenAt: number | null = null;
    let customerAt: number | null = null;
    let hasHumanSpoken = false;
    /** A bot serves: its answers count, and its close is no business of the agents. */
    let isBotInCharge = false;
    /** What was said by way of farewell since the customer last wanted something; one in order covers those after it. */
    let parted: "in order" | "too soon" | null = null;
    let isClosed = false;

    const faultOf = (event: SourceEvent, before: Standing, after: Standing): Fault | null => {
      const typedAt = "customerTypingAt" in event ? event.customerTypingAt : undefined;
      const isTyping =
        typedAt !== undefined && typedAt >= (customerAt ?? 0) && event.at - typedAt <= typingSeconds * 1000;
      if (isTyping && event.at > 0) return "typing";
      if (parted === "in order") return null;
      if (after.open !== null) return "open";
      if (after.done !== null) return null;
      if (before.open !== null) return "notDone";
      // Without times nobody can tell how long the customer has been silent.
      if (event.at === 0) return null;
      return spokenAt !== null && event.at - spokenAt >= idleSeconds * 1000 ? null : "notDone";
    };

    const remember = (one: Said): void => {
      said = [...said.slice(-(MESSAGES_KEPT - 1)), one];
    };

    const takeReply = ({ event, text }: Step): Fault | null => {
      const one: Said = { isCustomer: false, text };
      let fault: Fault | null = null;
      if (customerAt !== null && !isClosed && text !== null && takesLeave(text)) {
        const before = standingAfter(said);
        fault = faultOf(event, before, next(before, one));
        parted = fault === null ? "in order" : "too soon";
      }
      remember(one);
      hasHumanSpoken = true;
      isBotInCharge = false;
      spokenAt = event.at;
      return fault;
    };

    const takeMessage = (step: Step): Fault | null => {
      const { event, text, isCustomerMessage } = step;
      if (isCustomerMessage) {
        remember({ isCustomer: true, text });
        spokenAt = event.at;
        customerAt = event.at;
        // A remark after a farewell in order changes nothing.
        if (parted !== "in order" || text === null || requestIn(text) !== null) parted = null;
        isClosed = false;
        return null;
      }
      if (event.from.role === "agent" || event.from.role === "supervisor") return takeReply(step);
      if (event.from.role === "bot" && !hasHumanSpoken) {
        isBotInCharge = true;
        remember({ isCustomer: false, text });
      }
      return null;
    };

    return {
      push: (step, report) => {
        const { event } = step;
        let fault: Fault | null = null;
        if (event.type === "message.sent") fault = takeMessage(step);
        if (event.type === "handoff.requested" && event.to === "human") isBotInCharge = false;
        if (event.type === "conversation.closed" && !isClosed) {
          const isAct = event.by !== "customer" && parted === null && customerAt !== null && !isBotInCharge;
          if (isAct) {
            const standing = standingAfter(said);
            fault = faultOf(event, standing, standing);
          }
          isClosed = true;
        }
        if (fault === null) return;
        report({ messageId: fault, anchor: event, data: { idle: idleSeconds, typing: typingSeconds } });
      },
    };
  },
});
