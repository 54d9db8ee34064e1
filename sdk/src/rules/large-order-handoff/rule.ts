import {
  largeRequestReader,
  presenceAfter,
  type Quoted,
  quotedIn,
  quotedInText,
  type SupervisorPresence,
} from "../../engine/detect/large-order.ts";
import type { Machine } from "../../engine/machine.ts";
import { numberOption } from "../../engine/option.ts";
import type { Anchor } from "../../engine/report.ts";
import { defineRule } from "../../engine/rule.ts";

/**
 * `none`: nothing large was asked for; `open`: asked, no supervisor yet, and maybe a price was said all the same;
 * `called`: a supervisor was asked for, which satisfies the record, but a draft's price waits until one is in; `done`: one is.
 */
type State =
  | { readonly name: "none" }
  | { readonly name: "open"; readonly request: Anchor; readonly isReported: boolean }
  | { readonly name: "called" }
  | { readonly name: "done" };

export const largeOrderHandoff = defineRule({
  id: "large-order-handoff",
  meta: {
    type: "duty",
    description: "Bring the supervisor in before a large order is quoted",
    severity: "error",
    version: "1.0.0",
    source: "Shop handbook 6-3-(10): a large order is quoted together with the supervisor",
    options: {
      bulkQuantity: numberOption({ default: 50, doc: "Pieces from which a request is large, inclusive." }),
      bulkAmount: numberOption({
        default: 5000,
        doc: "Amount in the shop's currency from which a request is large, inclusive.",
      }),
    },
    messages: {
      priced: {
        zh: "大单要由主管报价，先转给主管，不要自己报“{{price}}”。",
        en: 'A supervisor quotes large orders. Hand over first, and do not name "{{price}}" yourself.',
      },
      alone: {
        zh: "顾客询问大单价格，还没有转给主管。",
        en: "The customer asked for a large quote, and no supervisor was brought in.",
      },
    },
  },
  conversation: (limits): Machine<"priced" | "alone"> => {
    const reader = largeRequestReader(limits);
    let state: State = { name: "none" };
    let supervisor: SupervisorPresence = "absent";

    const settle = (): void => {
      if (supervisor === "in" && state.name !== "none") state = { name: "done" };
      else if (supervisor === "called" && state.name === "open") state = { name: "called" };
    };

    return {
      push: (step, report) => {
        const { event } = step;
        if (reader.take(step)) state = { name: "open", request: event, isReported: false };
        if (supervisor !== "in") supervisor = presenceAfter(event, supervisor);
        settle();
        if (state.name === "open" && !state.isReported && event.from.role === "agent") {
          const quoted = quotedIn(step);
          if (quoted !== null) {
            report({ ...pricedBy(quoted), anchor: event });
            state = { ...state, isReported: true };
          }
        }
        if (event.type === "conversation.closed" && state.name === "open") {
          if (!state.isReported) report({ messageId: "alone", anchor: state.request });
          state = { name: "done" };
        }
      },
      owed: () => (state.name === "open" ? [{ anchorSeq: state.request.seq }] : []),
      draft: ({ reply, role }, report) => {
        if ((state.name !== "open" && state.name !== "called") || role !== "agent") return;
        const quoted = quotedInText(reply.text);
        if (quoted !== null) report(pricedBy(quoted));
      },
      end: (report) => {
        if (state.name === "open" && !state.isReported) report({ messageId: "alone", anchor: state.request });
      },
    };
  },
});

function pricedBy({ price, span }: Quoted) {
  return { messageId: "priced" as const, data: { price }, ...(span && { span }) };
}
