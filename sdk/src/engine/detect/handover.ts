import { gated, mayMatch } from "../text/anchors.ts";
import { clauseBefore } from "../text/clause.ts";
import { findOwnWords } from "../text/find.ts";
import { once, type Passage } from "../text/passage.ts";
import { zh } from "../text/phrase.ts";

const IN = "[^,.?!;\\n]";
/** Somebody of the shop who is not the speaker. */
const WHO =
  "(?:主管|店长|店主|经理|组长|班长|领导|上级|老板|掌柜|负责人|同事|同仁|专员|专家|专人|专席|专线|专门的?人|售后|售前|人工|客服|财务|仓库|技术|工程师|师傅|裁缝|顾问|设计师|采购|部门|团队|质检|高级|值班|另一位|另外一位|别的人|别人|其他人|她|他(?!们家)|小(?![时心二事伙孩朋票件号码])[\\u4e00-\\u9fff]|[\\u4e00-\\u9fff](?:姐|哥|工|总|老师)(?![们的]))";
/** What whoever comes does with the customer; packing and posting are no such thing. */
const TALK =
  "(?:报|讲|说|聊|谈|沟通|回|答|解|处理|服务|接(?!收)|跟进|跟[您你]|联系|联络|介绍|看|办|安排|约|核|查|协助|帮|弄|打电话|致电|对接|负责|指导|算|定|确认|进来|过来|加入|继续|来[您你跟和为帮给]|给[您你]个?(?:说法|答|方案|报|回))";
const CHINESE = gated(
  zh(
    [
      "转接|移交|接手|接替|转(?:到|至|去|交|给)?人工",
      `转(?:给|到|交|交给|去|至|接给|介绍给)?(?:了)?(?:一?下|我们|咱们?|另外|其他|相关|专业|的)*${IN}{0,6}?${WHO}`,
      `转(?:给|到|交)[^,.?!;\\n您你]{1,8}?(?:部|组|处|岗|科|中心|那边|那里|团队)`,
      `(?:请|让|叫|喊|找|邀请?|安排|通知|呼叫|派|换|由|拉|@)(?:了|到|一?下|一位|一个|我们|咱们?|您的|我的|店里的?|相关|负责的?|专业的?|另外的?|其他)*${WHO}`,
      `(?:请|让|叫|喊|找|邀请?|安排|通知|派|换|由|拉)[^,.?!;\\n您你]{0,10}?(?:来|为|给|跟|和|帮|与|替|直接|继续|尽快|马上)(?:[您你亲]|和|跟)${IN}{0,6}?${TALK}`,
      `联系${IN}{0,4}?${WHO}${IN}{0,3}?(?:来|为|给|跟|帮|替|让)[您你他她]`,
      `${WHO}${IN}{0,8}?(?:会|将|马上|稍后|这就|立刻|接着|继续|负责|来|在这里|直接|尽快|等下)${IN}{0,4}?(?:(?:为|给|跟|和|帮|与|替|同)[您你]${IN}{0,6}?${TALK}|(?:联系|回复|答复|对接|接待|回电|致电|处理|跟进|回访|过来|进来|接入))`,
      "(?:帮|为|给|替)[您你](?:这边)?(?:升级|上报|转)(?:处理|到|给|至|一?下)",
      "(?:有|会有|稍后有)(?:专人|专员|同事|人)[^,.?!;\\n]{0,6}?(?:联系|跟进|回|处理|对接|服务)",
    ].join("|"),
  ),
);
/** The customer is to go there, it is over, or it is money that moves. */
const NOT_NOW =
  /(?:[您你](?:可以|能|去|自己|需要|再|先|直接|也|最好)|麻烦[您你]|上次|之前|昨天|前天|刚才|不用|不会|没法|不能|无法|别)[^,.?!;\n]{0,6}$/;

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
      `(?:bring(?:ing)?|get(?:ting)?|call(?:ing)?|fetch(?:ing)?|invit(?:e|ing)|add(?:ing)?|loop(?:ing)?|pull(?:ing)?) (?:in )?(?:${OUR} )(?:[a-z]+ ){0,2}?(?:${STAFF}|in(?![a-z])|for you|to (?:help|join|look|talk|speak|assist|answer|quote))`,
      `(?:ask(?:ing)?|have|having|let(?:ting)?|request(?:ing)?) ${OUR}(?: [a-z]+){0,3}? to (?:join|help|assist|contact|call|speak|talk|reply|answer|look|take|come|message|quote|handle|step)`,
      `(?<!did )${STAFF}(?: (?:lead|member|here|from [a-z]+))?(?: else)?(?: [a-z]+){0,3}?(?:'ll| will| is going to| can| is about to)(?: (?:then|now|soon|also|shortly|be able to))* (?:take|help|assist|join|be with|contact|call|answer|continue|look after|handle|quote|talk|speak|prepare|reply|be in touch|follow up|come|get back|step in|pick|see to|sort|deal)`,
      `${STAFF} (?:prepares?|handles?|quotes?|looks after|deals with|is (?:coming|joining|on (?:her|his|their) way))`,
      "(?:she|he|they)(?:'ll| will) (?:take|help|be with you|join|contact|carry on|continue|look after|reply|answer|assist)",
    ].join("|")})(?![a-z])`,
    "g",
  ),
);
/** Money, a parcel, a call that was earlier. */
const NOT_NOW_EN =
  /(?<![a-z])(?:money|refund|payment|amount|you (?:can|could|should|may)|never|not|cannot|can't|did|already) (?:[a-z]+ ){0,4}$/;

/** The agent tells the customer that somebody else takes over or is asked in. Asking a colleague for advice is no such thing. */
export const announcesHandover = once((text: Passage): boolean => {
  if (mayMatch(CHINESE, text)) {
    const match = findOwnWords(text, CHINESE.pattern);
    if (match !== null && !NOT_NOW.test(clauseBefore(text, match.index))) return true;
  }
  if (!mayMatch(ENGLISH, text)) return false;
  const match = findOwnWords(text, ENGLISH.pattern);
  return match !== null && !NOT_NOW_EN.test(clauseBefore(text, match.index));
});
