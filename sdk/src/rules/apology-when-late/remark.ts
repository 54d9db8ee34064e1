import { askedIn } from "../../engine/detect/asked.ts";
import { asksCustomer } from "../../engine/detect/asks-customer.ts";
import { beginsWithNo } from "../../engine/detect/done-signal.ts";
import { requestIn } from "../../engine/detect/request.ts";
import type { Passage } from "../../engine/text/passage.ts";

/** The customer busy with something: nobody waits for an answer. */
const BUSY =
  /^(?:好的?|嗯|行|那|哦|ok)*[,. ]?我(?:先|再|去|来|也|这边|自己|得|要)*(?:看看|看一?下|考虑|想想|量|试|比较|对比|问|找|拍|付|称|忙|吃|开会|下单)/;

/** 好的，那我就放心了; "great, I like that place": only what the customer makes of an answer, where nothing was asked. */
const REMARK =
  /^(?:[ ,.!~哈]*)(?:好(?![像多几久])[的嘞哒吧]?|哦|噢|喔|嗯|行|哈哈|知道|明白|了解|原来|怪不得|难怪|不错|太[好棒]|真[好不]|(?:ok(?:ay)?|great|cool|nice|awesome|wow|oh|a?ha(?:ha)*|lol|perfect|wonderful|lovely|sweet|yay|fantastic|excellent|amazing|good|alright|all right|i see|got it|phew)(?![a-z]))/;

/** 好的，那就要蓝色的; "okay, let's book it", "great, for 12": a decision, and what follows from it is waited for. */
const DECISION =
  /\d|那就|就要|[要选拍买订换来继]|(?<![a-z])(?:let'?s|continue|carry on|go (?:on|ahead)|next|proceed|book|order|take it|so )(?![a-z])/;

/** What the last message of a person wants to hear: whether there is anything else, something else, or nothing. */
export type Asked = "else" | "answer" | "nothing";

export function askedOf(text: Passage): Asked {
  const asked = askedIn(text);
  if (asked === "else") return "else";
  return asked !== null || asksCustomer(text) || requestIn(text) === "question" ? "answer" : "nothing";
}

/** These words, which request nothing, wait for nothing either: the customer is busy, makes a remark, or has nothing else. */
export function waitsForNothing(text: Passage, asked: Asked | null): boolean {
  if (BUSY.test(text.plain)) return true;
  if (asked === "else") return beginsWithNo(text);
  return asked === "nothing" && REMARK.test(text.plain) && !DECISION.test(text.plain);
}
