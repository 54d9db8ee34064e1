import { once, type Passage } from "../text/passage.ts";
import { englishRequest, WITHDRAWS_EN } from "./request-en.ts";
import type { RequestKind } from "./request-kind.ts";
import { chineseRequest, WITHDRAWS_ZH } from "./request-zh.ts";
import { withoutGaps } from "./spaced.ts";

/** What these words open, in plain form; null for an answer, a remark, thanks or a mere acknowledgement. */
export function requestInWords(plain: string): RequestKind | null {
  return chineseRequest(plain) ?? englishRequest(plain);
}

/** What a customer's message opens that somebody has to respond to; null where it opens nothing. */
export const requestIn = once(({ plain }: Passage): RequestKind | null => requestInWords(withoutGaps(plain)));

/** The customer takes back what was asked for: 算了, 不用了, never mind. */
export function withdrawsRequest({ plain }: Passage): boolean {
  return (WITHDRAWS_ZH.test(plain) || WITHDRAWS_EN.test(plain)) && !plain.includes("?");
}
