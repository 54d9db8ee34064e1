import { anchors } from "../text/anchors.ts";
import type { Passage } from "../text/passage.ts";
import { NUMERAL, sign } from "../text/signs.ts";
import { NUMBER, numberOf } from "./number.ts";

const IN_WORDS = anchors("percent", "per cent", "half price");
/** A price needs one of these beside its number. */
const MONEY = sign("的¥$£€元块折每一单/价共总合算给到底便优少减让返抹r%eacpdquts");
const MEASURE = "(?:件|个|套|条|只|张|台|把|箱|盒|包|瓶|杯|床|块|支|份|枚|对|双|组|袋|罐|本|人|打|身|副|片)";
const CURRENCY = "(?:元|块钱?|rmb|人民币|(?:dollars?|pounds?|euros?|usd|gbp|eur|bucks|quid|pence)(?![a-z]))";
const PRICE = new RegExp(
  [
    `[¥$£€] ?${NUMBER}`,
    `(?<![\\d.])${NUMBER}(?:多)? ?${CURRENCY}`,
    "(?<![\\d.])[一二三四五六七八九\\d][一二三四五六七八九\\d.]*折",
    `[每一单] ?${MEASURE}(?:只要|只需|给[您你亲]|算[您你亲]?|就|是|按|打|卖|到)*(?<![\\d.])${NUMBER}(?!${MEASURE}|[天年月号点分码折色])(?: ?${CURRENCY})?`,
    `(?<![\\d.])${NUMBER} ?(?:一|每|/|1) ?${MEASURE}`,
    `(?:单价|总价|一共|总共|合计|共计|算[您你亲]|给[您你亲](?:算|按)?|优惠价|批发价|团购价|拿货价|折后|到手价?|最低价?|底价|价格|报价|特价|实价|的话|算下来)(?:就|是|为|按|到|:|只要|给[您你亲]|算|可以|能|做到?|低到|给到|一共|总共)*(?<![\\d.])${NUMBER}(?! ?(?:${MEASURE}|天|年|月|号|点|分|小时|工作|码|色|种|款|%|\\d))(?: ?${CURRENCY})?`,
    `(?:便宜|优惠|少|减|让利?|立减|返|抹掉?)(?:[您你亲]|到)?(?:了|个)?(?<![\\d.])${NUMBER}(?! ?(?:${MEASURE}|天|码|种))(?: ?${CURRENCY})?`,
    "(?<![a-z])(?:five|ten|fifteen|twenty|thirty|forty|fifty|sixty|seventy)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))? (?:percent|per cent) (?:off|discount|less|cheaper)|(?<![a-z])half price",
    "(?<![a-z\\d.])\\d+(?:\\.\\d+)? ?(?:% ?(?:off|discount)|percent (?:off|discount)|each(?![a-z])|apiece|a piece|per (?:piece|unit|item|mug|set|[a-z]+))",
    "(?<![a-z])(?:at|for) (?:[$£€]\\d+(?:,\\d{3})*(?:\\.\\d+)?|\\d+\\.\\d\\d)(?!\\d| ?(?:am|pm)(?![a-z]))",
    // 200 pens are 180 in all
    "(?<![a-z])(?:is|are|be|for|comes? (?:out )?(?:at|to)|works? out (?:at|to)) [$£€]?\\d+(?:,\\d{3})*(?:\\.\\d+)? (?:in all|in total|all in|altogether|together|for (?:the lot|all of them|everything))(?![a-z])",
    "(?<![a-z])(?:come to|comes to|total(?:s| is| of| would be)?|price (?:is|would be|of)|cost(?:s| is)?|would be|offer you|quote you|do (?:it|them|those) (?:for|at)) [$£€]?\\d+(?:,\\d{3})*(?:\\.\\d+)?(?! ?(?:pieces|pcs|units|items|days?|hours?|minutes?|weeks?|am|pm|%|[a-z]+s(?![a-z])|:|o'clock|\\d))",
  ].join("|"),
  "g",
);
/** Money about something else than the goods asked for: postage, deposits, a page price named as such. */
const OTHER_MONEY = /运费|邮费|快递费|保价|押金|定金|补差|赔|红包|postage|shipping|delivery|deposit/;
const PAGE_PRICE =
  /页面|标价|原价|零售|官网|单件价|单买|一件的价|单个的?价|吊牌价|list price|page price|retail|website|single (?:piece|item)|on the page/;
const NUMBERS = new RegExp(NUMBER, "g");
const STOP = /[,.?!;\n]/;

export interface SaidPrice {
  readonly start: number;
  readonly end: number;
}

/** The first price, discount or amount that a reply names for the goods; the public page price of one piece is none. */
export function findPrice(passage: Passage): SaidPrice | null {
  const isInFigures = passage.has(NUMERAL) && passage.has(MONEY);
  if (!isInFigures && !passage.has(IN_WORDS)) return null;
  const { plain } = passage;
  PRICE.lastIndex = 0;
  for (let match = PRICE.exec(plain); match !== null; match = PRICE.exec(plain)) {
    const before = plain.slice(clauseStart(plain, match.index), match.index + match[0].length);
    if (OTHER_MONEY.test(before) || PAGE_PRICE.test(before) || /满 ?\d+[^,.]{0,3}[减送]/.test(before)) continue;
    return { start: match.index, end: match.index + match[0].length };
  }
  return null;
}

function clauseStart(plain: string, at: number): number {
  let start = at;
  while (start > 0 && !STOP.test(plain.charAt(start - 1))) start--;
  return start;
}

/** What one piece costs, where a reply says so; 0 where it does not. */
export function unitPriceIn(passage: Passage): number {
  if (!passage.has(NUMERAL) || !passage.has(MONEY)) return 0;
  const { plain } = passage;
  let most = 0;
  PRICE.lastIndex = 0;
  for (let match = PRICE.exec(plain); match !== null; match = PRICE.exec(plain)) {
    if (/折|%/.test(match[0])) continue;
    const numbers = match[0].match(NUMBERS) ?? [];
    for (const text of numbers) most = Math.max(most, numberOf(text) || 0);
  }
  return most;
}
