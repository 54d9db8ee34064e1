import { anchors } from "../../engine/text/anchors.ts";
import { findOwnWords } from "../../engine/text/find.ts";
import type { Passage } from "../../engine/text/passage.ts";
import { zh } from "../../engine/text/phrase.ts";

const WORDS = anchors(
  ...(
    "没关系,没事,没问题,没什么,没啥,不要紧,不碍,不打紧,无妨,无碍,介意,在意,放在心上,往心里,自责,不会,理解,体谅,哪里,哪儿的话,人之常情,正常,常有,难免,不麻烦,不打扰," +
    "应该的,小事,不存在,客气,谁都,都会,常见,不用道歉,不必道歉,不用抱歉,不必抱歉,不用不好意思,别这么说,说哪里,不怪,不着急,不急,不用担心,别担心,很多人,大家都,不耽误," +
    "来得及,言重,problem,wories,wory,bother,trouble,harm,al right,alright,fine,okay,ok,never mind," +
    "apolog,sory,hapens,easily done,al good,not at al,understand,forgive,you're good,no rush," +
    "course"
  ).split(","),
);
const CHINESE = zh(
  [
    "没(?:有)?(?:关系|事(?!先|前)|问题(?!吗)|{什么}的?(?:关系|事|大不了|大碍)?)|不(?:要紧|碍事|打紧|妨事|麻烦|打扰|耽误|存在|怪[您你]|着急|急)|无[妨碍]",
    "(?:不用|不必|别|甭|无需|不需要|不要|千万别|不要太|别太|不用太)(?:太|再|这么|那么|为此|有|跟{我}|放|往|感到|觉得|心里)*(?:介意|在意|放在?心上|放在心|往心里去|自责|道歉|抱歉|不好意思|客气|担心|紧张|愧疚|内疚|说对不起|有(?:心理)?负担|心里去|心上|介怀|过意不去|这么说|这样说|多想)",
    "{头}(?:哎呀|嗨|亲)?[, ]?(?:不会|不会的)(?:不会|的|啦|呀|哦)*(?={气}{完})|(?<!请(?:您|你)?|望(?:您|你)?|谢谢?(?:您|你)?(?:的)?|感谢(?:您|你)?(?:的)?)(?:理解(?![为成错])|体谅)|哪[里儿](?:的话|哪里|了|呀)|说哪里话|人之常情|(?:很|太|也|都|挺)正常|常(?:有的|见|发生)|难免|应该的|小事|(?:不|别|甭)(?:用|要|这么|跟我)*客气|客气(?:了|啦)|言重",
    "(?:谁都|都会|大家都|很多(?:人|顾客|亲|客户)|换(?:了|成|作)?(?:谁|我|是我))[^,.?!]{0,8}(?:会|有|急|错|这样)|来得及|也(?:会|常)(?:拍错|弄错|看错|记错|忘)",
  ].join("|"),
);
const ENGLISH =
  /(?<![a-z])(?:(?:no|not an?|not any|never a) (?:problem|worries|bother|trouble|harm|big deal|issue|prob|rush)|(?:that's|that is|it's|it is|is|quite|totally|perfectly|absolutely|completely|are) (?:quite |totally |perfectly |absolutely |completely |all |really |more than )*(?:all right|alright|okay|ok|fine|understandable|good|not a problem)|all good|never mind|(?:don't|do not|please don't|no need to|needn't|nothing to)(?: you)?(?: even| ever| have to| please)? (?:worry|mention|apologi[sz]e|be sorry|be|feel|give it|be embarrassed|sweat)|no (?:need|apolog\w+) (?:to apologi[sz]e|for (?:an )?apolog\w+|needed|necessary|required|to (?:be sorry|worry))|(?:it|that|this|these things|such things|mistakes|things)(?: can| does| do)? happens?|happens to (?:us all|all|the best|everyone)|easily done|not at all|(?:i|we) (?:completely |totally |fully |quite |do |can |perfectly |really )*understand|you(?:'re| are) (?:all )?(?:good|fine|all right|forgiven)|of course(?= *[.!,])|don't worry)(?![a-z])/g;

/** The reply takes the weight off the customer's mind: 没关系, 不必介意, 理解的, no worries. */
export function reassures(text: Passage): boolean {
  return text.has(WORDS) && (findOwnWords(text, CHINESE) !== null || findOwnWords(text, ENGLISH) !== null);
}
