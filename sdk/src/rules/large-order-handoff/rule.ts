import type { Machine } from "../../engine/machine.ts";
import { numberOption } from "../../engine/option.ts";
import type { Anchor } from "../../engine/report.ts";
import { defineRule } from "../../engine/rule.ts";

const WHOLESALE = /批发|团购|拿货|wholesale|bulk/;
const PIECES = /(\d+) ?(?:件|个|套|条|pieces|pcs)/;
const PRICE = /\d+(?:\.\d+)? ?(?:元|块|折)|[¥$£] ?\d+|\d+(?:\.\d+)? each/;

export const largeOrderHandoff = defineRule({
  id: "large-order-handoff",
  meta: {
    type: "duty",
    description: "Bring the supervisor in before a large order is quoted",
    severity: "error",
    version: "1.0.0",
    source: "Shop handbook 6-3-(10)",
    options: {
      bulkQuantity: numberOption({ default: 50, doc: "Pieces from which a request is large, inclusive." }),
      bulkAmount: numberOption({
        default: 5000,
        doc: "Amount in the shop's currency from which a request is large, inclusive.",
      }),
    },
    messages: {
      priced: {
        zh: "大额询价要先请主管报价，客服不要自行说“{{price}}”。",
        en: 'A supervisor quotes large orders; do not name "{{price}}" yourself.',
      },
      alone: { zh: "大额询价没有转给主管。", en: "A large request was not handed to a supervisor." },
    },
  },
  conversation: ({ bulkQuantity }): Machine<"priced" | "alone"> => {
    let request: Anchor | null = null;
    let isSupervisorIn = false;
    return {
      push: ({ event, text, reply }, report) => {
        const isRequest =
          event.type === "message.sent" &&
          event.from.role === "customer" &&
          text !== null &&
          (WHOLESALE.test(text.plain) || Number(PIECES.exec(text.plain)?.[1] ?? 0) >= bulkQuantity);
        if (isRequest && request === null) request = event;
        if (event.from.role === "supervisor" || (event.type === "handoff.requested" && event.to === "supervisor"))
          isSupervisorIn = true;
        if (reply === null || request === null || isSupervisorIn) return;
        const price = PRICE.exec(reply.text.plain);
        if (price === null) return;
        const span = reply.text.span(price.index, price.index + price[0].length);
        report({ messageId: "priced", anchor: event, span, data: { price: reply.text.raw.slice(...span) } });
        isSupervisorIn = true;
      },
      owed: () => (request === null || isSupervisorIn ? [] : [{ anchorSeq: request.seq }]),
      draft: ({ reply, role }, report) => {
        if (request === null || isSupervisorIn || role === "supervisor") return;
        const price = PRICE.exec(reply.text.plain);
        if (price === null) return;
        const span = reply.text.span(price.index, price.index + price[0].length);
        report({ messageId: "priced", span, data: { price: reply.text.raw.slice(...span) } });
      },
      end: (report) => {
        if (request !== null && !isSupervisorIn) report({ messageId: "alone", anchor: request });
      },
    };
  },
});
