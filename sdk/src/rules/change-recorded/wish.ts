import type { ChangeAnswer } from "../../engine/detect/change-answer.ts";
import { isNoteOf, topicsIn } from "../../engine/detect/order-topic.ts";
import type { Anchor } from "../../engine/report.ts";

/** A note or a change that the customer asks for, from the first word about it until it is recorded and acknowledged. */
export interface Wish {
  readonly anchor: Anchor;
  readonly orderId?: string;
  /** All that the customer said about it, in plain form. */
  readonly text: string;
  /** What it is about, as `topicsIn` says. */
  readonly topics: number;
  /** Asked for, and not only asked whether it is possible. */
  readonly isAskedFor: boolean;
  /** What is wanted is known. */
  readonly hasContent: boolean;
  /** The shop has asked for what is missing. */
  readonly isInquired: boolean;
  readonly isNoted: boolean;
  readonly isTold: boolean;
}

/** A wish that a record without note or acknowledgement leaves unfulfilled. */
export function isBinding({ isAskedFor, hasContent, isInquired }: Wish): boolean {
  return isAskedFor && (hasContent || !isInquired);
}

/** A note before the data came records nothing yet. */
export function isRecorded(wish: Wish): boolean {
  return isBinding(wish) && wish.isNoted && wish.isTold;
}

/** Whether the customer's words go on about the same thing. */
export function isAboutSame(wish: Wish, plain: string): boolean {
  return (wish.topics & topicsIn(plain)) !== 0;
}

/** What is wanted, or wanted now: note and acknowledgement have to follow it. */
export function withWords(wish: Wish, plain: string, hasContent: boolean): Wish {
  return {
    ...wish,
    text: `${wish.text}\n${plain}`.slice(-400),
    topics: wish.topics | topicsIn(plain),
    isAskedFor: true,
    hasContent: wish.hasContent || hasContent,
    isNoted: false,
    isTold: false,
  };
}

export function withNote(wish: Wish, note: string): Wish {
  return isNoteOf(note, wish.text) ? { ...wish, isNoted: true } : wish;
}

export function withAnswer(wish: Wish, answer: ChangeAnswer | null, asks: boolean): Wish {
  return { ...wish, isTold: wish.isTold || answer === "accepts", isInquired: wish.isInquired || asks };
}
