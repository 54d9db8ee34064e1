import { anchors } from "../text/anchors.ts";
import { findOwnWords } from "../text/find.ts";
import { once, type Passage } from "../text/passage.ts";
import { zh } from "../text/phrase.ts";

const THANKS = anchors(
  ..."谢,感激,感恩,辛苦,费心,有劳,麻烦,3q,三克油,thank,thanx,thx,tysm,ty,cheers,grateful,apreciat".split(","),
);
/** 不用谢 answers thanks, 谢绝 refuses, 谢女士 is a name, 麻烦您 opens a request. */
const CHINESE = zh(
  [
    "(?<!不用|不必|不要|不需要|[甭别不道鸣凋]|花儿?[都快也全]?)(?:谢(?![绝幕顶霆娜先女小总]|老师)|感激|感恩(?!节)|3q|三克油)",
    "(?:辛苦|费心|有劳|(?:(?:太|真)麻烦(?=[您你])|给[您你]们?添?麻烦))[您你们]*(?:了|啦|咯|喽|哈)?(?={气}?(?:{完}|[,.!?]|小姐姐|小哥|客服|美女|帅哥|老板|大家|老师))",
    "(?:{头}|[好嗯行哦的了] ?)麻烦[您你们]*(?:了|啦|咯|喽)(?={气}?(?:{完}|[,.!?]))",
  ].join("|"),
);
const ENGLISH =
  /(?<![a-z]|(?:^|[.!?,] ?)no )(?:thank(?:s+|x)?(?![a-z]| (?:god|goodness|heavens?)(?![a-z]))|thank ?(?:you|u|yo)(?![a-z])|thanx|thx(?![a-z])|tysm|ty(?![a-z])|cheers(?![a-z])|(?:really|truly|so|very|much|greatly|i|do|we|would) (?:appreciate|grateful)|appreciate (?:it|that|your|you|the|all)|grateful)/g;

/** Thanks, be they real or the tag of a request: 帮我查下，谢谢 thanks too. */
export const saysThanks = once((text: Passage): boolean => {
  if (!text.has(THANKS)) return false;
  return findOwnWords(text, CHINESE) !== null || findOwnWords(text, ENGLISH) !== null;
});

