import { anchors } from "../text/anchors.ts";
import type { Passage } from "../text/passage.ts";
import { isQuoted } from "../text/quotation.ts";
import { isSaidToOthers } from "../text/third-party.ts";
import type { Hit } from "./frame.ts";
import { isSoftened } from "./softener.ts";
import { withoutGaps } from "./spaced.ts";

/** A reply of more than these says something besides. */
const LONGEST_CHINESE = 16;
const LONGEST_FRAGMENT = 8;
const LONGEST_ENGLISH = 40;

const CHINESE_WORDS = anchors(
  ..."瞅,瞧,瞄,翻,查,搜,问,找,读,百度,截,戳,盯,候,蹲,排,歇,忍,熬,耗,守,憋,待,站,坐,搁,记,等,呗,听,换,快,掂,琢磨,试,想,凑合,将就,克服,看,点,自己".split(
    ",",
  ),
);
const FIRST =
  "(?:那|就|先|快|再|去|都|自己|自个儿?|自行|慢慢|好好|老实|乖乖|给我|直接|还是|只能|赶紧|继续|接着|回去|多|往|一边|嗯|哦)*";
/** Where to look, or whom to ask; "found" and "cannot be found" are news. */
const LOOK =
  "(?:[瞅瞧瞄翻戳盯]|查(?!收|无|封|重)|搜(?!狐)|问(?!题|卷|候)|找(?!平|零|补)|百度|截(?!止|至)|打听|琢磨|掂量|体会|对照)";
const WAIT = "(?:[等候蹲排歇忍熬耗守盯憋待站坐搁受挺]|凑合|将就|克服)";
const NEWS = /[了过到完中的嘞]$|[不没无有是会能我]|可以|随时|后$/;
const AN_ORDER = new RegExp(
  [
    `${FIRST}${LOOK}(?:一?[下眼遍])?[^,]{0,5}`,
    `${FIRST}${WAIT}(?:着|会儿?)(?:吧|呗|去)?`,
    `${FIRST}(?:搁|在|去|往)(?:那|这|一边|旁边|边上)[儿里边]?${WAIT}(?:着|吧|呗|去)*`,
    `${FIRST}(?:听|记|看|想)(?:好|着|住|清楚|清|准|明白)(?:了)?(?:再[说问来])?`,
    `${FIRST}(?:试|看|想|点|数|量|算|比|找|问|查|翻|搜|等|选|猜|听|催)(?:试|看|想|点|数|量|算|比|找|问|查|翻|搜|等|选|猜|听|催)?(?:去|吧|呗)`,
    `(?:自己|自个儿?|自行)[^,用人家动带提]{1,4}`,
    "换[个家](?:人|店|客服|地方)?[问找说]?[^,]{0,2}",
    "(?!可以|行|好|能|有|没|来|是|对|当然|欢迎|放心|拍|行)[^,]{1,6}呗",
  ]
    .map((order) => `^(?:${order})$`)
    .join("|"),
);
/** "photo, quick": the haste is the order. */
const HURRY = /^(?:快|快点儿?|赶紧的?|赶快|麻利点?|速度|抓紧|利索点)$/;
const FILLER = /^[嗯恩唔哦噢啊哎诶好行]*$/;

const ENGLISH_WORDS = anchors(
  ..."scroll,read,look,use,check,try,figure,find,wait,pick,choose,type,reload,refresh,click,press,search,google,ask,call,email,open,decide,think,count,measure,compare,restart,go,walk,leave,move,learn,listen,send,deal,cope,get,make,do".split(
    ",",
  ),
);
const TO_IT =
  "(?:the|your|our|my|it|that|this|them|up|down|again|harder|closer|first|one|someone|somebody|elsewhere|out|on|back|there|below|above|what|which|whether|for|at|to|properly|carefully|twice|faster|like|then|now)";
const AN_ENGLISH_ORDER = new RegExp(
  [
    `^(?:(?:just|then|so|now|well|go|and|simply) )*(?:scroll|read|re-?read|look(?! forward)|use|try|figure|find|pick|choose|type|reload|refresh|click|press|search|google|ask|open|count|measure|compare|restart|learn|listen|think|check)(?: ${TO_IT}(?: [a-z']+){0,4})?$`,
    "^(?:then|so|well) (?:walk|leave|wait|go|cancel|return it|buy it|cope|don't)(?: [a-z']+){0,2}$",
    "^(?:walk|leave|cope|decide|go|deal|live)(?: (?:then|now|away|already|elsewhere|with it))?$",
  ].join("|"),
);
const KIND_ENGLISH = /\b(?:enjoy|care|safe|luck|well|welcome|best|lovely|nice|day|see you|us know|call us|in touch)\b/;

/** A reply that is nothing but an order, whatever its verb: 候着, 翻评论去, 换个人问, Look harder. News in as few words is none. */
export function briefOrder(text: Passage): Hit | null {
  const { plain } = text;
  if (plain.length > LONGEST_ENGLISH || plain.includes("?")) return null;
  const isChinese = /[\u4e00-\u9fff]/.test(plain);
  if (!text.has(isChinese ? CHINESE_WORDS : ENGLISH_WORDS)) return null;
  if (isSoftened(text) || isQuoted(text, 0, plain.length) || isSaidToOthers(text, 0)) return null;
  const isOrder = isChinese ? ordersInChinese(plain) : ordersInEnglish(plain);
  return isOrder ? { passage: text, start: 0, end: plain.replace(/[ ,.!;:…\n]+$/, "").length } : null;
}

function ordersInChinese(plain: string): boolean {
  if (plain.length > LONGEST_CHINESE) return false;
  const parts = withoutGaps(plain)
    .split(/[ ,.!;:\n…~～]+/)
    .filter((part) => !FILLER.test(part));
  if (parts.length > 3 || parts.some((part) => part.length > LONGEST_FRAGMENT)) return false;
  return parts.some(
    (part) =>
      (AN_ORDER.test(part) && !NEWS.test(part.replace(/^[看记听想][^不没]?[了]$|了$/, ""))) ||
      (parts.length > 1 && HURRY.test(part)),
  );
}

/** "Read. The. Manual." is said with a full stop after each word. */
function ordersInEnglish(plain: string): boolean {
  const sentences = plain.split(/[.!;\n…]+ ?/).filter((part) => part !== "");
  const isChopped = sentences.length > 2 && sentences.every((part) => !part.includes(" "));
  const words = isChopped ? sentences.join(" ") : plain.replace(/[ .!…]+$/, "");
  return (isChopped || sentences.length === 1) && AN_ENGLISH_ORDER.test(words) && !KIND_ENGLISH.test(words);
}
