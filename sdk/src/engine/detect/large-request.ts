import { anchors } from "../text/anchors.ts";
import { matchesIn } from "../text/matches.ts";
import { once, type Passage } from "../text/passage.ts";
import { NUMERAL, sign, VOWEL } from "../text/signs.ts";
import { ENGLISH_NUMBER, englishNumberOf, NUMBER, numberOf } from "./number.ts";
import { withoutGaps } from "./spaced.ts";

/** How much a customer's message names. */
export interface Counted {
  /** Pieces that the customer wants, 0 where none are named. */
  readonly pieces: number;
  /** Money that the customer names for it, 0 where none is. */
  readonly amount: number;
}

const MEASURE =
  "(?:件|个|套|条|只|张|台|把|箱|盒|包|瓶|杯|床|块(?=香皂|手表|布|毛巾|地毯|地垫|蛋糕|砖|玻璃|板|肥皂|巧克力|桌布)|支(?!棉|数|纱|的?[四床被全])|枝|份|枚|对|双|组|袋|罐|桶|副|顶|批|本|册|盏|卷|片|根|匹|幅|串|款|身|人份|户|pcs?|piece|set)";
const PIECES = new RegExp(
  `(?<![\\d.第¥$年月])(${NUMBER})(多|来|几|余)?(?:个)? ?(打|${MEASURE})(?!月|小时|星期|礼拜|工作日|人(?!份)|地方|问题|颜色|尺码|起)`,
  "g",
);
const VAGUE_HUNDREDS = /(?:上|好?几|数|成)[百千万](?:多|来)?(?:件|个|套|条|只|张|双|份|箱|盒|瓶|本)/;
/** "要100", "数量三百", "100的话": a number without a measure. */
const BARE_PIECES = new RegExp(
  `(?:要|订|定|拿|买|做|来|进|数量|需要|采购|拍|大概|差不多)(?:是|在|个|大概|差不多|约)*(${NUMBER})(?![\\d.]| ?(?:元|块|钱|折|码|cm|厘米|毫米|米|斤|克|kg|g|ml|毫升|升|号|点|分|天|年|月|日|万|千|%|w|v|寸|期|点钟|多?元))|(?<![\\d.])(${NUMBER})(?:左右|以上|多)?的话`,
  "g",
);
const ENGLISH_UNITS =
  "(?:days?|hours?|minutes?|mins?|seconds?|weeks?|months?|years?|cm|mm|m|kg|g|ml|l|litres?|liters?|inch(?:es)?|feet|ft|lumens?|watts?|volts?|percent|dollars?|pounds?|euros?|usd|gbp|eur|pm|am|st|nd|rd|th|degrees?|miles?|pages?|stars?|times?|reviews?|people|guests|% ?off|off|working|business|bucks|quid|k|credits?|points?|(?:bed|bath)?rooms?|beds?|nights?|floors?|levels?|stor(?:ey|ie|y)s?|blocks?|persons?|passengers?|adults|children|kids|stops?)";
const ENGLISH_COUNT = `(?<![\\d.,$£€#/a-z-])(\\d{1,3}(?:,\\d{3})+|\\d{1,5}|${ENGLISH_NUMBER})`;
const PLURAL = `(?!${ENGLISH_UNITS}(?![a-z]))(?:[a-z'-]+ ){0,2}?(?!(?:is|was|does|has|costs|gets|its|this|us|yes|plus|as|less|${ENGLISH_UNITS})(?![a-z]))[a-z'-]+s(?![a-z])`;
/** "60 mugs", "two hundred blue cups", "need 75 for an event", "price for 80?" — not "under 500" or "3 days". */
const ENGLISH_PIECES: readonly RegExp[] = [
  new RegExp(
    `(?<!(?:than|under|over|below|above|floor|room|number|order|within|exceed|in|no\\.) )${ENGLISH_COUNT} ?${PLURAL}`,
    "g",
  ),
  new RegExp(
    `${ENGLISH_COUNT} ?(?:of (?:them|these|those|each)|(?:pieces?|pcs|units?|items?|sets?|people's)(?![a-z]))`,
    "g",
  ),
  new RegExp(
    `(?<![a-z])(?:need|want|order|buy|get|take|purchase|quote(?: me)?|price for|cost of|cost for|quantity(?: of)?|looking for|(?<!what |how )about|around)(?: for| on| is| of| about| around| at least)* ${ENGLISH_COUNT}(?! ?${ENGLISH_UNITS}(?![a-z]))(?=$|[?,.!]| (?:for|at|then|in total|please|or))`,
    "g",
  ),
];
const DOZEN = /(\d+|a few|several) dozen/;

