import { type Gated, gated, mayMatch } from "../text/anchors.ts";
import { once, type Passage } from "../text/passage.ts";
import { requestInWords } from "./request.ts";
import type { RequestKind } from "./request-kind.ts";
import { withoutGaps } from "./spaced.ts";

/**
 * How a customer says to be served, from the strongest: there is nothing more (没别的了, that's all); it is no longer wanted
 * (不用了, never mind); takes leave; thanks; only says no (没有, nope), which depends on what was asked.
 */
export type DoneSignal = "nothing" | "enough" | "leave" | "thanks" | "no";

const P = "[啊呀呢哦吧啦哈的嗯哇了咯喽呐噢捏诶嘞]*";
const END = `(?=${P}(?:$|[ ,.!;…\\n~”(亲谢拜再]|感谢|多谢|辛苦))`;
const START = "(?<=^|[ ,.!;…\\n~”)]|[好嗯哦行对是恩了的啦呢]|那就?|暂时|目前|现在|应该|我|也|已经|都|谢谢|亲)";
const MORE =
  "(?:别的|其他的?|其它的?|另外的?|更多的?|什么|啥|要|想|需要|问题|疑问|事情?|问的|咨询的?|了解的?|看的|买的|说的|不明白的?|不懂的?|可问的?|可以问的)";

const NOTHING = gated(
  new RegExp(
    [
      `${START}(?:没有?|木有)(?:[了啦咯喽]|${MORE}{1,5}[了啦咯])${END}`,
      `${START}没有?(?:别的|其他的?|其它的?|另外的?|更多)${MORE}{0,4}${END}`,
      `(?:别的|其他的?|其它的?|另外)(?:都|也|就|暂时)?(?:没有?|不(?:用|需要|要))(?:什么)?(?:问题|疑问|需要)?${END}`,
      `(?:暂时|目前|现在)(?:没有?|不需要|不用)(?:别的|什么)?${END}`,
      `没事[了啦]|没什么(?:事|问题)?[了啦]${END}`,
      `(?:就|先|那就|到)(?:这些|这样|这么着|到这|这(?:一?个|一?件)?(?:问题|事情?)|问这(?:个|些|么多)|买这(?:个|些))${END}`,
      "(?:都|全)?问完了|没得问了|不问了",
    ].join("|"),
    "g",
  ),
);
const ENOUGH = gated(
  new RegExp(
    `${START}(?:不用(?:麻烦|管|弄)?(?:[你您]们?)?[了啦]|不需要[了啦]|不要[了啦]|不必[了啦]|算[了啦])${END}`,
    "g",
  ),
);
const LEAVE = gated(
  new RegExp(
    `(?:再见(?![到过])|再会|拜拜(?!袖|肉)|(?<=^|[ ,.!])拜${END}|晚安(?!枕|裤)|回见|(?:下次|回头|明天|改天)(?:再?[见来聊说买])|(?<=^|[ ,.!])(?:886|bye)|我?(?:先)?(?:下了|走了|撤了|闪了)|先忙了?|祝[您你]?(?:生意兴隆|愉快|生活愉快))`,
    "g",
  ),
);
const THANKS = gated(
  /(?<!不用?|不必)(?:谢+|感谢|感恩|3q|thx|多谢)(?:谢|[您你]们?|啦|了|哦|亲|哈|呀|啊|喽|咯)*|(?:麻烦|辛苦|费心|有劳)(?:[您你]们?|大家|小姐姐|客服)+[了啦咯喽]|(?<=^|[ ,.!好的嗯])(?:麻烦|辛苦|费心|有劳)[了啦咯喽](?=$|[ ,.!…~])/g,
);
/** Praise of whoever served thanks them. */
const PRAISE = gated(
  new RegExp(
    `(?<=^|[ ,.!])(?:[您你](?:们)?(?:人|家)?|[您你]?们?(?:客服|服务|态度)+)(?:可?真的?|太|很|好|非常|超级?|特别)+(?:好|棒|贴心|热情|耐心|专业|给力|厉害|细心|负责|周到|到位)${END}`,
    "g",
  ),
);
const NO = gated(new RegExp(`${START}(?:没有?|木有|没事儿?|不用|不需要|不要|不必|无)${P}(?=$|[ ,.!;…\\n~(亲])`, "g"));

