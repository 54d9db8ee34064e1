import type { Step } from "../machine.ts";
import type { Passage } from "../text/passage.ts";
import type { Event, Span } from "../types.ts";
import { asksPrice, asksWholesale, countedIn } from "./large-request.ts";
import { findPrice, unitPriceIn } from "./price.ts";

/** How far back a price that was named still counts for a request. */
const REMEMBERED_REPLIES = 12;
/** Messages of the customer that wait to be read for pieces and money until somebody asks what they cost. */
const UNREAD = 8;

export interface BulkLimits {
  /** Pieces from which a request is large, inclusive. */
  readonly bulkQuantity: number;
  /** Amount from which a request is large, inclusive. */
  readonly bulkAmount: number;
}

/** Follows a conversation until the customer asks for a large quote; pieces, price and question may come in several messages. */
export interface LargeRequestReader {
  /** True for the one message with which the request has become large. */
  take(step: Pick<Step, "text" | "isCustomerMessage"> & { readonly reply: { readonly text: Passage } | null }): boolean;
}

export function largeRequestReader({ bulkQuantity, bulkAmount }: BulkLimits): LargeRequestReader {
  let isFound = false;
  /** What the customer has named so far. */
  let pieces = 0;
  let amount = 0;
  let hasAskedThisTurn = false;
  /** The latest replies, in which a unit price may have been named; read only when it matters. */
  const replies: Passage[] = [];

  const unread: Passage[] = [];
  const read = (text: Passage): void => {
    const counted = countedIn(text);
    if (counted.pieces > 0) pieces = counted.pieces;
    if (counted.amount > 0) amount = counted.amount;
  };

  const isLarge = (text: Passage): boolean => {
    unread.push(text);
    hasAskedThisTurn ||= asksPrice(text);
    if (asksWholesale(text)) return true;
    if (!hasAskedThisTurn) {
      const oldest = unread.length > UNREAD ? unread.shift() : undefined;
      if (oldest !== undefined) read(oldest);
      return false;
    }
    for (const one of unread.splice(0)) read(one);
    return pieces >= bulkQuantity || amount >= bulkAmount || Math.max(pieces, 1) * latestPrice(replies) >= bulkAmount;
  };

  return {
    take: ({ text, reply, isCustomerMessage }) => {
      if (isFound) return false;
      if (reply !== null) {
        hasAskedThisTurn = false;
        if (replies.push(reply.text) > REMEMBERED_REPLIES) replies.shift();
      }
      isFound = isCustomerMessage && text !== null && isLarge(text);
      return isFound;
    },
  };
}

function latestPrice(replies: readonly Passage[]): number {
  for (const reply of replies.toReversed()) {
    const price = unitPriceIn(reply);
    if (price > 0) return price;
  }
  return 0;
}

/** How far a supervisor has come into a conversation. */
export type SupervisorPresence = "absent" | "called" | "in";

/** A supervisor speaks or takes over, or somebody on the shop's side asks one in. A promise in words is no handoff. */
export function presenceAfter(event: Event, before: SupervisorPresence): SupervisorPresence {
  if (event.type === "handoff.requested") {
    return event.to === "supervisor" && event.from.role !== "customer" ? "called" : before;
  }
  const isIn = event.type === "handoff.accepted" || event.type === "message.sent" || event.type === "agent.assigned";
  return isIn && event.from.role === "supervisor" ? "in" : before;
}

/** A price, a discount or an amount for the goods, as it was said; without a place where it stands on a card. */
export interface Quoted {
  readonly price: string | number;
  readonly span?: Span;
}

export function quotedInText(text: Passage): Quoted | null {
  const price = findPrice(text);
  if (price === null) return null;
  const span = text.span(price.start, price.end);
  return { price: text.raw.slice(...span), span };
}

/** What somebody human quotes with this event: in words, on a quote card, or as a quote of its own in the log. */
export function quotedIn({ event, reply }: Step): Quoted | null {
  const { role } = event.from;
  if (role !== "agent" && role !== "supervisor") return null;
  if (event.type === "quote.sent") return { price: event.quote.amount };
  if (event.type === "message.sent" && event.content.kind === "quote-card")
    return { price: event.content.quote.amount };
  return reply === null ? null : quotedInText(reply.text);
}
