import { gated, mayMatch } from "../../engine/text/anchors.ts";
import type { Passage } from "../../engine/text/passage.ts";
import { NUMERAL } from "../../engine/text/signs.ts";

const CHANGES = gated(
  /呢(?=$|[ ,.?!])|另外|别的|其他|其它|另一|还有[^,.?!吗]{0,6}[款个件种]|换|改|要是|如果|若|加[一二两三个上购\d]|再[来要拍买加][一二两三几个件条\d]|补差|加急|早点|提前|[两二三四五六七八九十\d]+[件个双条套]|便宜|优惠|少点|最低|打折|折扣|券|活动|减|降|包邮吧|送[点个我]|[^,.?!]{0,6}(?:那个|那款|这款|这个)$|http|链接|赔|补偿|投诉|(?<![a-z])(?:and (?:the|with|for|in|a|an|this|that)|with (?:the|a)|what about|how about|instead|another|other|also|as well|cheaper|discount|change|switch|if i|add|more|rather|both|two|three|coupon|deal|actually|prefer|different|can you|could you|please|book|find|look for|search|available|cheapest)(?![a-z])/,
);
/** A picture, or a sticker in the form of one. */
const SHOWN = /\[[^\]]{1,12}\]/;
/** The number of an order or of a thing, and no measure. */
const NAMED_BY_NUMBER = /(?<![\d.])\d{3,}(?![\d元块米克码号斤公厘毫升瓦寸天小年个件-])/;

/** The customer goes on to another thing, or wants something else: what was said before holds for the old one. */
export function changesWish(text: Passage): boolean {
  const { plain } = text;
  if (mayMatch(CHANGES, text) && CHANGES.pattern.test(plain)) return true;
  return (text.has(NUMERAL) && NAMED_BY_NUMBER.test(plain)) || (plain.includes("[") && SHOWN.test(plain));
}