const PAST =
  /(?:买|拍|下单|付款?|订|收到|到|下)(?:了|过)|直接下单|already (?:bought|ordered)|i (?:bought|ordered)|have ordered/;

const ASKS_PRICE =
  /多少钱|多钱|啥价|价(?:格|钱|位)|单价|报.{0,2}价|怎么(?:卖|算|收|走|批|拿)|怎样算|如何(?:卖|算|收)|优惠|便宜|折扣|打折|[几多]折|最低|底价|让利|让点|少(?:一?点|些|多少)|多少(?:一|1|每)|收费|能少|降价|砍价|预算|实惠|什么价|给.{0,4}价|核价|返点|包邮价|活动价|划算|好价|价(?=[?,.!]|$)|(?<![a-z])(?:prices?|pricing|quot(?:e|es|ation)|costs?|how much|discounts?|(?:any|a good|a better|good|better|best|special) deals?|rates?|cheaper|best (?:you|price|offer)|offers?|per (?:unit|piece)|total for|budget|what can you (?:do|offer)|charge)(?![a-z])/;
const ASKS_WHOLESALE =
  /批发(?!市场|商场|城)|团购|拿货|批量|大批|集采|采购价|进货|大宗|分销|代理价|经销|量大|走量|起批|起拿|(?<![a-z])(?:wholesale(?! market)|in bulk|bulk (?:pric\w+|discounts?|orders?|buy\w*|purchas\w+|rates?|quotes?|deals?|quantit\w+)|trade (?:price|account|discount|rate|order)|volume (?:price|discount|pricing|order)|group (?:price|rate|discount|order|buy|booking)|corporate (?:order|price|discount|account)|reseller price)(?![a-z])/;
/** Wholesale words about something else: what was bought, where it is sold, what the customer does not want. */
const WANTS =
  /价|优惠|折|便宜|多少|怎么|怎样|如何|可以|能|支持|有|想|要|做|接|打算|准备|需要|吗|么|[?]|(?<![a-z])(?:do|can|could|what|how|is|any|price|want|need|like|offer|interested|looking|please|pricing|quote|discount)(?![a-z])/;
const NOT_WHOLESALE =
  /(?:上次|之前|以前|昨天|前天|上个月|去年|刚才?)[^,.?!]{0,6}(?:批发|团购|拿货|进货)|(?:批发|团购|拿货|批量|进货)(?:了|过|来的|到的|的(?:那|这|衣|订单|那件|货))|不(?:是|做|搞|要|想|用)?(?:批发|团购|拿货)|非批发|(?:取消|退|核销|参加了|参团|预约)[^,.?!]{0,4}团购|团购(?:券|码|套餐|订单|核销|成功|失败)|(?:bought|ordered) (?:it )?(?:in bulk|wholesale)/;
const AMOUNT = new RegExp(
  `(?:[¥$£€] ?(${NUMBER}))|(?<![\\d.])(${NUMBER})(?:多|来)? ?(?:元|块|rmb|人民币|万块|大洋|dollars?|pounds?|euros?|usd|bucks|quid|credits)|(?:总共|一共|合计|总价|共计|预算|金额|总额|大概|差不多|加起来|下来|左右|花|得)(?:是|在|大概|差不多|约|就|要|得|有)*(${NUMBER})(?! ?(?:${MEASURE}|多?(?:件|个|套|条)|天|年|月|号|点|分|码|人|小时|%|折|cm|厘米))|(?<![\\d.])(\\d{4,6})(?:多|来|左右)?的(?![话人])|[一每]${MEASURE}[^,.?!\\d零一二两三四五六七八九十百千万]{0,4}?(?:要|得|就|卖|标价|是|才)*(${NUMBER})(?=$|[,.?!的呢啊吧])|(?:budget|spend|total|around|about|worth)(?: is| of| would be| comes to| around| about| up to)* ?[$£€]? ?(\\d[\\d,]*(?:\\.\\d+)?k?)(?![\\d.]|,\\d| (?:pieces|mugs|[a-z]+s(?![a-z])))`,
  "g",
);

