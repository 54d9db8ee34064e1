import { gated, mayMatch } from "../text/anchors.ts";
import { clauseBefore } from "../text/clause.ts";
import { findOwnWords } from "../text/find.ts";
import { once, type Passage } from "../text/passage.ts";
import { zh } from "../text/phrase.ts";

const IN = "[^,.?!;\\n]";
/** Somebody of the shop who is not the speaker. In live chat 小妹 and 小编 are the speaker. */
const PERSON =
  "(?:主管|店长|店主|经理|组长|班长|领导|上级|老板|掌柜|负责人|同事|同仁|专员|专家|专人|专席|专线|专属客服|高级客服|人工|专门的?人|工程师|师傅(?![^,.?!;\\n]{0,4}(?:上门|取件|派|送))|裁缝|顾问|设计师|采购|值班|另一位|另外一位|别的人|别人|其他人|她|(?<!其)他(?!们家)|[\\u4e00-\\u9fff](?:姐|哥|工|总|老师)(?![们的]))";
const NAMED = "小(?![时心二事伙孩朋票件号码妹编店主红仙金])[\\u4e00-\\u9fff]";
/** A department: the matter may go there, or the customer be sent there. */
const UNIT =
  "(?:(?:售后|售前|客服|财务|仓库|库房|技术|质检|投诉|开票|发票|部门|团队)(?![^,.?!;\\n]{0,3}(?:收[到货]|签收|检测|验货)))";
/** What whoever comes does with the customer; packing and fetching are no such thing. */
const TALK =
  "(?:报|讲|说|聊|谈|沟通|回|答|解|处理|服务|接(?!收)|跟进|联系|联络|介绍|看|办|约|核|查|协助|帮|打电话|致电|对接|负责|指导|算|定|确认|进来|过来|加入|继续|一个?说法|个?方案)";
const CALL_IN = "(?:(?<![申宴还敬烦])请(?!问|稍|等|您|你)|让|叫|喊|找|邀请?|安排|通知|呼叫|派|换|由|拉|@)";
const WHOSE = "(?:了|到|一?下|一位|一?个|一名|我们|咱们?|您的|我的|店里的?|相关|负责的?|专业的?|另外的?|其他|部门的?)*";
const SAID_BY = "(?:(?:为|给|跟|和|帮|与|替|同)[您你])";
const CHINESE = gated(
  zh(
    [
      `转接|移交(?!${IN}{0,4}(?:库|仓|快递|物流|站))|接手|接替`,
      `转(?:交|接)?(?:给|到|至|去)?${WHOSE}${IN}{0,4}?(?:${PERSON}|${UNIT}|${NAMED}(?!库))`,
      "转(?:给|到|交)[^,.?!;\\n您你]{1,8}?(?:部|组|处|岗|科|中心|那边|那里|团队)",
      `${CALL_IN}${WHOSE}(?:${UNIT}(?:的|部的?)?)?(?:${PERSON}|${NAMED})(?!${IN}{0,4}(?:上门|取件|派送|配送|送货|发货|打包))`,
      `${CALL_IN}${WHOSE}${UNIT}${IN}{0,4}?(?:来|直接|继续|尽快|马上|(?=${SAID_BY}))(?:${SAID_BY})?${IN}{0,4}?${TALK}`,
      `[给由]${WHOSE}${PERSON}${IN}{0,2}?(?:处理|跟进|回电|接着|接待|来|${SAID_BY})`,
      `联系(?!了)${IN}{0,6}?(?:${PERSON}|${UNIT})${IN}{0,3}?(?:来|让)?(?:为|给|跟|帮|替)[您你]`,
      `(?:升级|反馈|上报|提交|申请|交)(?:到|给|至|由)?${WHOSE}${IN}{0,3}?${PERSON}`,
      `(?:${PERSON}|${UNIT}[^,.?!;\\n收审]{0,4}|${IN}(?:部|组)[^,.?!;\\n收审]{0,4}|${NAMED}(?=${IN}{0,2}(?:会|马上|接着|继续)${IN}{0,2}(?:${SAID_BY})))${IN}{0,4}?(?:会|将|马上|稍后|这就|立刻|接着|继续|负责|来|在这里|直接|尽快|等下)${IN}{0,4}?(?:${SAID_BY}${IN}{0,4}?(?:报|讲|说|聊|谈|沟通|回|答|解|处理|服务|接|联系|介绍|对接|办理)|联系[您你]|回复[您你]?|答复|对接|接待|回电|致电|接着处理|继续处理|过来|进来|接入)`,
      "(?:帮|为|给|替)[您你](?:这边)?(?:升级|上报|转)(?:处理|到|给|至|一?下)",
      "(?:有|会有|稍后有)(?:专人|专员|同事|人)[^,.?!;\\n]{0,6}?(?:联系|跟进|回|处理|对接|服务)",
    ].join("|"),
  ),
);
/** The customer is to go there, it is over, or it cannot be. */
const NOT_NOW =
  /(?:(?<![帮给为替跟和与向让把将])[您你](?!好|的|这|那|[^,.?!;\n]{0,6}(?:我|这边|由))|麻烦|上次|之前|昨天|前天|刚才|不用|不会|没法|不能|无法|别)[^,.?!;\n]{0,6}$/;

