import { type Gated, gated, mayMatch } from "../text/anchors.ts";
import { findOwnWords } from "../text/find.ts";
import type { Passage } from "../text/passage.ts";
import { zh } from "../text/phrase.ts";
import { withdrawsRequest } from "./request.ts";

const ASKS = "(?:怎么样|怎样|如何|{怎么}说|吗|么|没(?:有)?(?={气}{完})|呢|\\?)";
const OTHERS =
  "(?:领导|老板|校长|园长|经理|主任|老师|公司|单位|学校|同事|家人|家里|先生|太太|爱人|朋友|对方|财务|采购|那边|您这边|您那边|客户|团队|部门|上面|院长|会长|店长|老总|总部)";
const CHINESE = gated(
  zh(
    [
      `(?:考虑|决定|确定|敲定|拍板|商量|讨论|比较|对比|研究|沟通|权衡|斟酌)(?:一下)?(?:得|的|好|清楚|下来|出来|过|完)*(?:了|啦)?[^,.?!]{0,4}?${ASKS}`,
      `(?:定|想|看|谈|选)(?:下来|下|好|了|妥|清楚)+[^,.?!]{0,4}?${ASKS}`,
      `(?:价格?|价位|单价|报价|方案|这个价|费用|折扣|优惠)(?:方面|这块|上|单)?[^,.?!]{0,10}?(?:怎么样|如何|合适|可以|能接受|接受|行|满意|ok|认可|通过|有问题|没问题|顾虑|想法|意见|看法)[^,.?!]{0,4}?(?:吗|么|不|呢|没|\\?|{完})`,
      `(?<!等)${OTHERS}(?:那边|这边|们)?[^,.?!]{0,6}?(?:{怎么}(?:说|看|想|决定)|同意|意见|答复|批|定|通过|反馈|回复|点头|满意|认可|拿主意|觉得)[^,.?!]{0,6}?${ASKS}`,
      `${OTHERS}(?:那边|这边|们)?对[^,.?!]{0,12}?(?:{怎么}(?:说|看|想)|{什么}(?:意见|想法|看法)|(?:还)?满意|有(?:没有)?(?:意见|想法|看法))`,
      `${OTHERS}(?:那边|这边|们)?(?:最后|后来|到底)?{怎么}(?:说|看|想|决定|答复|考虑)`,
      `(?:批|签|过)(?:下来|下|复|准|字|会)?(?:了)[^,.?!]{0,2}?${ASKS}`,
      `(?:还|现在|近期|最近|是否|要不要|打算|准备|需要)[^,.?!]{0,8}?(?:需要|订|定制|采购|下单|购买|买|预定|安排|生产|那批|那些|这批|继续|要)[^,.?!]{0,12}?(?:吗|么|不|呢|\\?)`,
      "(?:什么时候|几时|啥时候|何时)[^,.?!]{0,4}?(?:下单|定|付款|要货|能定|安排)",
      "(?:有|出)(?:了)?(?:结果|进展|消息|答复|决定|定论|眉目)[^,.?!]{0,3}?(?:吗|么|没|\\?)|(?:结果|进展|意向)[^,.?!]{0,4}?(?:怎么样|如何)",
      "(?:有|还有)(?:什么|啥|哪些|没有)?(?:其他|别的)?(?:的)?(?:顾虑|想法|看法|意见|疑问|疑虑)",
      "(?:跟进|回访|确认|问问|问下|了解|关心)(?:一?下)?(?:[您昨上前]|那|这|之前)[^,.?!]{0,8}?(?:报价|价格|订单|单子|采购|意向)|(?:跟进|回访)(?:一?下)?(?:报价|价格|采购)",
      "(?:单子|订单|采购|大货|那批)[^,.?!]{0,8}?(?:怎么样|如何|进展|敲定|定)[^,.?!]{0,3}?(?:了|吗|没)",
    ].join("|"),
  ),
);
const ENGLISH = gated(
  /(?<![a-z])(?:(?:has|have) (?:your|the) [a-z]+(?: [a-z]+)? (?:decided|agreed|approved|said|come to|had a chance|looked|made)|have you (?:had a chance|had time|decided|made (?:up|a decision)|thought|heard|spoken|come to|been able|considered|looked)|did (?:you|your [a-z]+(?: [a-z]+)?|they) (?:decide|have a chance|get a chance|manage|think|approve|agree|say|like)|(?:any|is there any|is there) (?:news|decision|thoughts|update|feedback|progress|word)|what (?:did|does|do) (?:your|the|they|you)[^.?!]{0,24} (?:say|think|decide|make of)|(?:would|do|are) you (?:still )?(?:like|want|wish|plan(?:ning)?|interested|ready|happy|looking|keen)(?: to| in| with)?[^.?!]{0,40}(?:go ahead|proceed|place|order|quote|price|offer|confirm|reserve|book|them)|how (?:does|do|did) (?:the|that|our|this|you)[^.?!]{0,24}(?:look|sound|feel|go|seem|find)|(?:does|do|did|would|will) (?:the|that|our|this) (?:quote|price|offer|figure)?[^.?!]{0,10}(?:work|suit|fit)|(?:follow(?:ing)? up|check(?:ing)? in|get(?:ting)? back|touch(?:ing)? base|writ(?:e|ing)|call(?:ing)?)[^.?!]{0,12}(?:on|about|regarding|with)[^.?!]{0,20}(?:quote|price|offer|order)|(?:just |i'm |i am )following up|where (?:do|are) you (?:stand|with)|(?:shall|should) (?:i|we) (?:go ahead|reserve|prepare|put|start|proceed|get)|(?:is|are) (?:the|our|that) (?:quote|price|offer)s? (?:ok|okay|all right|acceptable|fine|good)|what's the verdict|your (?:decision|thoughts) on)(?![a-z])/g,
);
/** The customer is to speak first: 考虑好随时找我. */
const LEFT_TO_CUSTOMER =
  /(?:好|定|清楚)(?:了|后|之后|以后)?,?(?:再|随时|可以|就|请|麻烦|欢迎)|随时(?:找|联系|跟|告诉|叫)|慢慢(?:考虑|想|商量)|等[您你]|(?<![a-z])(?:when(?:ever)? you|once you|let me know|take your time|feel free)/;

function ownWords(passage: Passage, words: Gated): RegExpExecArray | null {
  return mayMatch(words, passage) ? findOwnWords(passage, words.pattern) : null;
}

/** The agent asks about the quote, or how the customer decides. 考虑好随时找我 leaves it to the customer. */
export function asksDecision(passage: Passage): boolean {
  const match = ownWords(passage, CHINESE) ?? ownWords(passage, ENGLISH);
  if (match === null) return false;
  const rest = passage.plain.replace(match[0], "");
  return /[?吗呢]/.test(match[0]) || passage.plain.includes("?") || !LEFT_TO_CUSTOMER.test(rest + match[0]);
}

/** With a condition before it, the refusal only bargains: 不便宜就不要了. */
const IF = "(?<!就|如果|要是|再[^,.?!]{0,3}|的话,?[^,.?!]{0,3})";
const REFUSES_ZH = zh(
  [
    `${IF}(?:不要|不买|不订|不定|不做|不考虑|不采购|不合作|不需要|不打算(?:买|订|做)|不下单|不拿|不团|不进)(?:你们?家?)?(?:的)?(?:货)?(?:了|啦)`,
    `${IF}不考虑(?:你们|您)|${IF}(?:那)?算了(?!一|下)|放弃|不用了|${IF}取消(?:了|吧|掉|订单|采购)`,
    "(?:找|选|定|去|跟|换|在|用)(?:了)?(?:别的?家|其他家|其它家|另一家|另外一家|别人|别的(?:店|厂|供应商)|其他(?:店|厂|供应商))[^,.?!]{0,6}?(?:了|做|买|订|定|拿)",
    "(?:已经|都)(?:买|订|定|拿)(?:好|到)?(?:别家|其他|别的)",
  ].join("|"),
);
const REFUSES_EN =
  /(?<![a-z])(?:no,? thanks?|no,? thank you|(?:we|i)(?:'ll| will) (?:have to )?(?:pass|give it a miss|leave it|decline)|not interested|(?:go|going|gone|went)(?: ahead)? with (?:someone|another|a different|somebody|other)|too (?:expensive|much|dear|high) for (?:us|me)|(?:we|i) (?:won't|will not|aren't going to|are not going to|don't want to|do not want to|no longer)(?: be)? (?:order|buy|go|tak|need|want|proceed)[a-z]*|decided (?:not|against)|cancel(?: it| that| the)?|never mind|forget it|found (?:it |one |them )?(?:cheaper|elsewhere|another|someone)|bought (?:it |them )?elsewhere|out of (?:our|my) (?:budget|range))(?![a-z])/;

/** The customer clearly does not want what was quoted. A price that is called high leaves it open. */
export function refusesOffer(passage: Passage): boolean {
  REFUSES_ZH.lastIndex = 0;
  return (
    REFUSES_ZH.test(passage.plain) ||
    REFUSES_EN.test(passage.plain) ||
    (withdrawsRequest(passage) && !/就(?:算|不)/.test(passage.plain))
  );
}
