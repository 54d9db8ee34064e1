import { type Gated, mayMatch } from "../text/anchors.ts";
import { clauseAround, clauseBefore } from "../text/clause.ts";
import type { Passage } from "../text/passage.ts";
import { isQuoted } from "../text/quotation.ts";
import { isSaidToOthers } from "../text/third-party.ts";
import { hasApology } from "./apology.ts";
import type { Hit } from "./frame.ts";
import { offersHelp } from "./offer.ts";
import { shirkInEnglish } from "./shirk-en.ts";
import { shirkInChinese } from "./shirk-zh.ts";
import { isCourteous } from "./softener.ts";

export interface Shirked extends Hit {
  readonly kind: "denial" | "sent-away";
}

const HAN = /[\u4e00-\u9fff]/;
/** If and whether only suppose it; what we do or did is not sent away; 帮您问 is help. */
const SUPPOSED = /如果|要是|假如|是不是|是否|不用|不必|无需|不需要|您的意思|[吗么]$|\bif you|\bwhether\b/;
const OURS =
  /(?:我(?!们?的)(?:们|这边|这里|再|也|先|会|去|就|已经?|早就)*|帮[您你]|替[您你]|给[您你]|为[您你]|不|没|\b(?:i|we|i'll|we'll|i will|we will|to|not))\s?$/;
const REACH = /\d{3,}[-\d]{2,}|@[a-z]/;

/**
 * The reply leaves the customer alone with it, told by its signs rather than its phrases: somebody else is at fault or in charge,
 * our side will not or cannot act, the customer is sent off. One of them is information; two are an excuse. Courtesy and a
 * way on ask for more, and an own next step undoes them all.
 */
export function shirks(text: Passage): Shirked | null {
  const signs = HAN.test(text.plain) ? shirkInChinese : shirkInEnglish;
  if (![signs.unwilling, signs.unable, signs.sent].some((sign) => mayMatch(sign, text)) || signs.own.test(text.plain))
    return null;
  const unwilling = found(signs.unwilling, text);
  const unable = unwilling ?? found(signs.unable, text);
  // To be sent to somebody with courtesy is a way on.
  if (unable === null && isCourteous(text)) return null;
  const sent = found(signs.sent, text, OURS);
  if ((unable === null && sent === null) || offersHelp(text)) return null;
  const courtesy = isCourteous(text) ? (hasApology(text) ? 2 : 1) : 0;
  const score = (unwilling !== null ? 2 : unable !== null ? 1 : 0) + (sent !== null ? 1 : 0);
  const wanted = 2 + courtesy + (REACH.test(text.plain) ? 1 : 0);
  // One sign alone never is enough, however plain; a name is looked for only where it would tip the scales.
  const isEnough = unable !== null && sent !== null && score >= wanted;
  if (!isEnough && (score + 1 < wanted || found(signs.another, text) === null)) return null;
  if (sent !== null) return { ...sent, kind: "sent-away" };
  return unable === null ? null : { ...unable, kind: "denial" };
}

function found(signs: Gated, passage: Passage, unlessAfter?: RegExp): Hit | null {
  if (!mayMatch(signs, passage)) return null;
  const { pattern } = signs;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(passage.plain); match !== null; match = pattern.exec(passage.plain)) {
    const lead = match[0].length - match[0].replace(/^[ ,.…!?:;\n]+/, "").length;
    const start = match.index + lead;
    const end = match.index + match[0].length;
    const isOwn = !isQuoted(passage, start, start + 1) && !isSaidToOthers(passage, start);
    const isFree =
      SUPPOSED.test(clauseAround(passage, start)) || (unlessAfter?.test(clauseBefore(passage, start)) ?? false);
    if (isOwn && !isFree) return { passage, start, end: Math.max(end, start + 1) };
    pattern.lastIndex = match.index + 1;
  }
  return null;
}