const RETURNS = anchors(
  ...(
    "客气,不用谢,不谢,必谢,该的,应该做,分内,份内,职责,荣幸,高兴,开心,乐意,愿意,帮到,帮您,帮你,就好,帮上,谢,感激,小事,举手,没事,没什么,没关系,哪里,过奖,谬赞," +
    "不麻烦,不辛苦,不会,不费事,欣慰,喜欢就好,满意就好,welcome,pleasure,hapy,glad,delighted,problem,worries,trouble," +
    "anytime,any time,mention,not at all,thank,thx,cheers,apreciat,honour,honor,bother,yw,least,of course"
  ).split(","),
);
const RETURNS_ZH = zh(
  [
    "(?:不|别|甭|勿|不要|不用|无需|不必|莫|太|这么|那么|跟我|还)(?:{我})?(?:这么|那么|太)?客气|客气(?!话|地|[一有]?点|些)",
    "(?:不用|不必|甭|别|无需|不要|不)(?:这么|那么)?谢",
    "(?:应该|应当|该)(?:做)?的|分内|份内|(?:{我}的?)(?:职责|本分|工作)|(?:我|咱|们|边)的荣幸|(?:很|非常|十分|万分|深感|是)荣幸",
    "(?:高兴|开心|乐意|愿意|欣慰|荣幸)[^,.?!]{0,4}(?:为|帮|给|服务|能|到|解决)|(?:为|帮|给|服务)[^,.?!]{0,8}(?:很|也|真|超|特别|非常|十分|倍感|挺|好)*(?:高兴|开心|荣幸|快乐)|(?<!(?:什么|其他|别的|还有|哪些|啥|还需要?)[^,.?!]{0,10})帮(?:到|上|助到)(?:了)?(?:[您你亲忙]|就)(?![^,.?!]{0,4}(?:吗|么|\\?))|(?<!(?:什么|其他|别的|还有|哪些|啥)[^,.?!]{0,10})(?:能|可以)(?:帮|为|给)[您你亲](?:解决|处理|弄|办)(?![^,.?!]{0,6}(?:吗|么|呢))",
    "(?<!(?:好评|评价|评分|晒图|收藏|关注)(?:哦|呀|呢|哈|一下)?,?)(?:感谢|多谢|(?<!谢)谢谢?)(?:[您你啦了亲]|$|[,.!~ ]|支持|信任|惠顾|光临|理解|认可|肯定|夸奖)",
    "小事(?:一桩|而已|情|儿)?|举手之劳|{头}(?:嗨|害|亲)?,?没(?:事|关系)(?!了吗|吧\\?)|没{什么}的?(?={气}?{完})|哪里(?:的话|哪里)|哪儿的话|过奖|谬赞|不(?:麻烦|辛苦|费事)|{头}不会(?:不会|的)?{完}",
    "(?:喜欢|满意|帮上|能用|好用|顺利|解决)(?:了)?就(?:好|行|是)",
  ].join("|"),
);
const RETURNS_EN =
  /(?<![a-z])(?:(?:you(?:'re|r|'re| are)|ur|u r|most|very|so|always|more than|quite) (?:very |most |so |always |more than |quite |really )*welcome|(?:^|[.!,] ?)welcome(?= *(?:[.!,]|$))|yw|(?:my|our|a|the|always a|absolute) pleasure|pleasure(?= (?:to|is|was|helping))|(?:^|[.!,] ?)pleasure(?![a-z])|(?:more than |so |very |always |only too |really )?(?:happy|glad|delighted|pleased) (?:to|i|we|that|it|you|this|could)|(?:no|not a|never a|not any) (?:problem|prob|worries|trouble|bother|big deal)|any ?time|(?:don't|do not|please don't) mention|not at all|(?:the )?least (?:i|we) (?:can|could) do|thank(?:s|x)?(?! god)(?![a-z])|thank ?you|thx|cheers|(?:really |so |much |do |we |i )appreciate|(?:my|our|an|the) honou?r|of course(?= *(?:[.!,]|$)))/g;

/** The reply answers thanks: 不客气, 应该的, 很高兴能帮到您, 也谢谢您, you're welcome, my pleasure, anytime. */
export const returnsThanks = once((text: Passage): boolean => {
  if (!text.has(RETURNS)) return false;
  return findOwnWords(text, RETURNS_ZH) !== null || findOwnWords(text, RETURNS_EN) !== null;
});

const ANY_THANKS = zh("(?<!不用|不必|不要|不需要|[甭别不道鸣])(?:谢(?![绝幕顶霆娜先女小总]|老师)|感激|感恩(?!节))");
/** What else a shop thanks for; a suggestion named beside it counts all the same. */
const FOR_OTHER =
  /(?:支持|惠顾|光临|理解|谅解|体谅|耐心|等待|等候|配合|购买|下单|关注|好评|信任|喜欢|认可|选择|来访|咨询)|(?<![a-z])(?:shopping|order(?:ing)?|patience|contacting|choosing|visit(?:ing)?|purchas\w+|understanding|waiting|trust|business|custom)(?![a-z])/;
const FOR_IT =
  /建议|意见|反馈|提醒|反映|指[出正]|想法|批评|指教|告知|告诉|提[出供议]|分享|说出|关心|操心|点子|主意|用心|(?<![a-z])(?:suggest\w*|feedback|idea|telling|point\w*|letting|input|comment|thought|raising|sharing|tip|hint|heads)/;
const NEAR = 16;

/** The reply thanks for what the customer said; thanks for an order, the patience or the support alone do not count. */
export function thanksForMessage(text: Passage): boolean {
  if (!text.has(THANKS)) return false;
  for (const pattern of [ANY_THANKS, ENGLISH]) {
    const found = findOwnWords(text, pattern);
    if (found === null) continue;
    const end = found.index + found[0].length;
    const clause = text.plain.slice(found.index, end + NEAR + (pattern === ENGLISH ? NEAR : 0));
    if (FOR_IT.test(clause) || !FOR_OTHER.test(clause) || FOR_IT.test(text.plain)) return true;
  }
  return false;
}
