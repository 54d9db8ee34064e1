import { type Asked, askedIn } from "../../engine/detect/asked.ts";
import { respondsTo } from "../../engine/detect/content.ts";
import { isCall } from "../../engine/detect/courtesy.ts";
import { beginsWithNo, type DoneSignal, doneSignalIn, requestBesideDone } from "../../engine/detect/done-signal.ts";
import { requestIn, withdrawsRequest } from "../../engine/detect/request.ts";
import type { RequestKind } from "../../engine/detect/request-kind.ts";
import { saysThanks } from "../../engine/detect/thanks.ts";
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
  /** Whoever serves has spoken last: the customer who takes leave now has read what was made of the request. */
  readonly hasReplied: boolean;
}

const START: Standing = { open: null, done: null, asked: null, hasReplied: false };

/** Where they stand after these messages. */
export function standingAfter(said: readonly Said[]): Standing {
  const standing = replay(said.slice(lastAnswered(said)));
  // Only the end was read. Whoever seems not to be done there may have said so further up.
  return standing.done === null && standing.open === null ? replay(said) : standing;
}

function replay(said: readonly Said[]): Standing {
  return said.reduce(next, START);
}

/** Where the last turn begins that answered whatever was open: what was said before it is settled. */
function lastAnswered(said: readonly Said[]): number {
  let at = said.length - 1;
  while (at > 0 && !isAnswer(said[at])) at--;
  while (at > 0 && said[at - 1]?.isCustomer === false) at--;
  return Math.max(at, 0);
}

function isAnswer(one: Said | undefined): boolean {
  return one !== undefined && !one.isCustomer && (one.text === null || respondsTo(one.text, "question"));
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
    hasReplied: true,
  };
}

function afterCustomer(before: Standing, text: Passage | null): Standing {
  return { ...standingOf(before, text), asked: null, hasReplied: false };
}

function standingOf(before: Standing, text: Passage | null): Pick<Standing, "open" | "done"> {
  if (text === null) return { open: before.open, done: null };
  const signal = doneSignalIn(text);
  const request = signal === null ? requestIn(text) : null;
  const isRefusal = signal === null || (signal === "thanks" && before.asked === "else");
  const isNo = signal === "no" || (isRefusal && request === null && beginsWithNo(text));
  const open = isDropped(before, text, isNo ? "no" : signal) ? null : before.open;
  if (isNo && isParting(before.asked, signal, text)) return { open, done: "politely" };
  if (signal === "thanks") return { open, done: "politely" };
  // 就这些，帮我早点发 is an end and a request: the farewell has to take it up.
  const isWanting = signal === "nothing" && requestBesideDone(text) === "request";
  if (signal !== null && !isNo) return { open: isWanting ? openAfter(open, "request") : open, done: "firmly" };
  if (request !== null) return { open: openAfter(open, isCall(text) ? "call" : request), done: null };
  // A remark after 没别的了 changes nothing, unless something was asked in between that it may answer.
  return { open, done: before.done === "firmly" && before.asked === null ? "firmly" : null };
}

/** A no is a parting where the agent asked for further needs, or made an offer. */
function isParting(asked: Asked | null, signal: DoneSignal | null, text: Passage): boolean {
  if (asked === "else") return true;
  // A no to an offer, whatever reason goes with it; 不，五点 names something else instead.
  return signal === "no" ? asked !== "other" : asked === "offer" && !/\d/.test(text.plain);
}

/** Whoever is asked for more and wants none has nothing left to be done; thanks alone leave a question open. */
function isDropped({ open, asked, hasReplied }: Standing, text: Passage, signal: DoneSignal | null): boolean {
  if (signal === "enough" || withdrawsRequest(text)) return true;
  // What was no question has been read and replied to; who thanks all the same wants no more of it.
  if (hasReplied && (signal === "leave" ? saysThanks(text) : signal === "thanks" && open === "problem")) return true;
  return asked === "else" && signal !== null && (signal !== "thanks" || open !== "question");
}

/** What was asked first stays open, and a call adds nothing to it. */
function openAfter(before: Standing["open"], asked: Standing["open"]): Standing["open"] {
  return before === null || before === "call" ? asked : before;
}
