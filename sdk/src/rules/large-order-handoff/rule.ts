import { readWish } from "../../engine/detect/large-request.ts";
import { findPrice, unitPriceIn } from "../../engine/detect/price.ts";
import type { Machine, SourceEvent } from "../../engine/machine.ts";
import { numberOption } from "../../engine/option.ts";
import type { Anchor, ReplyView } from "../../engine/report.ts";
import { defineRule } from "../../engine/rule.ts";
import type { Passage } from "../../engine/text/passage.ts";

/** How far back a price that was named still counts for a request. */
const REMEMBERED_REPLIES = 12;

/**
 * `none`: nothing large was asked for; `open`: asked, no supervisor yet, and maybe a price was said all the same;
 * `called`: a supervisor was asked for, which satisfies the record, but a draft's price waits until one is in; `done`: one is.
 */
type State =
  | { readonly name: "none" }
  | { readonly name: "open"; readonly request: Anchor; readonly isReported: boolean }
  | { readonly name: "called" }
  | { readonly name: "done" };

/** How far a supervisor has come into this conversation. */
type Presence = "absent" | "called" | "in";

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
  conversation: ({ bulkQuantity, bulkAmount }): Machine<"priced" | "alone"> => {
    let state: State = { name: "none" };
    let supervisor: Presence = "absent";
    /** What the customer has named so far, for a request made in several messages. */
    let pieces = 0;
    let amount = 0;
    /** The latest replies, in which a unit price may have been named; read only when it matters. */
    const replies: Passage[] = [];
    let hasAskedThisTurn = false;

    const settle = (): void => {
      if (supervisor === "in" && state.name !== "none") state = { name: "done" };
      else if (supervisor === "called" && state.name === "open") state = { name: "called" };
    };

    const takeWish = (text: ReplyView["text"], anchor: Anchor): void => {
      const wish = readWish(text);
      if (wish.pieces > 0) pieces = wish.pieces;
      if (wish.amount > 0) amount = wish.amount;
      hasAskedThisTurn ||= wish.asksPrice;
      const isMuch = (): boolean =>
        pieces >= bulkQuantity || amount >= bulkAmount || Math.max(pieces, 1) * latestPrice(replies) >= bulkAmount;
      if (state.name === "none" && (wish.asksWholesale || (hasAskedThisTurn && isMuch()))) {
        state = { name: "open", request: anchor, isReported: false };
        settle();
      }
    };

    const priceIn = (reply: ReplyView) => {
      const price = findPrice(reply.text);
      if (price === null) return null;
      const span = reply.text.span(price.start, price.end);
      return { messageId: "priced" as const, span, data: { price: reply.text.raw.slice(...span) } };
    };

    return {
      push: ({ event, text, reply, isCustomerMessage }, report) => {
        if (isCustomerMessage && text !== null && state.name === "none") takeWish(text, event);
        if (supervisor !== "in") supervisor = presenceAfter(event, supervisor);
        settle();
        if (state.name === "open" && !state.isReported && event.from.role === "agent") {
          const quote =
            event.type === "message.sent" && event.content.kind === "quote-card" ? event.content.quote : null;
          const said =
            quote !== null ? { messageId: "priced" as const, data: { price: quote.amount } } : reply && priceIn(reply);
          if (said) {
            report({ ...said, anchor: event });
            state = { ...state, isReported: true };
          }
        }
        if (reply !== null) {
          hasAskedThisTurn = false;
          if (replies.push(reply.text) > REMEMBERED_REPLIES) replies.shift();
        }
        if (event.type === "conversation.closed" && state.name === "open") {
          if (!state.isReported) report({ messageId: "alone", anchor: state.request });
          state = { name: "done" };
        }
      },
      owed: () => (state.name === "open" ? [{ anchorSeq: state.request.seq }] : []),
      draft: ({ reply, role }, report) => {
        if ((state.name !== "open" && state.name !== "called") || role !== "agent") return;
        const said = priceIn(reply);
        if (said !== null) report(said);
      },
      end: (report) => {
        if (state.name === "open" && !state.isReported) report({ messageId: "alone", anchor: state.request });
      },
    };
  },
});

function latestPrice(replies: readonly Passage[]): number {
  for (const reply of replies.toReversed()) {
    const price = unitPriceIn(reply);
    if (price > 0) return price;
  }
  return 0;
}

/** A supervisor speaks or takes over, or somebody on the shop's side asks one in. A promise in words is no handoff. */
function presenceAfter(event: SourceEvent, before: Presence): Presence {
  if (event.type === "handoff.requested") {
    return event.to === "supervisor" && event.from.role !== "customer" ? "called" : before;
  }
  const isIn = event.type === "handoff.accepted" || event.type === "message.sent" || event.type === "agent.assigned";
  return isIn && event.from.role === "supervisor" ? "in" : before;
}
