import { anchors } from "../text/anchors.ts";
import { once, type Passage } from "../text/passage.ts";
import { zh } from "../text/phrase.ts";

/** A callback at a named time, or at some later time. */
export type Callback = "dated" | "vague";

const WORDS = anchors(
  ..."复,答,回话,回电,回拨,联系,联络,致电,来电,电话,打给,通知,告知,告诉,知会,回访,反馈,跟进,找您".split(","),
  ..."找你,短信,消息,发您,发你,给您,给你,给亲".split(","),
  ..."get back,come back,contact,call,ring,phone,mail,text,message,write,reply,respond".split(","),
  ..."follow,update,let you,touch,notify,inform,reach,drop,send,hear,check in".split(","),
);

const REACH =
  "(?:回复(?!我)|答复|回话|回电|回拨|联系(?=[您你亲]|{气}{完})|联络|致电|来电|去电|打(?:个|一?通)?电话|打给[您你]|通知(?!我)|告知(?!我)|告诉(?!我)|知会|回访|反馈(?:给|到)?[您你]|跟进|(?<!随时|可以)找[您你]|[发传][您你亲]|发(?:个)?(?:消息|信息|短信|结果)|短信|给(?:[您你亲])(?:个)?(?:回|答|消息|信|说法|结果|电话|准信|反馈|留言|报价))";
const CLOCK = "(?:(?<!第)[\\d一二两三四五六七八九十]{1,3} ?(?:点半?|时(?![候间])|[:]\\d\\d))";
const COUNT = "[\\d一二两三四五六七八九十半]{1,3}";
const DATED = `(?:今天|今儿|今晚|今日|明天|明儿|明早|明晚|明日|后天|大后天|本周|这周|下周|下个?月|周[一二三四五六日天末]|星期[一二三四五六日天]|礼拜[一二三四五六日天]|\\d{1,2}月\\d{1,2}|${COUNT}号|下班|下午|上午|中午|晚上|傍晚|晚间|${CLOCK}|(?<![过这等近])${COUNT} ?(?:个)?半?(?:小时|钟头|分钟|刻钟|天|工作日|日)(?:之?内|以内|后|之后|左右|前)?)`;
const LATER =
  "(?:稍后|晚[点些]|迟[点些]|过(?:一?会儿?|[几两三一][天分]|段时间)|这[两几]天|近期|近日|待会儿?|等会儿?|回头(?!客)|一会儿?|(?:{头}|我|小妹|这边)(?:随后|之后)|后续|届时|到时候?|改天)";
const RESULT =
  "(?:(?<!您|你)有(?:了)?(?:结果|消息|进展|回音|答复|回复|眉目|信儿?|准信)|出(?:来)?(?:了)?结果|结果(?:出来|一出)|(?:查|问|核实|确认|打听|了解|修改|处理|改|开|寄出|审核|办理)(?:到|好|清楚|明白|完|完成)?(?:了)?(?:结果)?(?:以?后|之后))";
/** The customer is the one who would call: 您晚点联系我们. */
const NOT_YOU = "(?<!(?:[您你]|请|麻烦)(?:可以|在|再|先|于|就)?)";
const CHINESE_DATED = zh(`${NOT_YOU}${DATED}[^.?!;\\n]{0,20}?${REACH}`);
const CHINESE_VAGUE = zh(`${NOT_YOU}${LATER}[^.?!;\\n]{0,14}?${REACH}|${RESULT}[^.?!;\\n]{0,12}?${REACH}`);

const SENDER =
  "(?:i|we|she|he|they|it|someone|somebody|(?:my|our|the|a) [a-z]+(?: [a-z]+)?|and(?= will| shall))(?:'ll| will| shall|'m going to| am going to|'re going to| are going to| can)";
const REACH_EN =
  "(?:get (?:right )?back|come back to|contact you|call(?: you)?|ring(?: you)?|phone(?: you)?|e-?mail(?: you)?|text you|message you|write(?: to)? you|reply|respond|follow(?:ing)? up|update you|let you know|be in touch|get in touch|notify you|inform you|reach (?:out|you)|drop you|send you (?:an? )?(?:message|e-?mail|text|reply|answer|update|quote|result)|give you (?:a |an )?(?:call|ring|shout|answer|update|reply)|check in|touch base|have an answer|tell you)";
const NUMBER_EN = "(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|half an|\\d{1,3})";
const DATED_EN = `(?:today|tonight|tomorrow|(?:this|later this) (?:morning|afternoon|evening|week)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:by|at|before|around|until|after) (?:\\d{1,2}(?:[:.]\\d\\d)?(?: ?[ap]\\.?m| o'clock)?|noon|midday|midnight|lunch|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|(?:in|within)(?: about| the next)? ${NUMBER_EN}(?: to ${NUMBER_EN})? ?(?:minutes|mins|hours?|hrs?|days?|weeks?|business days?|working days?)|end of (?:the |this )?(?:day|week|shift)|close of business|next week|first thing)`;
const LATER_EN = "(?:later|shortly|soon|in due course|in a (?:while|bit)|once|when|as soon as|after(?:wards)?)";
const HEAR = "you(?:'ll| will) hear (?:back )?from (?:me|us)";
const borders = (source: string): RegExp => new RegExp(`(?<![a-z])(?:${source})(?![a-z])`);
const ENGLISH_DATED = borders(
  `(?:${SENDER}(?: [a-z]+){0,3}? ${REACH_EN}|${HEAR})[^.?!\\n]{0,60}?(?<![a-z])${DATED_EN}|${DATED_EN},? ${SENDER}(?: [a-z]+){0,3}? ${REACH_EN}`,
);
const ENGLISH_VAGUE = borders(
  `(?:${SENDER}(?: [a-z]+){0,3}? ${REACH_EN}|${HEAR})[^.?!\\n]{0,60}?(?<![a-z])${LATER_EN}|(?:later|once|when|as soon as)[^.?!\\n]{0,40}?(?<![a-z])${SENDER}(?: [a-z]+){0,2}? ${REACH_EN}`,
);

/** Whether somebody on the shop's side says that the answer comes at another time, and whether that time is named. */
export const callbackIn = once((passage: Passage): Callback | null => {
  if (!passage.has(WORDS)) return null;
  const { plain } = passage;
  CHINESE_DATED.lastIndex = 0;
  CHINESE_VAGUE.lastIndex = 0;
  if (CHINESE_DATED.test(plain) || ENGLISH_DATED.test(plain)) return "dated";
  return CHINESE_VAGUE.test(plain) || ENGLISH_VAGUE.test(plain) ? "vague" : null;
});
