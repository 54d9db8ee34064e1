import { type Gated, gated, mayMatch } from "../text/anchors.ts";
import type { Passage } from "../text/passage.ts";
import { once } from "../text/passage.ts";
import { zh } from "../text/phrase.ts";
import { isQuoted } from "../text/quotation.ts";
import { callbackIn } from "./callback.ts";
import { BRIEFLY, LOOK_UP } from "./look-up.ts";

const WAIT = [
  "稍[等候微]|稍稍等|稍后(?={气}?(?:{完}))|(?:请|麻烦)(?:[您你亲])?稍后(?!点|对|给|评|再|为我|关注|联系|收|登|重|留意)",
  "(?:请|[您你亲再先]|麻烦|{头}|耐心|好的?|那)等(?:我|我们|小[妹二编])?(?:一?[会下秒](?:下|儿)?|等|片刻|一?分钟|[几一两二三五十半\\d]{1,3} ?[秒分])(?!午|次|班|单|周|个|架|[您你]|拍|付|来|再|货|到|就可以|就能|就会)",
  `等我(?:们)?(?:先|再|去|来|拿|打开|登录|开|调|跟|和|拍|到|用)*[^,.?!;\\n您你]{0,6}?${LOOK_UP}`,
  "(?:请)?(?:等|容)我(?:去)?(?:拿|取|开|打开|登录|调出|翻出)",
  "(?:别|不要|先别|请勿)(?:走开|离开|挂断?|切屏|走远|关(?:闭|掉)?(?:窗口|页面|对话))",
  "(?:马上|这就|立刻|立马|很快|一会儿?)(?:就)?(?:回来|回到)",
  "给我(?:一?点|[一两几半二三五十\\d]{1,3} ?(?:分钟|分|秒钟?|会儿?))(?:时间)?",
];
const FOR_CUSTOMER = "(?:帮|给|替|为)(?:忙)?(?:[您你]|亲+)(?:们|亲)?";
const SELF =
  "(?:(?<![让叫等找问给跟帮替为系])我(?:们)?(?:这边|这里|这儿)?|(?<!您|你)这边|小(?:妹|二|编|[\\u4e00-\\u9fff])(?=[去来帮先这马给再]))";
const EN_ROUTE =
  "(?:先|再|就|也|去|来|帮|给|为|替|跟|和|向|与|到|马上|立刻|立马|这就|现在|赶紧|抓紧|尽快|亲自|正在?|需要?|要|得|打(?:个)?电话)";
/** The lookup is over, or is not the agent's: 查到了, 问过, 看到, 量的是. */
const UNDONE = "(?![了过到完好着出得中间]|的(?:是|时候|话))";
const LOOKUP = [
  `${FOR_CUSTOMER}[^,.?!;\\n您你]{0,8}?${LOOK_UP}${BRIEFLY}?${UNDONE}(?![了过到])`,
  `${SELF}${EN_ROUTE}{0,3}(?:[^,.?!;\\n您你]{0,5}?)(?:${LOOK_UP}${BRIEFLY}|(?:核实|核对|核查|查询|查看|确认|请示|咨询|询问)${UNDONE})`,
  `${SELF}${EN_ROUTE}{1,3}[^,.?!;\\n您你]{0,6}?${LOOK_UP}${UNDONE}`,
  `(?:正在|还在|在(?=[帮给为替跟和查核问找看])|刚在|正)(?:帮|给|为|替|跟|和)?(?:[您你]|亲)?(?:积极|努力|全力)?[^,.?!;\\n您你]{0,5}?(?:${LOOK_UP}|加载|打开)(?:中|了|呢|着)?`,
  `(?:马上|这就|立刻|立马|现在就?|容我|让我|待我|由我)(?:去|来|帮|给|为|替|跟|和|向|先)*(?:[您你]|亲)?[^,.?!;\\n您你]{0,6}?${LOOK_UP}${UNDONE}`,
  `(?:{头}|好的?亲?|收到|嗯+|明白|没问题)[,. 亲啊呢哦哈的]{0,3}(?:先|去|马上)?(?:查|问|核实|核对|确认)(?:一?下|查|问)(?=[哈哦呢啊]|{完})`,
];
const CHINESE = [...WAIT, ...LOOKUP].map((source) => gated(zh(source)));

/** Before a lookup, in its sentence: it hangs on something, was done before, or is only on offer. */
const NOT_NOW =
  /(?:如果|要是|若是?|万一|假如|随时|的话|(?<![稍然])后|时候?|以便|便于|方便|才[能好可]|才可以|好让|为了|更好地?|已经?|刚刚?|才|可以|能够?|需要|要不要|是否|用不用|上次|之前|昨天|每次|一般)[^.?!\n]{0,14}$/;
const OFFERED = /^[^.!\n]{0,14}(?:吗|么|吧\?|\?)/;