const NOTHING: Counted = { pieces: 0, amount: 0 };

const PRICE_WORDS = sign("钱价卖算收批拿优惠便宜折低让少费能降砍预实核返划怎");
const ENGLISH_PRICE_WORDS = anchors(
  ..."price,pricing,quot,cost,how much,discount,deal,rate,cheaper,best,offer,per unit,per piece,total,budget,what can,charge".split(
    ",",
  ),
);
const WHOLESALE_WORDS = sign("批团拿量集采进宗销代");
const ENGLISH_WHOLESALE_WORDS = anchors(..."wholesale,bulk,trade,volume,group,corporate,reseller".split(","));
const ENGLISH_NUMBERS = anchors(
  ..."one,two,three,four,five,six,seven,eight,nine,ten,twelve,twenty,thirty,forty,fifty,sixty,seventy,eighty,ninety".split(
    ",",
  ),
  ..."hundred,thousand,dozen,couple,several,few".split(","),
);

/** The pieces and the money in a customer's message. */
export const countedIn = once((passage: Passage): Counted => {
  if (!passage.has(NUMERAL) && !passage.has(ENGLISH_NUMBERS)) return NOTHING;
  const plain = withoutGaps(passage.plain);
  if (PAST.test(plain)) return NOTHING;
  const hasNumeral = passage.has(NUMERAL);
  return { pieces: piecesIn(plain, hasNumeral, passage.has(VOWEL)), amount: hasNumeral ? amountIn(plain) : 0 };
});

/** The customer asks what it costs, for a quote or a discount. */
export function asksPrice(passage: Passage): boolean {
  if (!passage.has(PRICE_WORDS) && !passage.has(ENGLISH_PRICE_WORDS)) return false;
  return ASKS_PRICE.test(withoutGaps(passage.plain));
}

/** The customer asks for a wholesale, trade or group price, whatever the number. */
export function asksWholesale(passage: Passage): boolean {
  if (!passage.has(WHOLESALE_WORDS) && !passage.has(ENGLISH_WHOLESALE_WORDS)) return false;
  const plain = withoutGaps(passage.plain);
  if (!ASKS_WHOLESALE.test(plain) || NOT_WHOLESALE.test(plain)) return false;
  return WANTS.test(plain) || countedIn(passage).pieces > 0;
}

function piecesIn(plain: string, hasNumeral: boolean, isLatin: boolean): number {
  let most = 0;
  if (hasNumeral) {
    if (VAGUE_HUNDREDS.test(plain)) most = 100;
    for (const [, number = "", , measure] of matchesIn(PIECES, plain)) {
      most = Math.max(most, numberOf(number) * (measure === "打" ? 12 : 1) || 0);
    }
    for (const [, first, second] of matchesIn(BARE_PIECES, plain))
      most = Math.max(most, numberOf(first ?? second ?? "") || 0);
  }
  if (!isLatin) return most;
  const dozen = DOZEN.exec(plain);
  if (dozen !== null) most = Math.max(most, 12 * (Number(dozen[1]) || 3));
  for (const pattern of ENGLISH_PIECES) {
    for (const [, count = ""] of matchesIn(pattern, plain)) {
      const words = count.trim().replaceAll(",", "");
      most = Math.max(most, /^\d/.test(words) ? Number(words) : englishNumberOf(words));
    }
  }
  return most;
}

function amountIn(plain: string): number {
  let most = 0;
  for (const match of matchesIn(AMOUNT, plain)) {
    const text = match.slice(1).find((group) => group !== undefined) ?? "";
    most = Math.max(most, numberOf(text) || 0);
  }
  return most;
}