const EN_NOTHING = gated(
  /(?<![a-z])(?:(?:that|taht|this|it)(?:'s| is| was|s)? ?(?:will be|would be|'ll be)? ?(?:all(?! (?:done (?:on|in|with|at)|over|wrong|about|very|because|too|of|on|in|at|broken|gone)(?![a-z]))|it|everything)(?: (?:for|from) (?:now|today|me|my side))*(?: i (?:needed|need|wanted))?(?: to know| to ask)?|(?:there(?:'s| is) )?nothing (?:else|more|further)(?! but)(?: from me| for now| today| at the moment)?|no (?:more|other|further)(?! than| \d)(?: questions?| things?| issues?)?|i(?:'m| am|m) (?:all )?(?:good|set|done|fine)(?: now| here| thanks)?|all (?:set|good|sorted|done(?! (?:on|in|with|at)(?![a-z])))|(?:we're|we are) (?:all )?(?:done|good|set)(?: here)?|(?:i have|i've got|i got|got) (?:everything|all) (?:i need(?:ed)?)?|(?:we|you|that) (?:have |'ve |about |pretty much |just )?cover(?:ed|s) (?:everything|it(?: all)?)|(?:you've|you have|that|this) answer(?:ed|s) (?:all |everything|it|my questions?|all of it)+|no questions?|that (?:does|should do|wi?ll do|'ll do) (?:it|for now)|(?:that|this|it)(?:'s| is| was|'ll be| will be)(?: probably)? (?:my|the) (?:last|final) (?:one|question|thing)|(?:i've|i have) had enough(?= (?:for|today|now)|[,.!]|$)|tha'?s all|that(?:'ll| will|'? should) be (?:all|it)|that'll do)(?![a-z])/g,
);
const EN_ENOUGH = gated(
  /(?<![a-z])(?:never ?mind|nvm|(?<!(?:n't|not|never|to|i|ever|would|will) )forget (?:about )?it|no need(?! to)|don't (?:bother|worry about it)|(?:don't|do not) (?:need|want)(?: [a-z]+){0,3} any ?more|no longer (?:need|want)(?: [a-z]+){0,3})(?![a-z])/g,
);
const EN_LEAVE = gated(
  /(?<![a-z])(?:good ?bye?|g'bye|bye+(?: ?bye+)?(?: for now)?|ciao|good ?night|see (?:you|ya)(?: later| soon| around)?|take care|have an? (?:very |really )?(?:nice|good|great|lovely|wonderful|blessed)(?: rest of (?:your|the))? (?:day|evening|one|weekend|night|afternoon|week)(?: now)?(?:[ ,]you hear[?]?)?|(?:nice|good|great|fun|lovely|a pleasure) (?:playing|talking|chatting|speaking|doing business) (?:with|to) you|you too|(?:talk|speak)(?: to you)? (?:soon|later)|ttyl|cya|get lost|(?<!won't |not |doesn't )go away(?= (?:now|already|please|i said)|[,.!]|$)|leave me (?:alone|be)|(?:just )?end (?:this|the) (?:chat|conversation|call)|good ?day|(?:i'll|i will|let me)(?: just)? (?:call|come|get|write|try|check|be|look|drop)(?: you)? (?:back|again|in)(?: later)?|i'?ll check back|try again later|catch (?:you|ya) later|(?:(?:i )?(?:gotta|got to)|i (?:really |think i )?(?:need to|have to|must|should|better|had better)) (?:go|run|leave|get going|head (?:out|off|home))(?: now)?(?=$|[,.!])|gotta go)(?![a-z])/g,
);
const EN_THANKS = gated(
  /(?<![a-z])(?:(?:many )?(?:thank|tha?nk|thak|thnak|tahnk)(?:'?s| ?you| ?yu| ?u)|thankyou|thx|than[xq]|tha?nks?|thn[xk]s?|tks|tnx|tysm|ty|cheers|(?:much )?appreciated|(?:i |we )?(?:really )?appreciate (?:it|that|this|your help|the help)(?! if))(?: (?:so much|very much|a lot|a bunch|a million|again|anyway|all|everyone))*(?: for (?:your|the|all|all your|all the|that|this|everything|being|helping|letting|the quick)(?: [a-z]+){0,3})?(?![a-z])/g,
);
const EN_PRAISE = gated(
  /(?<![a-z])(?:you(?:'ve| have)? (?:did|done|do) an? (?:[a-z]+ ){0,2}?(?:good|great|fine|excellent|amazing|wonderful|fantastic|awesome) job|you(?:'re| are|'ve been| have been| were)(?: (?:so|very|really|super|extremely|most|all|just|absolutely|simply|such|an?|the))* (?:great|best|awesome|amazing|helpful|wonderful|kind|star|lovely|fantastic|lifesaver|life saver|legend|angel|sweet(?:heart)?|nice|excellent|brilliant|gem|hero|champ|of great help))(?=$|[,.!;)~]| (?:today|so far|thanks|thank you|thx|as always))/g,
);
const EN_NO = gated(
  /(?<![a-z])(?:no|nope|nah|naw|(?:hopefully|i hope) not|not (?:really|right now|at the moment|today|for now|yet)|none)(?![a-z'])/g,
);

/** Digits that somebody is to do something with: a phone, an order. */
const DATA = /\d[\d -]{4,}/;

/** After thanks: it is not all right yet. */
const STILL = /但|可是|不过|还|又|怎么|(?<![a-z])(?:but|still|however|yet|again)(?![a-z])/;

/** How the message says that the customer is served; null where it asks, thanks beforehand for what it wants, or only accepts. */
export function doneSignalIn(text: Passage): DoneSignal | null {
  return readDone(text)?.signal ?? null;
}

/** What is wanted beside the signal in the same message: 就这些，帮我早点发. */
export function requestBesideDone(text: Passage): RequestKind | null {
  return readDone(text)?.request ?? null;
}

interface Done {
  readonly signal: DoneSignal;
  readonly request: RequestKind | null;
}

const readDone = once((text: Passage): Done | null => {
  // 没啦？谢谢 asks nothing.
  let rest = withoutGaps(text.plain).replace(/(?<=没有?[了啦])[?](?= ?(?:谢|感谢|多谢))/g, ",");
  /** Takes the signal out of the text, so that its own words open no request. */
  const has = (...signals: readonly Gated[]): boolean => {
    const before = rest;
    for (const signal of signals) if (mayMatch(signal, text)) rest = rest.replace(signal.pattern, " ");
    return rest !== before;
  };
  const isNothing = has(NOTHING, EN_NOTHING);
  const isEnough = has(ENOUGH, EN_ENOUGH);
  const isThanks = has(THANKS, EN_THANKS);
  const isLeave = has(LEAVE, EN_LEAVE);
  const isPraise = !(isNothing || isEnough || isThanks || isLeave) && has(PRAISE, EN_PRAISE);
  const isNo = !(isNothing || isEnough || isThanks || isLeave || isPraise) && has(NO, EN_NO);
  if (!(isNothing || isEnough || isThanks || isLeave || isPraise || isNo)) return null;
  const request = requestInWords(rest);
  if (request === "question") return null;
  if (isNothing) return { signal: "nothing", request };
  if (isEnough) return { signal: "enough", request };
  if (isLeave) return { signal: "leave", request };
  if (isNo) return isWordless(rest) ? { signal: "no", request } : null;
  if (isPraise && request !== null) return null;
  const isTag = request === "request" || (request === "problem" && STILL.test(rest)) || DATA.test(rest);
  return isTag ? null : { signal: "thanks", request };
});

/** The message begins with a no, whatever it goes on to say. */
export function beginsWithNo({ plain }: Passage): boolean {
  return /^(?:没有?|木有|不用|不需要|不了|暂时(?:没|不)|(?:no|nope|nah|naw|none|probably not|hopefully not|i hope not|not (?:really|now|today|right now|at the moment))(?![a-z])|(?:well,? )?(?:i (?:do not|don't) (?:think|believe) so|(?:i )?guess (?:not|nothing)|i think not|nothing)(?![a-z]))/.test(
    plain,
  );
}

/** Nothing is left but particles, 好的 and the like. */
function isWordless(rest: string): boolean {
  return rest.replace(/[好的嗯哦恩呢啊呀吧啦哈了亲暂时目前]|ok(?:ay)?|[^\p{L}\p{N}]/gu, "") === "";
}
