import { anchors } from "../text/anchors.ts";
import { findOwnWords } from "../text/find.ts";
import { once, type Passage } from "../text/passage.ts";
import { zh } from "../text/phrase.ts";
import { LOOK_UP } from "./look-up.ts";

const WORDS = anchors(
  ..."了,过,到,完,经查,查明,查出,清楚,显示,回复,反馈,回话,答复".split(","),
  ..."checked,asked,looked,verified,confirmed,measured,weighed,spoke,talked,caled,rang,rung".split(","),
  ..."phoned,contacted,consulted,found out,had a look,taken a look,took a look,heard".split(","),
  ..."searched,reviewed,got back,inquired,enquired,says,told,dug,after".split(","),
);

/** The customer is the one who looked: 您查过, 您问了. */
const NOT_YOU = "(?<!(?<![帮给替为])[您你](?![好的])[^ ,.?!;\\n帮给替为我]{0,5})";
const STRONG =
  "(?:查询|查看|查证|核查|核实|核对|查|(?<!已经?)确认|咨询|请教|请示|询问|打听|了解|问|翻阅|翻找|翻|测量|量|称|搜|找|数|摸|试|比对|对比|检查|瞅|瞧|瞄|看|沟通|联系)";
const CHINESE = zh(
  [
    `${NOT_YOU}${STRONG}了(?:一?[下圈遍眼番]|${LOOK_UP})?(?!{气}?(?:吗|没|么|不))(?![就再后才])`,
    `${NOT_YOU}(?:查|核实|核对|核查|咨询|请教|请示|询问|打听|问|量|称|翻|试|对比|看|确认|沟通|联系)过(?!{气}?(?:吗|没|么))(?![的程后])`,
    `${NOT_YOU}(?:没有?|暂时没|未能?|暂未|还没)?(?:查询|查|问|打听|核实|了解|(?<=没有?|未能?)[找搜])(?:不)?(?:到|着)(?!底|时|店|{气}?(?:吗|没|么))(?!.{0,3}(?:再|就|后|会))`,
    "经(?:过)?(?:查|核)(?:询|实|证)?|(?:已|刚|刚刚)(?:经)?(?:帮|为|给|替)?[您你亲]?(?:查|问|核实|核对|核查|(?<=[您你])确认|咨询|请示|询问|量|翻)(?:好|完|清楚|明白|出)?(?!中)",
    "(?:查|问|核实|打听)(?:清楚|明白|完|出来?)(?!{气}?(?:吗|没|么))(?!.{0,3}(?:再|就|后|会))",
    "(?<![跟给向和])(?:仓库|库房|快递|物流|站点|驿站|设计师|裁缝|师傅|厂家|厂里|工厂|主管|店长|店主|同事|财务|售后|技术|采购|客服|商家|老板|那边|质检)(?:那边|那里|方面|同事|小哥|部)?(?:刚刚?|已经?)?(?:给|跟)?(?:我|我们)?(?:回复|回话|答复|反馈|回信)",
  ].join("|"),
);
const WE =
  "(?:(?:i|we)(?:'ve| have|'d| had)?|(?<=^|[.!?,;\\n] ?)just|having|after|(?:i|we) [^.?!\\n]{1,30} and|our [a-z]+|my [a-z]+)(?: (?:just|now|also|already|quickly|even|personally|only))*";
const ENGLISH = new RegExp(
  `(?<![a-z])(?:${[
    `${WE} (?:checked|asked(?! (?:you|for your))|looked(?! forward)|verified(?! your)|confirmed(?! (?:your|you|a|an))|measured|weighed|spoken|spoke|talked|called(?! you)|rang(?! you)|rung|phoned|contacted(?! you)|consulted|found out|double ?checked|had a (?:quick |good |closer )?look|taken a (?:quick |good |closer )?look|took a (?:quick |good |closer )?look|heard (?:back )?from|searched|reviewed|been told|inquired|enquired|pulled (?:it |that |this )?up|been through|gone through|went through|dug|traced|opened up)`,
    "(?<=^|[.!?,;\\n] ?)(?:checked|asked|looked (?:it|that|this|into)|had a look|double ?checked|confirmed with|measured|spoke (?:to|with))",
    "after (?:checking|asking|looking)|having (?:checked|asked)",
    "(?:the|our|my) [a-z]+(?: (?!is|was|has|been|be)[a-z]+)? (?:says|tells me|told me|got back to (?:me|us)|came back to (?:me|us)|has replied|replied|has confirmed|confirmed (?:that|it))",
  ].join("|")})(?![a-z])`,
  "g",
);

/** The agent says in words that something was looked up, measured or asked about, and what came of it. */
export const reportsLookup = once(
  (passage: Passage): boolean =>
    passage.has(WORDS) && (findOwnWords(passage, CHINESE) !== null || findOwnWords(passage, ENGLISH) !== null),
);
