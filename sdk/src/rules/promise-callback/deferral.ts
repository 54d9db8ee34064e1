import { announcesHold } from "../../engine/detect/hold.ts";
import { anchors } from "../../engine/text/anchors.ts";
import { clauseBefore } from "../../engine/text/clause.ts";
import { findOwnWords } from "../../engine/text/find.ts";
import type { Passage } from "../../engine/text/passage.ts";
import { zh } from "../../engine/text/phrase.ts";

const WORDS = anchors(
  ...(
    "核实,核查,核对,调查,查证,确认,鉴定,检测,检验,评估,审核,判定,流程,反馈,上报,汇报,报告,转达,转告,转交,转给,转到,转接,转述,提交,登记,升级,请示,移交,报给,报到,交给,交由,备案,立案," +
    "工单,催,稍后,晚点,尽快,回头,届时,结果,消息,进展,答复,回复,回电,回话,回您,联系,专人,专员,跟进,耐心等,等待,再等,等等,才能,处理中,处理,解决,请示,申请,商量,沟通,打您,打你,问下,问一下,问问,请教,联络,了解,说法,安排"
  ).split(","),
  ..."pas,forward,escalat,raise,raising,report,refer,flag,check,investigat,lok into,loking into,look into,looking into,speak,ask,get back,come back,contact,touch,let you know,team,manager,supervisor,as son as,once,hear,answer,review,log,await,reach,need,has to,have to,allow,folow,confirm".split(
    ",",
  ),
);
const OTHERS =
  "(?:主管|店长|店主|老板|经理|领导|上级|上头|上面|总部|公司|组长|仓库|库房|仓管|质检|品控|品质|质量部|售后|售前|技术|工程师|客服部|同事|专员|专人|专门|相关|有关|负责人|负责|财务|采购|厂家|工厂|厂里|厂商|供应商|设计|物流|快递|站点|网点|平台|后台|部门|人员|打包|运营|门店|师傅|品牌方|那边|他们|小二|投诉组|理赔|保险)";
const PASS_ON =
  "(?:反馈|反映|反应|上报|汇报|报告|报备|转达|转告|转交|转述|转给|转到|转接?|提交|登记|升级|移交|报给|报|交给|交由|递交|请示|备案|催促?|催一?催|知会|发给)";
const ASK =
  "(?:核实|核查|核对|确认|沟通|联系|协商|商量|了解|咨询|询问|请教|请示|问|查|看|对接|协调|调取|调查|追查|落实)";
const ANSWER =
  "(?:回复|答复|回话|回电|回拨|回访|联系[您你]|通知[您你]|告诉[您你]|告知[您你]|致电|打给[您你]|打[您你][^,.?!]{0,6}(?:电话|手机)|(?:会|就|能|才)有(?:个)?(?:结果|消息|答复|说法|回复|进展|准信)|给[您你](?:们)?(?:[^,.?!]{0,6})?(?:回|答|电话|消息|说法|结果|交代|处理|解决|反馈|安排|个?准信)|跟[您你](?:说|联系)|回[您你]|处理|解决|跟进|反馈给?[您你])";
const LATER =
  "(?:尽快|尽早|稍后|稍晚|晚[点些]|回头|之后|后续|届时|到时候?|过后|改天|抓紧|争取|(?:第一时间)|(?:[\\d一二两三四五六七八九十半]+ ?(?:[-~到至]\\d+)?(?:个)?(?:多)?(?:小时|钟头|分钟|天|周|星期|工作日|日))(?:之?内|后|左右|以内)?|今天|今晚|今日|明天|明早|明日|本周|这周|下周|周[一二三四五六日末]|下班前|有(?:了)?(?:结果|消息|进展|回复|回音)|(?:核实|查|问(?!题)|确认|处理|检测|调查|了解)(?:(?:清楚|好|完|到|明白|过)(?:了)?(?:之?后|以后)?再?|(?:一?下)?(?:之?后|以后)再?|(?:一?下)?再))";
