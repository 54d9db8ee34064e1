import { callbackIn } from "../../engine/detect/callback.ts";
import { asksDecision, refusesOffer } from "../../engine/detect/decision.ts";
import { largeRequestReader, quotedIn } from "../../engine/detect/large-order.ts";
import type { Machine, Step } from "../../engine/machine.ts";
import { numberOption } from "../../engine/option.ts";
import type { Anchor, ReportAt } from "../../engine/report.ts";
import { defineRule } from "../../engine/rule.ts";

/** A question that comes sooner belongs to the quote itself. */
const SOONEST_MS = 60_000;

type State =
  | { readonly name: "none" }
  /** A large quote was asked for. */
  | { readonly name: "asked" }
  /** `price` as it was said last; said once more, it is no new quote. */
  | { readonly name: "quoted"; readonly anchor: Anchor; readonly price: string; readonly isSameTurn: boolean }
  | { readonly name: "done" };

export const largeOrderFollowUp = defineRule({
  id: "large-order-follow-up",
  meta: {
    type: "duty",
    description: "Come back to the customer after a large order was quoted",
    severity: "warn",
    version: "1.0.0",
    source: "Shop handbook 6-3-(10): after the quote for a large order, follow the customer up in time",
    options: {
      bulkQuantity: numberOption({ default: 50, doc: "Pieces from which a request is large, inclusive." }),
      bulkAmount: numberOption({
        default: 5000,
        doc: "Amount in the shop's currency from which a request is large, inclusive.",
      }),
      followUpSeconds: numberOption({
        default: 86_400,
        doc: "Seconds after the quote within which somebody asks about it, inclusive.",
      }),
    },
    messages: {
      missing: {
        zh: "大单报价后没有跟进：应在 {{hours}} 小时内询问顾客的决定，或约定下次联系的时间。",
        en: "A large order was quoted and not followed up: ask for the decision within {{hours}} h, or name a time.",
      },
    },
  },
  conversation: ({ followUpSeconds, ...limits }): Machine<"missing"> => {
    const reader = largeRequestReader(limits);
    let state: State = { name: "none" };

    const dueAt = (anchor: Anchor): number => anchor.at + followUpSeconds * 1000;

    const settle = (report: ReportAt<"missing">): void => {
      // Without times nobody knows how soon the customer was asked.
      if (state.name === "quoted" && state.anchor.at > 0) {
        const hours = Math.round(followUpSeconds / 360) / 10;
        report({ messageId: "missing", anchor: state.anchor, data: { hours } });
      }
      state = { name: "done" };
    };

    const takeQuote = (step: Step): void => {
      const quoted = state.name === "asked" || state.name === "quoted" ? quotedIn(step) : null;
      if (quoted === null) return;
      const price = numberIn(String(quoted.price));
      const isNew = state.name !== "quoted" || (!state.isSameTurn && price !== state.price);
      if (isNew) state = { name: "quoted", anchor: step.event, price, isSameTurn: true };
    };

    const isFollowedUp = ({ event, text, reply, isCustomerMessage }: Step): boolean => {
      if (state.name !== "quoted") return false;
      if (event.type === "order.placed" || event.type === "order.paid") return true;
      if (isCustomerMessage) return text !== null && refusesOffer(text);
      if (reply === null) return false;
      if (callbackIn(reply.text) === "dated") return true;
      return event.at - state.anchor.at >= SOONEST_MS && asksDecision(reply.text);
    };

    return {
      push: (step, report) => {
        if (state.name === "done") return;
        if (state.name === "quoted" && step.event.at > dueAt(state.anchor)) return settle(report);
        if (reader.take(step)) state = { name: "asked" };
        if (state.name === "quoted" && step.isCustomerMessage) state = { ...state, isSameTurn: false };
        const isAskedAbout = isFollowedUp(step);
        takeQuote(step);
        if (isAskedAbout || isFollowedUp(step)) state = { name: "done" };
        else if (step.event.type === "conversation.closed") settle(report);
      },
      owed: () => (state.name === "quoted" ? [{ anchorSeq: state.anchor.seq, dueAt: dueAt(state.anchor) }] : []),
      end: settle,
    };
  },
});

function numberIn(price: string): string {
  return /\d[\d,.]*/.exec(price)?.[0] ?? price;
}