const SHORT = "(?:moments?|minutes?|mins?|secs?|seconds?|mo|ticks?|jiffy|while)";
const VERB =
  "(?:check(?:ing)?|double ?check(?:ing)?|look(?:ing)?(?! forward)|see|ask(?:ing)?|find(?:ing)?|verify(?:ing)?|confirm(?:ing)?|pull(?:ing)?|measur(?:e|ing)|weigh(?:ing)?|have a (?:quick |closer |good )?look|having a look|tak(?:e|ing) a (?:quick |closer |good )?look|(?:go|run|nip|pop)(?: and| to| over| down| back)|going to|consult(?:ing)?|speak(?:ing)?|talk(?:ing)?|ring(?:ing)?|call(?:ing)?|phon(?:e|ing)|contact(?:ing)?|review(?:ing)?|search(?:ing)?|dig(?:ging)?|fetch(?:ing)?|get the|getting the|grab(?:bing)?|go through|going through|investigat(?:e|ing)|trac(?:e|ing)|enquir(?:e|ing)|inquir(?:e|ing)|load(?:ing)?|wait(?:ing)?|working on|open(?:ing)? (?:up )?(?:the|your)|count(?:ing)?)";
const NOT_TO_YOU =
  "(?! (?:you(?! (?:ordered|bought|chose|sent|got|asked))|your name|forward|if you|whether you|that you))";
const ENGLISH = [
  `(?<!(?:in|within|takes?|about|every|than|after|for|least|only|ships in|under) )(?:(?:just |maybe |only )?one|just an?|(?<=^|[.!?,;:\\n] ?)an?|(?:for|me) an?|another|half an?|two|a couple of|a few(?: more)?) (?:quick |short |wee |little |more )*${SHORT}(?! (?:ago|read|walk|video|of (?:soaking|washing|your)))(?=$|[,.!?]| (?:please|dear|while|whilst|and|as|for|to|i|let|now|sir|madam|more|longer))`,
  "hold on|hang on|hold tight|hang tight|bear with (?:me|us)|stand by|sit tight|stay with me|don't go away|(?:please|kindly) (?:wait|hold|standby)|wait (?:a|one|while|here|just|please)|hold the line|won't be (?:long|a)|brb|(?:be )?right back|be back in|be with you (?:shortly|in a|soon|right|directly)|back in a",
  `(?:give|allow|grant) me (?:just )?(?:an?|one|two|half|some|\\d+|a few|a couple of)(?: [a-z]+)? ?(?:${SHORT}|time|bit)?`,
  `(?:let me|lemme|let us|(?:i|we)(?: will|'?ll| shall|'m going to| am going to|'re going to| are going to| need to| have to| must)|allow me to|i'm gonna|going to|gonna)(?: (?:just|quickly|now|go|first|please|also|try to|have to|need to|gladly|happily|personally|and|right away|straight away|then|still)){0,3} ${VERB}${NOT_TO_YOU}`,
  `(?:i'm|i am|we're|we are|am|still|now|currently|just)(?: (?:just|still|now|currently|already|busy|right now|at the moment)){0,2} (?:${VERB.replace(/see\|/, "")})(?<=ing(?: [a-z]+){0,3})${NOT_TO_YOU}`,
  "(?<=^|[.!,;\\n] ?)(?:checking|looking into|looking (?:it|that|this) up|verifying|asking) (?:now|that|this|it|for|with|on|the|your|our|right|into)",
].map((source) => gated(new RegExp(`(?<![a-z])(?:${source})(?![a-z])`, "g")));
/** Before an English lookup: it hangs on something, or is only on offer. */
const NOT_NOW_EN =
  /(?:\bif\b|\bonce you\b|\bwhen you\b|\bafter you\b|\bas soon as you\b|would you like|do you want|shall|happy to|so that|can|could)[^.!?]{0,40}$/;

/**
 * The agent says that finding out takes a moment: asks to wait, or announces a lookup that begins now. A lookup that is over,
 * on offer, or up to the customer announces none; nor does a call back at a later time.
 */
export const announcesHold = once((passage: Passage): boolean => {
  const isAnnounced =
    CHINESE.some((words) => hasHold(passage, words, NOT_NOW, OFFERED)) ||
    ENGLISH.some((words) => hasHold(passage, words, NOT_NOW_EN, null));
  return isAnnounced && callbackIn(passage) === null;
});

function hasHold(passage: Passage, words: Gated, notBefore: RegExp, notAfter: RegExp | null): boolean {
  if (!mayMatch(words, passage)) return false;
  const { pattern } = words;
  const { plain } = passage;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(plain); match !== null; match = pattern.exec(plain)) {
    const end = match.index + match[0].length;
    const before = plain.slice(Math.max(0, match.index - 40), match.index);
    if (
      !notBefore.test(before) &&
      !(notAfter?.test(plain.slice(end, end + 20)) ?? false) &&
      !isQuoted(passage, match.index, end)
    )
      return true;
    if (match[0] === "") pattern.lastIndex++;
  }
  return false;
}

const STILL_AT_IT =
  /占线|打不通|没(?:有)?(?:打通|接通|人接)|无人接|忙音|(?:快|马上|就要?|差不多|即将)(?:就)?(?:好|查完|弄好|出来|有结果)[了啦哦]?|再(?:试|拨|打|问|查|核|找|等|催|联系)|加载|转圈|(?:系统|网络|电脑|页面)[^,.?!]{0,4}(?:慢|卡)|(?<![a-z])(?:still|nearly there|almost (?:there|done)|not yet|loading|slow|engaged|busy|no answer|try(?:ing)? again|any (?:second|moment) now|a little longer|a bit longer)(?![a-z])/;

/** While a wait runs: the lookup goes on, and its result is not there yet. */
export function saysStillAtIt({ plain }: Passage): boolean {
  return STILL_AT_IT.test(plain);
}