const CHINESE = zh(
  [
    `(?:会|已|已经|要|先|来|去|再|帮您|给您|为您|替您|把|将|这就|马上|立刻|立即|需要|得|向|跟|往|{我}|,|{头}|您的?)[^,.?!;\\n]{0,14}?${PASS_ON}[^,.?!;\\n]{0,6}?${OTHERS}`,
    `(?:会|已|已经|帮您|给您|为您|替您|这就|马上|立刻|先)(?:[^,.?!;\\n]{0,8}?)(?:反馈|反映|上报|汇报|转达|转告|转交|提交|升级|登记|催促|催)(?:[上过]去)?(?:了|啦|一?下|处理|工单|哈|的|哦|呢|上|{完})`,
    `(?:跟|和|与|向|找|让|(?<!申)请|由|等|等待|联系|问(?:一?[下问])?|通知|催(?:一?[下催])?|需要?|要|得)[^,.?!;\\n]{0,4}?${OTHERS}(?!去)[^,.?!;\\n]{0,6}?(?:${ASK}|处理|检测|鉴定|审核|审批|判定|评估|跟进|联系|回复|答复|反馈|看(?:过|了|下|一下)|调|给|来|定|查|结果|消息)`,
    `${OTHERS}[^,.?!;\\n]{0,6}?(?:会|要|需要?|正?在|得|还在|已经?在)[^,.?!;\\n]{0,8}?(?:${ASK}|联系|处理|跟进|回复|答复|给您|致电|打|来电|检测|检验|鉴定|审核|审批|评估)`,
    `(?:核实|核查|调查|检测|鉴定|审核|确认|了解)(?:清楚|情况|完|好|过|一下)?(?:之?后|以后|了)?,?(?:再|才|会|就|后)[^,.?!;\\n]{0,8}?${ANSWER}`,
    `${LATER}[^.?!;\\n]{0,12}?${ANSWER}`,
    "(?:请|麻烦|您|还请)[^,.?!;\\n]{0,4}?(?:耐心|再|安心)(?:地)?(?:等|等待|等等|等候)(?!一下[,.]|下[,.])|等(?:待|候)?(?:一?下)?(?:通知|结果|回复|处理|消息|答复|反馈)|才(?:能|可以|好)(?:定|答复|处理|知道|回复|给您|判断|确定)",
    `(?:会有?|有|安排|派|让|请|由)(?:专人|专员|同事|人|主管|售后|师傅|工作人员|负责人)[^,.?!;\\n]{0,6}?(?:联系|处理|跟进|回复|答复|来|上门|回访|对接|跟您)`,
  ].join("|"),
);
/** It has to be checked: put off, unless the reply asks for a moment and looks at once. */
const CHECKING = zh(
  [
    `(?:需要?|要|得|还要|必须|等|会)(?:先|再|进一步|仔细|您)?(?:帮您|给您|为您)?(?:核实|核查|调查|查证|鉴定|检测|检验|评估|审核|请示|走(?:一?下)?流程|判定)`,
    "(?:还在|正在|在)(?:处理|调查|核实|审核|跟进)(?:中|当中|了|的)|(?:处理|调查|核实|审核|跟进)(?:中|当中)(?:了|呢|的|,|{完})",
  ].join("|"),
);
/** Looked into, with the customer's number taken down for the answer: 我去核查一下，请留个电话. */
const LOOKED_INTO = zh(
  "(?:{我}|先|去|来|帮您|给您|为您)(?:再|先|去|来|也)*(?:核实|核查|核对|调查|查证|查实|了解|追查|查(?!收|看))",
);
const NUMBER_TAKEN = zh(
  "(?:留|提供|给|发|告诉)(?:一?下|个|一个|我|给我|您的?|你的?|我们)*(?:联系)?(?:电话|手机|号码|手机号|联系方式|微信|邮箱)",
);
const TEAM =
  "(?:manager|supervisor|team|department|warehouse|workshop|courier|factory|lab|boss|colleagues?|head office|quality(?: control)?|accounts|finance|supplier|manufacturer|carrier|specialist|technician|engineers?|someone|somebody|management|designers?|superiors?|seniors?|support|billing|logistics|depot|head of [a-z]+)";
