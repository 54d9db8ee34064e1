import { anchors } from "../text/anchors.ts";
import { clauseBefore } from "../text/clause.ts";
import { once, type Passage } from "../text/passage.ts";
import { zh } from "../text/phrase.ts";
import { isQuoted } from "../text/quotation.ts";

const WORDS = anchors(
  ...(
    "久等,久候,等,晚了,晚啦,晚回,回晚,这么晚,迟,慢,及时,耽误,耽搁,占用,怠慢,拖了,耐心,姗姗,wait,patien,delay,slow,late,long,hold," +
    "hanging,bearing,stil here,soner,get back,geting back,took,standing by"
  ).split(","),
);
const REPLY = "(?:回复|答复|回应|响应|回消息|回话|处理|接待|回[您你]?|来|应答|给[您你](?:回|消息|答复))";
const LATE = "(?:晚|迟|慢|不(?:太|够|大|是很)?及时|拖)";
const DEGREE = "(?:有点|有些|太|比较|稍微?|这么|那么|的|得|不太|是|确实|也|不够)*";
const CHINESE = zh(
  [
    "(?<!不会?再?(?:让|叫|使|给)?(?:[您你亲])?|不用|避免|以免|免得|省得|怕)久[等候](?!不)",
    "(?:让|害|叫|劳|累|使|给|令|辛苦|谢谢?|感谢|抱歉|烦劳|(?<!请|麻烦)[您你亲]也?|{头})(?:[您你亲]们?)?(?:一直|在|白|干|苦|久|耐心)*(?:等|候)(?:着|我|我们)?(?:了|啦)?(?:这么|那么|好|太|很|多|半|老|有)*(?:久|半天|一会儿?|一阵儿?|时间|半晌|一会子|两分钟|几分钟|\\d+ ?分钟?)",
    "(?:[让害叫劳][您你亲]|(?<!别|不)[您你亲])(?:们)?等(?:急|着急|烦|累|候?多时)了?",
    `${REPLY}${DEGREE}${LATE}(?!上|点|些|会|就)|(?:晚|迟|慢)(?:回|复|了?回复|回复)(?:[您你]|了|{完})|(?:这么|那么|现在|隔了?)(?:晚|迟|久)?才(?:来)?(?:回|看到|顾上|答|给)|(?:没|未|没能|未能|不能)(?:有|能够?)?(?:第一时间|及时|马上|立刻)(?:地)?(?:回|答|看|接|处|给)|刚(?:刚|才)?(?:才)?(?:看到|看见)(?:您|消息)`,
    "(?:耽误|耽搁|占用|浪费)(?:了)?(?:[您你亲]的?)?(?:宝贵)?(?:这么|那么|好|太|很|多|长|些)*(?:的)?(?:时间|久|工夫|功夫|了)|怠慢|姗姗来迟|拖了?(?:这么|那么|好|太)久",
    "(?:谢谢?|感谢|多谢|感激|感恩|谢[您你])(?:[您你亲]们?)?(?:一直)?(?:的|地)?(?:耐心(?:的|地)?(?:等|守候|配合|{完})|等待|等候|等我|愿意等|等这|等了|久等)",
  ].join("|"),
);
const ENGLISH = new RegExp(
  `(?<![a-z])(?:${[
    "(?:kept|keep|keeping|made|make|making|leave|left|leaving|having) you (?:waiting|wait|hanging|on hold|holding|standing|hold)",
    "(?:sorry|apolog\\w+|forgive|excuse|pardon|regret)[^.!?\\n]{0,40}?(?<![a-z])(?:wait(?:ing|ed)?|delay(?:ed)? (?:in (?:getting|replying|responding|coming|answering|my)|(?:on )?my)|delay(?! (?:in|with|to|of|on|your|for))|delayed (?:reply|response|answer)|hold(?:ing)?(?: |-)?(?:up|on)?|slow(?:ness)?(?! (?:delivery|shipping|courier|post|parcel))|late (?:reply|response|answer|getting|to)|(?:my|our|the) lateness|(?:so|this|that|too|a bit|rather|very|quite) (?:long|late)|longer than|taking (?:a while|ages|longer|time|my time)|took (?:a while|ages|longer|some time|a bit|me)|(?:not|n't) (?:get(?:ting)?|reply(?:ing)?|respond(?:ing)?|answer(?:ing)?|come|coming|been)[^.!?\\n]{0,12}(?:sooner|earlier|faster|quicker|right away|straight away|in time)|time (?:it|that|this) took)",
    "(?:thank(?:s| ?you|ing)?|thx|appreciate|grateful|cheers)[^.!?\\n]{0,24}?(?<![a-z])(?:patien\\w+|waiting|wait|hold(?:ing)?(?: on)?|hanging on|bearing with|bear with|standing by|sticking (?:around|with)|still being here|staying (?:on|with))",
    "patience is (?:much |greatly |really )?appreciated|(?:i know|i see|i realise|i realize|i understand|aware)(?: that)? (?:you(?:'ve| have)? (?:been |had to |waited|wait)|it(?:'s| has) (?:been|taken))|(?:long|lengthy) wait|you(?:'ve| have) (?:been|had to) wait(?:ing)?|(?:been|were) so patient",
  ].join("|")})(?![a-z])`,
  "g",
);
/** It is the goods that kept the customer waiting, or something still ahead: the reply's own lateness is not meant. */
const GOODS =
  /(?:快递|物流|发货|包裹|补货|到货|预售|退款|货|厂家|运输|派送|配送|(?<![a-z])(?:parcel|package|delivery|shipping|courier|order|refund|post|shipment))[^,.?!;\n]{0,14}$/;

/** The speaker acknowledges that the customer had to wait for this reply: 久等, 回晚了, thanks for your patience. */
export const acknowledgesWait = once((text: Passage): boolean => {
  if (!text.has(WORDS)) return false;
  return acknowledges(text, CHINESE) || acknowledges(text, ENGLISH);
});

function acknowledges(text: Passage, pattern: RegExp): boolean {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text.plain); match !== null; match = pattern.exec(text.plain)) {
    const end = match.index + match[0].length;
    if (!isQuoted(text, match.index, end) && !GOODS.test(clauseBefore(text, match.index))) return true;
    if (match[0] === "") pattern.lastIndex++;
  }
  return false;
}
