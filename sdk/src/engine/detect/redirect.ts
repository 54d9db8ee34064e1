import { clauseAround, clauseBefore } from "../text/clause.ts";
import { en, zh } from "../text/phrase.ts";
import { curtDetectorOf, detectorOf, type Frame, type Hit, listed } from "./frame.ts";
import { OTHERS_EN, OTHERS_WORDS, OTHERS_ZH } from "./third-party-words.ts";

const TURN = "(?:找|问|催|怪|骂|投诉|联系|打给|打电话给|跟|和|与|同|向|赖|怨|咨询|告|call|@)";
const PRONOUN = "(?:他们?|她们?|它们?|人家|对方)";
const WHO = `(?:${OTHERS_ZH}|${PRONOUN})`;
const TO_YOU = "(?:那|这|您|你|亲|就|得|只能|只有|自己|自行|直接|应该|该|赶紧|快|还是|先|要|也|都|需要|必须|,| )*";
const TAIL =
  "(?:员|小哥|公司|电话|那边|那里|那儿|方面|客服|的人|去|要|{说}|说说|扯|扯皮|理论|协商|反映|索赔|赔|算账|沟通|解决|处理|核实|查|问|交涉|要钱|退|争|掰扯|讨|闹|负责|要说法|谈|聊|对接|商量|反馈|投诉)*";

const isFree = ({ passage, start }: Hit): boolean => {
  const around = clauseAround(passage, start);
  return /我(?!们?的)[^,]{0,3}(?:去|来|帮|这就|马上|再|先|找|问|联系|跟|和|会|已)|不用|不需要|不必|无需|如果|要是|帮[您你]|是不是|[吗么]$|的时候|问您|问你/.test(
    around,
  );
};

const pushing: readonly Frame[] = [
  {
    words: ["去"],
    and: ["找", "问", "催", "怪", "跟", "和", "投诉", "call", "联系", "打", "骂", "告"],
    pattern: zh(
      `${TO_YOU}(?:找|问|催|怪|跟|和|投诉|call|联系|打给|打电话给?|骂|告(?!诉))[^,.?!;\\n我您你]{0,8}(?<![进过回上下出])去(?:吧|呗|啊|嘛|呀|了|说|要|谈|问|讲|理论|算账|扯|弄|解决|反映|索赔|闹|沟通)*(?={完})`,
    ),
    isInnocent: isFree,
  },
  {
    words: ["谁"],
    pattern: zh(
      "谁[^,.?!;\\n]{1,10},?(?:您|你|就|那|去|找|问|跟|让|叫|怪|投诉|,)*(?:找|问|跟|让|叫|怪|投诉|管|负责)(?:谁|他|她|人家|他们)|该找谁(?:就)?找谁",
    ),
    spansClauses: true,
    isInnocent: isFree,
  },
  {
    words: ["跟", "和", "与"],
    and: ["的事", "的问题", "的纠纷"],
    pattern: zh(`{你}(?:跟|和|与)${WHO}(?:之间)?的(?:事|问题|纠纷)`),
    isInnocent: isFree,
  },
  {
    words: ["要骂", "要怪", "要怨", "要赖", "要找", "要投诉"],
    pattern: zh(`要(?:怪|骂|怨|赖|找|投诉)(?:就)?(?:怪|骂|怨|赖|找|投诉)${WHO}`),
    isInnocent: isFree,
  },
  {
    words: listed("要找,要怪,要骂,要怨,要赖,要投诉,要问,要退,要赔,想退,想投诉,想要说法,有意见,有问题"),
    pattern: zh(
      `(?:要|想)(?:找|怪|骂|怨|赖|投诉|问|退|赔|说法|发火)?(?:的话)?,?(?:您|你|也|就|请|只能|得|去)+(?:得|去)?(?:找|怪|骂|怨|赖|投诉|问|去)${WHO}?`,
    ),
    isInnocent: isFree,
  },
  {
    words: ["自己", "自行", "自个"],
    pattern: zh(
      `(?:{头}|您|你|亲|得|只能|就|那|,)(?:自己|自个儿?|自行)(?:去|来|再|直接|先)?(?:找|问|联系|跟|和|与|打|催|投诉|call|想(?:想)?办法|解决|处理|协商|沟通|搞定|反映|申诉|报案|报警|咨询)[^,.?!;\\n]{0,10}`,
    ),
    isInnocent: (hit) => isFree(hit) || /可以|方便|能/.test(clauseBefore(hit.passage, hit.start).slice(-4)),
  },
  {
    words: ["找", "问", "催", "怪", "投诉", "联系"],
    and: OTHERS_WORDS,
    pattern: zh(`(?:找|问|催|怪|投诉|联系)${WHO}${TAIL}(?:呗|啊|呀|嘛|好了)(?={完})`),
    isInnocent: isFree,
  },
];
/** The customer is pushed off to somebody else: 找快递去, 谁答应的您找谁, 您自己想办法. */
const pushed = detectorOf(pushing);

