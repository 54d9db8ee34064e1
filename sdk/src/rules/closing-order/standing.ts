import { isAcknowledgement } from "../../engine/detect/acknowledgement.ts";
import { type Asked, askedIn } from "../../engine/detect/asked.ts";
import { respondsTo } from "../../engine/detect/content.ts";
import { isCall } from "../../engine/detect/courtesy.ts";
import { doneSignalIn } from "../../engine/detect/done-signal.ts";
import { requestIn, withdrawsRequest } from "../../engine/detect/request.ts";
import type { RequestKind } from "../../engine/detect/request-kind.ts";
import type { Passage } from "../../engine/text/passage.ts";

/** A message of the customer or of whoever serves; null stands for a picture, a card or a file. */
export interface Said {
  readonly isCustomer: boolean;
  readonly text: Passage | null;
}

/** Where customer and shop stand with each other. */
export interface Standing {
  /** What the customer waits for; to a mere call (在吗) any word is an answer. */
  readonly open: RequestKind | "call" | null;
  /** The customer has said to be served: with thanks, a no, a parting, or that there is nothing more. */
  readonly done: "firmly" | "politely" | null;
  readonly asked: Asked | null;
}

const START: Standing = { open: null, done: null, asked: null };

/** Where they stand after these messages. */
export function standingAfter(said: readonly Said[]): Standing {
  return said.reduce(next, START);
}

/** Where they stand after one more message. */
export function next(standing: Standing, { isCustomer, text }: Said): Standing {
  return isCustomer ? afterCustomer(standing, text) : afterReply(standing, text);
}

function afterReply({ open, done, asked }: Standing, text: Passage | null): Standing {
  const isAnswered = open === "call" || text === null || (open !== null && respondsTo(text, open));
  return {
    open: isAnswered ? null : open,
    done,
    asked: text === null ? asked : (askedIn(text) ?? asked),
  };
}

function afterCustomer(before: Standing, text: Passage | null): Standing {
  if (text === null) return { ...before, done: null, asked: null };
  const signal = doneSignalIn(text);
  if (signal === "no") {
    return { ...before, done: before.asked === "other" ? null : "politely", asked: null };
  }
  if (signal !== null) {
    return {
      open: signal === "enough" || withdrawsRequest(text) ? null : before.open,
      done: signal === "thanks" ? "politely" : "firmly",
      asked: null,
    };
  }
  const request = requestIn(text);
  if (request !== null)
    return { open: openAfter(before.open, isCall(text) ? "call" : request), done: null, asked: null };
  // 嗯 after 没别的了 changes nothing, unless something was asked in between that it may say yes to.
  const isStillDone = before.done === "firmly" && before.asked === null && isAcknowledgement(text.raw);
  return { open: before.open, done: isStillDone ? "firmly" : null, asked: null };
}

/** What was asked first stays open, and a call adds nothing to it. */
function openAfter(before: Standing["open"], asked: Standing["open"]): Standing["open"] {
  return before === null || before === "call" ? asked : before;
}
