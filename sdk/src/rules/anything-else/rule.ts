import { asksAnythingElse } from "../../engine/detect/anything-else.ts";
import { doneSignalIn } from "../../engine/detect/done-signal.ts";
import { takesLeave } from "../../engine/detect/farewell.ts";
import { requestIn } from "../../engine/detect/request.ts";
import type { Machine } from "../../engine/machine.ts";
import type { Anchor } from "../../engine/report.ts";
import { defineRule } from "../../engine/rule.ts";

/**
 * Not listed among what is owed: from the first answer to the last it would stand in the strip of every conversation,
 * and nobody who is still being served is to be asked whether that was all.
 */
export const anythingElse = defineRule({
  id: "anything-else",
  meta: {
    type: "duty",
    description: "Ask whether there is anything else before the conversation ends",
    severity: "info",
    version: "1.0.0",
    source: "Service manual 1.1.6: once the question is settled, ask for further questions before ending",
    messages: {
      missing: {
        zh: "结束前没有问顾客还有没有其他需要。",
        en: "Nobody asked whether there was anything else before the conversation ended.",
      },
    },
  },
  conversation: (): Machine<"missing"> => {
    let hasHumanSpoken = false;
    let isAsked = false;
    /** The customer said that there is nothing else, and has asked for nothing since. */
    let isNothingElse = false;
    /** The farewell that stands: the customer has wanted nothing since. */
    let farewell: Anchor | null = null;
    let isClosed = false;

    return {
      push: ({ event, text, reply, isCustomerMessage }, report) => {
        if (isClosed) return;
        if (reply !== null) {
          hasHumanSpoken = true;
          isAsked ||= asksAnythingElse(reply.text);
          if (takesLeave(reply.text)) farewell = event;
        } else if (isCustomerMessage && !isAsked && text !== null) {
          const signal = doneSignalIn(text);
          if (signal === "nothing") isNothingElse = true;
          else if (signal === null && requestIn(text) !== null) {
            isNothingElse = false;
            farewell = null;
          }
        }
        if (event.type !== "conversation.closed") return;
        isClosed = true;
        if (event.by === "customer" || !hasHumanSpoken || isAsked || isNothingElse) return;
        report({ messageId: "missing", anchor: farewell ?? event });
      },
    };
  },
});