const STAFF =
  "(?:supervisor|manager|lead|leader|colleague|co-?worker|specialist|expert|technician|tailor|designer|team|department|desk|agent|advisor|adviser|representative|someone|somebody|person|boss|owner|accountant|warehouse|support|returns|billing|sales|human)";
const OUR = "(?:my|our|the|a|an|one of (?:my|our)|another|her|him|them|someone|somebody)";
const ENGLISH = gated(
  new RegExp(
    `(?<![a-z])(?:${[
      "(?:transfer(?:ring|red)?|connect(?:ing|ed)?|refer(?:ring|red)?|redirect(?:ing|ed)?|switch(?:ing|ed)?|mov(?:e|ing)|forward(?:ing|ed)?) (?:you|this|your|the (?:chat|conversation|case|matter|request|order)|it)(?: [a-z]+){0,2}? (?:to|with|over|through|now|on)",
      "(?:transfer(?:ring)?|connect(?:ing)?) you",
      "hand(?:ing|ed)? (?:you|this|it|the [a-z]+|things)?(?: ?over| to| off| on)|handover",
      "pass(?:ing|ed)? (?:you|this|it|the [a-z]+|your (?:case|chat|request|question|query|details))(?: over| on| along)? to|put(?:ting)? you (?:through|on to|onto|in touch)",
      "escalat(?:e|ed|ing)|tak(?:e|es|ing) over|took over",
      `(?:bring(?:ing)?|get(?:ting)?|call(?:ing)?|fetch(?:ing)?|invit(?:e|ing)|add(?:ing)?|loop(?:ing)?|pull(?:ing)?) (?:in )?(?:${OUR} )(?:[a-z]+ ){0,2}?(?:${STAFF}|in(?![a-z])|to (?:help|join|look|talk|speak|assist|answer|quote))`,
      `(?:ask(?:ing)?|have|having|let(?:ting)?|request(?:ing)?) ${OUR}(?: [a-z]+){0,3}? to (?:join|help|assist|contact|call|speak|talk|reply|answer|look|take|come|message|quote|handle|step)`,
      `(?<!did )${STAFF}(?: (?:lead|member|here|from [a-z]+))?(?: else)?(?: [a-z]+){0,3}?(?:'ll| will| is going to| can| is about to)(?: (?:then|now|soon|also|shortly|be able to))* (?:take|help|assist|join|be with|contact|call|answer|continue|look after|handle|quote|talk|speak|prepare|reply|be in touch|follow up|come|get back|step in|pick|see to|sort|deal)`,
      `${STAFF} (?:prepares?|handles?|quotes?|looks after|deals with|is (?:coming|joining|on (?:her|his|their) way))`,
      "(?:she|he|they)(?:'ll| will) (?:give you a (?:call|ring)|call|get in touch|be in touch|take|help|be with you|join|contact|carry on|continue|look after|reply|answer|assist)",
    ].join("|")})(?![a-z])`,
    "g",
  ),
);
/** Should something go wrong: 如果超时未处理，会转给专员. What hangs on the customer's consent is told all the same. */
const SHOULD_IT =
  /(?:如果|如(?=超)|若|要是|万一|假如)(?![^,.]{0,3}(?:方便|不介意|同意|愿意|可以|没问题))[^.?!;\n您你]{1,20}$/;

/** Money, a parcel, a call that was earlier. */
const NOT_NOW_EN =
  /(?<![a-z])(?:money|refund|payment|amount|you (?:can|could|should|may)|never|not|cannot|can't|did|already) (?:[a-z]+ ){0,4}$/;

/** The agent tells the customer that somebody else takes over or is asked in. Asking a colleague for advice is no such thing. */
export const announcesHandover = once((text: Passage): boolean => {
  if (mayMatch(CHINESE, text)) {
    const match = findOwnWords(text, CHINESE.pattern);
    if (match !== null && isNow(text, match.index)) return true;
  }
  if (!mayMatch(ENGLISH, text)) return false;
  const match = findOwnWords(text, ENGLISH.pattern);
  return match !== null && !NOT_NOW_EN.test(clauseBefore(text, match.index));
});

function isNow(text: Passage, at: number): boolean {
  return (
    !NOT_NOW.test(clauseBefore(text, at).replaceAll(" ", "")) &&
    !SHOULD_IT.test(text.plain.slice(Math.max(0, at - 24), at))
  );
}