const ENGLISH = new RegExp(
  `(?<![a-z])(?:${[
    "(?:pass|passed|passing|forward|forwarded|forwarding|escalat(?:e|ed|ing)|refer(?:red|ring)?|flag(?:ged|ging)?|hand(?:ed|ing)?|relay(?:ed)?|transfer(?:red)?)(?: [a-z']+){0,4}? (?:to|up|on|with)",
    "(?<!you |you to |please |want to |need to |(?<![a-z])(?:an?|the|your|this)(?: [a-z]+)? )(?:raise|raised|raising|report|reported|log|logged|file|filed|lodge|lodged|open|opened|escalate|escalated|submit|submitted)(?: [a-z']+){0,3}? (?:with|to|a ticket|a case|a claim|an investigation|it|this|your|the)",
    `(?<!(?:please|you can|you may|you should|you could|you to|need to|have to|tried|feel free to|want to|or|also|kindly) )(?:check|ask|speak|talk|consult|confirm|discuss|verify|investigate|take it up|liaise|review)(?:ing)?(?: [a-z']+){0,4}? (?:my |our |the |a |an )(?:[a-z]+ )?${TEAM}`,
    `(?<!(?:please|you can|you may|you should|you could|you to|you need to|tried|feel free to|or|also|kindly) )(?:ask|contact|call|chase|ring|e[- ]?mail|notify|inform|tell|get|have|let|told|asked|contacted|chased|notified)(?:ing)? (?:my |our |the |a )(?:[a-z]+ )?${TEAM}`,
    `(?:my |our |the |a )?(?:[a-z]+ )?${TEAM}(?: [a-z]+)? (?:will|has to|have to|needs? to|must|is going to|are going to|is|are|would need to|should)(?: [a-z']+){0,3}? (?:check|look|review|investigat|confirm|contact|call|get|come|be|decide|inspect|examine|approve|ring|phone|e[- ]?mail|handle|follow|test|see|assess)[a-z]*`,
    "(?:need|needs|have|has|must)(?: to)?(?: be)? (?:check(?:ing|ed)?|investigat\\w+|look(?:ing|ed)? into|review(?:ed|ing)?|inspect(?:ed|ing)?|verif\\w+|approv\\w+)",
    "(?<!(?:like|happy|love|glad) to (?:take a (?:closer |quick )?)?)(?:look|looking) into (?:it|this|that|the|what|your)|investigat(?:e|ing) (?:it|this|that|the|what|your)|(?:it|this|that)(?:'s| is) (?:under|being) (?:review|investigat\\w+|looked)",
    "(?:i|we)(?:'ll| will| shall)(?: now| then)? (?:investigate|look into)(?! (?:if|whether))|(?:(?:i|we)(?:'ll| will| shall)|and) (?:answer|reply|respond)(?: to you)? (?:within|by|in|before|on|as soon|when|once)",
    "(?:get|come|getting|coming) back to you|(?:will|'ll|shall) (?:contact|call|ring|phone|e[- ]?mail|text|message|update|notify|write to) you|be in touch|let you know|hear (?:back )?from (?:us|me|them|our)|have (?:an|our|their|the|your) (?:answer|reply|result|update)|keep you (?:posted|updated)|follow up",
    "(?:please |kindly )?(?:allow|give us|bear with us for|wait for) (?:us )?(?:up to )?(?:a few|\\w+|\\d+)(?: (?:to|-) \\w+)? (?:hours|days|weeks|working|business)|as soon as (?:possible|we|i|they)|once (?:we|they|i|our)(?: have|'ve| get)",
  ].join("|")})(?![a-z])`,
  "g",
);

/** What puts a complaint right. */
const REMEDY = zh(
  "(?:退款|退钱|退还|退给|退(?:您|你)|退了|退回|全额退|全退|补发|重发|补寄|重寄|换新|换货|换一|换个|换给|更换|赔付|赔偿|赔您|补偿|免单|返现|返还|补差|退差|补给|补一|补上|补个|补您|送您|重做|修好|撤销|取消)",
);
const DONE_NOW =
  /(?:现在|马上|立刻|立即|这就|已经|已|直接|今天就?|刚刚?|帮您|给您|为您|可以给|可以为|免费|愿意|全额|先给|我们给|我们会?给|这边给|同意|好了|了$)/;
const UNSETTLED =
  /如果|要是|若|的话|能不能|能否|是否|看看能|看能|申请|请示|审核|审批|核实|确认|鉴定|检测|才能|才可以|(?:后|之后)再|再(?:给|为|帮)[您你]|主管|店长|反馈|商量|评估|登记|需要|(?<!不)(?:等|要等)|[吗么?]$/;
const REMEDY_EN =
  /(?<![a-z])(?:(?:i|we)(?:'ve| have|'m| am|'re| are|'ll| will| can| shall|'d like to)?(?: just| already| now| gladly| happily| immediately| going to| be)* (?:refund|replac|send(?:ing)?|sent|reship|credit|issu|order(?:ed|ing)? (?:a|you)|arrang|post(?:ed|ing)?|ship|exchang|giv|return|put)[a-z]*(?: [a-z']+){0,5}?(?: (?:refund|replacement|new|another|money|full|today|now|order|credit|right one|one|correct)(?![a-z])|(?:ed|ing) (?:you|it|your|the))|(?:a|your|the) (?:new|replacement|correct|right|full|refund|second) ?(?:[a-z]+ ){0,2}(?:is|has been|was|will be|goes|ships)(?: [a-z]+){0,2}? (?:on (?:its|the) way|sent|shipped|issued|done|made|out|processed|dispatched|today|now|posted))(?![a-z])/g;
const UNSETTLED_EN =
  /(?<![a-z])(?:if|once|after|whether|see if|may|might|ask|until|approval|approve[sd]?|when|could|request)(?![a-z])/;

/** The reply does not settle the complaint but puts it off: it has to be checked, or goes to somebody else, or the answer comes later. */
export function defers(text: Passage): boolean {
  if (!text.has(WORDS)) return false;
  const found = findOwnWords(text, CHINESE) ?? (isGuided(text) ? null : findOwnWords(text, ENGLISH));
  if (found !== null && !isMereHold(text, found[0])) return true;
  if (findOwnWords(text, LOOKED_INTO) !== null && findOwnWords(text, NUMBER_TAKEN) !== null) return true;
  return findOwnWords(text, CHECKING) !== null && !announcesHold(text);
}

/** The customer is shown what to do, and nobody here promises to come back to it: a redirect puts nothing off. */
const GUIDES =
  /(?<![a-z])(?:please|you (?:can|could|may)|request you to|(?:next )?step is to|feel free to|have you tried|so (?:please )?(?:share|send))[^.!?\n]{0,48}?(?:contact|call|calling|reach|submit|follow|dm|get in touch|visit|review|check|recover|share|send|request)(?![a-z])|follow the steps|see the steps/;
const COMES_BACK =
  /(?<![a-z])(?:(?:i|we)(?:'ll| will| shall|'ve| have|'m| am|'re| are)(?! be happy)[^.!?\n]{0,36}?(?:back to you|contact(?:ing)? you|call(?:ing)? you|mail you|let you know|updat|escalat|pass|forward|rais|ask|check(?:ing)? with|in touch)|(?:someone|team|manager|they)(?:'ll| will) (?:get|call|contact|be(?! able)|e|reply|ring|write|come))(?![a-z]{0,3}[0-9])/;

function isGuided({ plain }: Passage): boolean {
  return GUIDES.test(plain) && !COMES_BACK.test(plain);
}

/** 请稍等，帮您查一下: the answer comes at once, in this chat. */
function isMereHold(text: Passage, words: string): boolean {
  return /^(?:请|麻烦|您|还请)?[^,.]{0,4}(?:耐心|再)?(?:等|稍)/.test(words) && announcesHold(text);
}

/** The complaint is settled by this reply, whatever else it passes on. */
export function settles(text: Passage): boolean {
  const { plain } = text;
  REMEDY.lastIndex = 0;
  for (let match = REMEDY.exec(plain); match !== null; match = REMEDY.exec(plain)) {
    const end = clauseEnd(plain, match.index);
    const clause = clauseBefore(text, match.index) + plain.slice(match.index, end);
    if (DONE_NOW.test(clause) && !UNSETTLED.test(clause)) return true;
  }
  REMEDY_EN.lastIndex = 0;
  for (let match = REMEDY_EN.exec(plain); match !== null; match = REMEDY_EN.exec(plain)) {
    const start = match.index - clauseBefore(text, match.index).length;
    if (!UNSETTLED_EN.test(plain.slice(start, clauseEnd(plain, match.index)))) return true;
  }
  return false;
}

function clauseEnd(plain: string, from: number): number {
  const end = plain.slice(from, from + 60).search(/[,.?!;:\n…]/);
  return end < 0 ? Math.min(plain.length, from + 60) : from + end;
}
