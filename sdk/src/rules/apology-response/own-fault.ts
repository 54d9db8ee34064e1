import { anchors } from "../../engine/text/anchors.ts";
import { findOwnWords } from "../../engine/text/find.ts";
import type { Passage } from "../../engine/text/passage.ts";
import { zh } from "../../engine/text/phrase.ts";

const WORDS = anchors(
  ..."歉,对不,不好意思,见谅,怪我,我的错,我错,原谅,骚瑞,罪过,sory,apolog,my bad,my fault,my mistake,forgive,pardon".split(
    ",",
  ),
);
/** Said about the other's apology: 给我道歉, 一句对不起就完了. */
const UNSAID =
  "(?<!不用|不必|不需要?|无需|(?:给|跟|向|对|让|要|要求|必须|应该|该|得|不|没|没有|别|说|光|光说|声|句|只会|再|来|也)(?:我们?|大家|人|个|一?[声句个]|[你您]们?)?)";
const SORRY = zh(
  [
    `${UNSAID}(?:抱歉(?!的)|对不[起住]|致歉|骚瑞|道[个一]?歉|见谅|罪过)`,
    // 跟你道个歉 is the customer's own; 你们得给我道歉 and 难道要我给你道歉 are not.
    "(?<!要|让|叫|不|没|凭什么|还得|难道|应该|休想|别想)(?<!(?:要|让|叫|凭什么|难道)我(?:来|还)?)(?:跟|给|向|和)[您你](?:们|店|家)*(?:客服)?(?:再)?(?:道[个一]?声?歉|赔个?(?:不是|礼)|致歉|{说}一?声?(?:对不起|抱歉))",
    "(?<!不|别)(?:都|是|全|只)?怪我(?!们?吗|了)|(?:是|都是|全是)?我(?:自己)?的(?:错|问题|疏忽|失误)(?!吗)|我错了|原谅我|请(?:您|你)?原谅",
  ].join("|"),
);
/** A soft word of apology, which mostly opens a question. */
const SOFT = zh(`${UNSAID}不好意思`);
const ENGLISH =
  /(?<![a-z])(?<!(?:not|aren't|you|feel|say|says|said|are you|be|an?|no|just|demand|want|owe me an?|expect an?|deserve an?|need an?) )(?:sorr+y|apolog(?:ies|i[sz]es|i[sz]e(?! to me)|y)|my (?:bad|fault|mistake|error)|forgive me|pardon me)(?![a-z])/g;

/** What the customer did, or left undone. */
const OWN_DOING = zh(
  [
    "(?:[拍填写选买下打发点看记按输弄搞拿选认说听付转留给]|地址|电话|尺码|颜色|信息)(?:[一二两三四五六七八九十\\d]个?[\\u4e00-\\u9fff]{1,3})?[^,.?!]{0,3}?(?:错|漏|反|重复?|串|混|岔|多了|少了)",
    "忘(?:记|了|带|付|填|写|拍|记了)|手[滑抖误快]|误(?:会|点|拍|操作|触|解)|错怪|冤枉|没(?:看|注意|留意|听|写|说|回|收|填|付|接|来得及|搞|弄|及时)|(?:刚才|刚刚|之前|刚|昨天|前面)?(?:在?(?:开会|忙|开车|上课|吃饭|睡|接电话|洗澡))|没(?:看到|看见|注意到?|听到)",
    "(?:语气|态度|说话|脾气|口气|话)[^,.?!]{0,6}(?:冲|重|急|差|不好|过|难听|大)|(?:太|有点|我)(?:着急|激动|冲动|心急|暴躁|啰嗦|急了|凶|过分)|发(?:火|脾气)|骂|吼",
    "(?:又|再|总|老|一直|这么晚|给[您你]们?|让[您你]|麻烦|添)(?:来)?(?:麻烦|打扰|添麻烦|费心|烦|添乱)|麻烦(?:了|[您你]们?了|你这么)|耽误|久等|让[您你]等|白忙|白跑|浪费[您你]|问(?:了)?(?:好|那么|这么|太|很)?多",
    "(?:还没|还不|不太|不)(?:会用|熟练|熟悉|懂|清楚怎么|明白)|我(?:不会|不懂|搞不懂|自己|操作|的(?:错|问题|疏忽)|弄|搞|记|看|以为|刚|这边)|(?:孩子|宝宝|家人|家里人|老公|老婆|爸|妈|朋友|猫|狗|小孩)(?:不|给|把|乱|弄|说|觉得|误)|(?:不想|不要|不能|不|要|想|得)(?:要|买|退|来|参加|取消|换)(?:了|掉)|取消|退了|退掉|反悔|改主意|晚了|迟了|来晚|回晚|拖(?:了|到)",
  ].join("|"),
);
const QUESTION = /[?]|请问|问一?下|吗$|吗[,.!]|有没有|能不能|可不可以|咨询|打听/;
const QUESTION_EN =
  /[?]|^[^.!?]{0,12}(?:do|does|can|could|is|are|will|would|what|when|where|how|which|who) (?:you|i|it|the|this|that|we|there|they)/;
const DOING_EN =
  /(?<![a-z])(?:i (?:accidentally |just |must have |may have |might have |think i |also |only |completely |totally |stupidly )*(?:reali[sz]ed?|remembered|noticed|forgot|ordered|clicked|typed|entered|chose|picked|selected|sent|gave|missed|misread|misunderstood|mixed|didn't|did not|don't|do not|wasn't|was not|was|lost|put|made|messed|hit|pressed|bought|paid|shouted|snapped|overreacted|meant|thought|wrote|uploaded|dropped|broke|left|got|should have|shouldn't|had|have to|need to|can't|overlooked|confused|changed)|my (?:bad|fault|mistake|error|son|daughter|kid|phone|internet)|(?:for|about) (?:the|my|being|shouting|snapping|yelling|wasting|troubling|bothering|asking|taking|getting|all|any|that|this|earlier|so many|keeping|not)|to (?:keep|be|have|cancel)|by mistake|wrong|late reply|slow reply|mix-?up|confusion|trouble)(?![a-z])/;
const BARE =
  /^[^a-z\u4e00-\u9fff]*(?:(?:真|实在|非常|十分|太|很|好|so|very|i'm|really|oh|哎呀|啊|哦|额|亲)[ ,.!]?)*(?:抱歉|对不[起住]|不好意思|sorry|apologies|my bad)+(?:[啊哈呀哦了亲 ,.!~]|抱歉|对不起|不好意思|sorry)*$/;

/** The customer says sorry for something of their own doing; a word that only opens a question, or demands an apology, is none. */
export function apologisesForSelf(text: Passage): boolean {
  if (!text.has(WORDS)) return false;
  const { plain } = text;
  if (BARE.test(plain)) return true;
  const hasDoing = matches(OWN_DOING, plain);
  if (findOwnWords(text, SORRY) !== null) return hasDoing || !QUESTION.test(plain);
  if (findOwnWords(text, SOFT) !== null)
    return hasDoing && !/不好意思[,. 啊哈亲]{0,2}(?:请问|问|打扰一?下|我?想问|麻烦问|打听)/.test(plain);
  if (findOwnWords(text, ENGLISH) === null) return false;
  return DOING_EN.test(plain) || (/[\u4e00-\u9fff]/.test(plain) && hasDoing) || !QUESTION_EN.test(plain);
}

function matches(pattern: RegExp, plain: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(plain);
}