const sending: readonly Frame[] = [
  {
    words: ["找", "问", "催", "怪", "投诉", "联系", "打给", "打电话", "跟", "和", "向", "咨询", "call", "与"],
    and: OTHERS_WORDS,
    pattern: zh(
      `(?:{头}|(?<=[了话候事题])|(?<=的)(?=[您你]))${TO_YOU}(?:去)?${TURN}(?:一?下|了)?${WHO}${TAIL}(?:就(?:行|好)|吧|呗|了|啊|呀|即可|的)*(?={完})`,
    ),
    isInnocent: isFree,
  },
];
const sent = detectorOf(sending);

const loosely: readonly Frame[] = [
  {
    words: ["找", "问", "怪", "骂", "投诉", "联系"],
    and: OTHERS_WORDS,
    pattern: zh(
      `(?<=^|[您你去得要就,.?了的懂坏错少那掉 ])(?:找|问|怪|骂|投诉|联系)(?!客户|顾客|客人|买家|大家|用户)${WHO}${TAIL}(?:员|理赔|技术|人)?`,
    ),
    isInnocent: isFree,
  },
  {
    words: ["跟", "和", "向", "与"],
    and: OTHERS_WORDS,
    pattern: zh(
      `(?<!我|我们|会|已|在)(?:跟|和|向|与)${WHO}(?:公司|那边)?(?:去)?(?:要|{说}|谈|吵|理论|索赔|算|投诉|扯|协商|讨)`,
    ),
    isInnocent: isFree,
  },
];
const sentLoosely = curtDetectorOf(loosely);

const ASK =
  "(?:ask|call|contact|phone|ring|email|message|chase|see|tell|blame|sue|try|complain to|talk to|speak (?:to|with)|go to|reach out to|get in touch with|take (?:it|that|this) up with|sort (?:it|that|this)? ?(?:out )?with|sort it out with|deal with|check with|argue with|bother|pester|get onto|report (?:it|this|that) to|settle (?:it|this|that) with|raise (?:it|this|that) with|write to|claim (?:it )?from|follow up with|go after|find)";
const SOMEONE = `(?:${OTHERS_EN}|them|him|her|whoever [a-z ]{1,20}|someone else|somebody else)`;
const pushingEnglish: readonly Frame[] = [
  {
    words: listed(
      "whoever,person who,claim,complaint,dispute,a case,yourself,go and,go ask,go find,go see,go bother,go call,go talk,go to,go complain,blame,sue,up with,out with,not me,not us,to you",
    ),
    pattern: en(
      `(?:whoever|the person who) [a-z ]{1,30} (?:should|can|must|has to|needs to) (?:deal|fix|sort|answer|help|pay|handle)[a-z ]{0,16}|(?:file|make|open|raise|submit|lodge|start) (?:a|your) (?:claim|complaint|case|dispute)[a-z ]{0,12} (?:with|to|against) ${SOMEONE}(?: yourself)?|go (?:and )?${ASK}(?: ${SOMEONE})?|(?:you(?:'ll| will| can)? (?:have to |need to |must |should |can )?)?${ASK}[a-z ']{0,30} (?:yourself|yourselves)|(?<=^|[.,!;] ?)(?:you can |so |just |please )?(?:blame|sue) ${SOMEONE}|(?:take|sort|settle|fight|work) (?:it|that|this)(?: up| out)? with ${SOMEONE}(?: then)?|(?:it's|that's|this is) (?:between )?(?:you and|for you to)[a-z ]{1,24}|(?:it's|that's|this is)? ?(?:up|down) to you to[a-z ]{1,24}`,
    ),
    isInnocent: ({ passage, start, end }) =>
      /\b(?:i|we|i'll|we'll|i will|we will|let me|i've|we've|not|don't (?:need|have) to) (?:(?:have|need|want) to )?$/.test(
        clauseBefore(passage, start),
      ) || /^[^a-z]*(?:don't|no)/.test(passage.plain.slice(start, end)),
  },
];
const pushedEnglish = detectorOf(pushingEnglish);
const sendingEnglish: readonly Frame[] = [
  {
    words: listed(
      "ask,call,contact,phone,ring,email,message,chase,see,tell,try,complain,talk,speak,go to,reach,touch,check with,argue,bother,pester,report,write,claim,follow,find,deal with",
    ),
    pattern: en(
      `(?:(?<=^|[.,!;:] ?)(?:so |then |just |well |and |now |you )*|you(?:'ll| will)?(?: just| simply| really)? (?:have to|need to|must|should|'d better|had better|ought to|better) |so )${ASK} ${SOMEONE}`,
    ),
    isInnocent: ({ passage, start }) => /\b(?:i|we|i'll|we'll)$/.test(clauseBefore(passage, start)),
  },
];
const sentEnglish = detectorOf(sendingEnglish);

/** The customer is sent off with the matter, whatever the reason. */
export const pushesAway = (text: Parameters<typeof pushed>[0]): Hit | null => pushed(text) ?? pushedEnglish(text);
/** Somebody else is named as the one to turn to; whether that is help or an excuse is for the words around it to say. */
export const namesOther = (text: Parameters<typeof sent>[0]): Hit | null =>
  sent(text) ?? sentEnglish(text) ?? sentLoosely(text);
