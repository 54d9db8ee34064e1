import { numberOf } from "../../engine/detect/number.ts";
import { matchesIn } from "../../engine/text/matches.ts";
import type { Passage } from "../../engine/text/passage.ts";

const COUNT = "(?:\\d+(?:\\.\\d+)?|[一二两三四五六七八九十]{1,3}|半)";
/** 24小时内, 两个小时, 1-3天, 半小时: the upper end counts. */
const SPAN_ZH = new RegExp(
  `(?:(${COUNT}) ?(?:个)?(?:小时|天|日)?[-~到至])?(${COUNT}) ?(?:个)?(半)?(?:个)?(?:工作)?(分钟|刻钟|小时|钟头|天|工作日|日(?![前期])|周|星期|礼拜)`,
  "g",
);
const HOURS: Readonly<Record<string, number>> = {
  分钟: 1 / 60,
  刻钟: 1 / 4,
  小时: 1,
  钟头: 1,
  天: 24,
  日: 24,
  工作日: 24,
  周: 168,
  星期: 168,
  礼拜: 168,
};
const REPLYING =
  "[^.?!;\\n]{0,16}?(?:回|答|联系|处理|给[您你]|打|致电|通知|告诉|告知|解决|反馈|结果|说法|电话|短信|跟[您你]|发|让|有人|来)";
/** Named days, and how many hours away their end may be. */
const NAMED: readonly (readonly [RegExp, number])[] = [
  [/下班(?:之?前|以前)|(?:今天|今日)?(?:中午|上午|午饭)(?:之?前|以前)/, 8],
  [
    new RegExp(
      `(?:今天|今晚|今日|今儿|当天|当日|晚上|傍晚)(?:[^,.?!;\\n]{0,8}?(?:之?前|以前|之?内|以内|点|左右))?${REPLYING}`,
    ),
    12,
  ],
  [new RegExp(`(?:${COUNT}) ?(?:点半?|时)(?:钟|整)?(?:之?前|以前)(?<!(?:明|后)[^,.?!;\\n]{0,8})`), 12],
  [/明[天日早](?:的)?(?:这个|此|同一|现在这个|当前)(?:时候?|时间|点|刻)/, 24],
  [/明(?:早|天一?早|天上午|日上午|天早上|天中午|晨)/, 24],
  [
    /明(?:天|日)(?:早上|上午|中午)?(?:[^,.?!;\n]{0,3})?(?:[1-9]|1[0-2]|[一二三四五六七八九十]{1,2}) ?点(?:半)?(?:之?前|以前)/,
    24,
  ],
];
const SPAN_EN =
  /(?<![a-z\d])(?:(\d+|an?|half an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty-?four|a couple of|a few|the next|the) ?(?:to|-|or) ?)?(\d+|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|twenty[- ]?four|forty[- ]?eight|half an|a couple of|a few|a)[- ]?(?:business |working )?(minutes?|mins?|hours?|hrs?|hr|h|days?|weeks?)(?![a-z])/g;
const WORDS_EN: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  "a couple of": 2,
  three: 3,
  "a few": 4,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  "half an": 0.5,
};
const NAMED_EN: readonly (readonly [RegExp, number])[] = [
  [
    /(?<![a-z])(?:by|before|at|around|until) (?:the )?(?:end of (?:the |this |my )?(?:day|shift)|close of business|noon|midday|lunch(?:time)?)(?! tomorrow)(?![a-z])/,
    8,
  ],
  [/(?<![a-z])(?:today|tonight|this (?:morning|afternoon|evening))(?![a-z])/, 12],
  [
    /(?<![a-z])(?:by|before|at) (?:\d{1,2}(?:[:.]\d\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: ?[ap]\.?m\.?| o'clock)?(?! tomorrow| on| hours?| days?)(?![a-z])/,
    12,
  ],
  [
    /(?<![a-z])(?:tomorrow morning|(?:by|before|first thing|noon|lunch(?:time)?|midday|this time|same time)(?: [a-z\d]+){0,3}? tomorrow|tomorrow (?:by|before|at) (?:noon|midday|lunch|this time|\d{1,2} ?am))(?![a-z])/,
    24,
  ],
];

/** [数字x]小时内: a record whose numbers were taken out. */
const MASKED = /\[[^\]\n]{1,8}\] ?(?:个)?(?:小时|分钟|h(?![a-z]))/;

/** Within how many hours the reply promises its answer, at best; null where it names no time. 尽快 and soon are none. */
export function promisedHours(text: Passage): number | null {
  const plain = closedUp(text);
  // A masked number gets the benefit of the doubt.
  let least = MASKED.test(plain) ? 0 : Number.POSITIVE_INFINITY;
  for (const [, , count = "", half, unit = ""] of matchesIn(SPAN_ZH, plain)) {
    const value = (count === "半" ? 0.5 : numberOf(count)) + (half === undefined || count === "半" ? 0 : 0.5);
    least = Math.min(least, value * (HOURS[unit] ?? Number.POSITIVE_INFINITY));
  }
  for (const [, , count = "", unit = ""] of matchesIn(SPAN_EN, plain)) {
    const value = /^\d/.test(count) ? Number(count) : (WORDS_EN[count] ?? (count.startsWith("twenty") ? 24 : 48));
    least = Math.min(
      least,
      value * (unit.startsWith("m") ? 1 / 60 : unit.startsWith("h") ? 1 : unit.startsWith("d") ? 24 : 168),
    );
  }
  for (const [pattern, hours] of [...NAMED, ...NAMED_EN]) if (pattern.test(plain)) least = Math.min(least, hours);
  return Number.isFinite(least) ? least : null;
}

/** Without what was put between Chinese characters and numbers. */
const closedUp = ({ plain }: Passage): string =>
  plain.replace(/(?<=[\u4e00-\u9fff\d]) (?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff]) (?=\d)/g, "");

const CONTACT_ZH =
  /电话|手机|号码|联系方式|联系电话|致电|来电|回电|去电|回拨|打给|打[您你](?!招呼)|拨打|拨给|通话|短信|微信|qq|钉钉|邮箱|邮件|e[- ]?mail|旺旺|千牛|窗口|对话框|聊天|会话|当前对话|在(?:这里|这儿|这边|此)|(?:这里|这儿|此处)(?:回|告|通|答|给|联)|站内信|私信|留言|消息(?:通知|提醒)|公众号|app(?:里|内|上)?(?:通知|消息|推送)/;
const CONTACT_EN =
  /(?<![a-z])(?:(?:phone|telephone|call|ring|text|sms|e[- ]?mail|message|whatsapp|write to)(?:ing)? (?:you|the (?:number|address)|your|to you)|by (?:phone|e[- ]?mail|text|post|letter|telephone)|via|over the phone|(?:phone|mobile|contact|telephone|your|the) number|number on|contact details|e[- ]?mail(?: address)?|(?:in|on|through|within) (?:this|the|our) (?:chat|window|conversation|thread)|(?:right |back )?here (?:in|on|with)|(?:answer|reply|tell you|let you know|update you|write|back to you|get back)[a-z ]{0,24} here|give you a (?:call|ring)|a (?:phone )?call (?:from|within|by|today|back)|call ?back)(?![a-z])/;

/** The reply asks for a contact, or names the channel or number that the answer will come by. 联系您 names none. */
export function namesContact(text: Passage): boolean {
  const plain = closedUp(text);
  return CONTACT_ZH.test(plain) || CONTACT_EN.test(plain);
}
