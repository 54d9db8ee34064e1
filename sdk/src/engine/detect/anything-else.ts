import { gated, mayMatch } from "../text/anchors.ts";
import { clauseAround } from "../text/clause.ts";
import { findOwnWords } from "../text/find.ts";
import { once, type Passage } from "../text/passage.ts";
import { zh } from "../text/phrase.ts";

const IN = "[^,.?!;\\n]";
const OTHER = "(?:(?:其他|其它|别的|另外|什么|啥|哪些|哪里|哪方面|任何)的?)";
/** What turns the clause into a question; 没 and 不 only at its end. */
const ASK = "(?:吗|(?<!什)么|嘛|\\?|(?:没有?|不|呢|没呢)(?={完}))";
/** A need in general terms; 袜子 is none. */
const NEED =
  "(?:问题|疑问|疑惑|疑虑|需求|吩咐|要求|顾虑|帮助|协助|帮忙|服务|效劳|咨询|明白|清楚|不懂|了解|想问|要问|事情?儿?(?!项)|地方|需要(?=的|我|帮|协助|咨询|了解|吗|么|没|不|呢|\\?|{完}))";
const GOODS = "(?:颜色|款|码|尺寸|规格|口味|商品|产品|宝贝|衣服|鞋|包)";
/** "Help you" with nothing particular behind it. */
const HELP = "(?:帮|为|替|给)(?:到|助)?[您你亲]?(?:的|们|做|处理|解决|解答|服务|效劳|到|忙|什么|啥|些|点|上|呢)*";
const CHINESE = gated(
  zh(
    [
      `还${IN}{0,6}?(?:有|需要|要|想|能|可以)${IN}{0,8}?${NEED}(?!${IN}{0,6}${GOODS})${IN}{0,8}?${ASK}`,
      `还有没有${IN}{0,8}?(?:${NEED}|${OTHER})`,
      `还(?:有|需要|要|用)${OTHER}?${IN}{0,6}?${HELP}${ASK}`,
      `还(?:有|需要|要|想要|想看|看看?)${OTHER}(?:了|要|想|看|问|买|需要|看的|要的|事)*(?:的)?${ASK}`,
      `{头}还有${ASK}`,
      `(?:其他|其它|别的|另外)(?:方面|地方|问题|的|上)?[您你亲]?(?:还|是否)?(?:有|需要)${IN}{0,6}?${ASK}`,
      `有(?:没有)?(?:其他|其它|别的|另外)的?${IN}{0,6}?(?:${NEED}|${HELP})${IN}{0,6}?${ASK}`,
      `还有${OTHER}${IN}{0,14}?(?:需要|可以|能)${IN}{0,6}?(?:帮|为|替|给)${IN}{0,8}?${ASK}`,
      `(?:请问|[您你]看)${IN}{0,4}?还(?:有|需要)${OTHER}${IN}{0,8}?(?:帮助?|服务|效劳|协助|需要|问题)的?(?={完})`,
    ].join("|"),
  ),
);
/** An invitation to come back is no question: 还有问题的话随时找我; nor is it one for more to ask which of two matters is meant. */
const CONDITION = /还是(?!否)|如果|要是|若|的话|随时|以后|收到货/;
const ENGLISH = gated(
  /(?<![a-z])(?:(?:is|was|would|will) there(?: be)? (?:anything|something) (?:else|more|further)|(?:any|some)thing (?:else|further)(?= ?\?|$|[,.]? ?(?:(?:that )?(?:i|we|you|u)|today|for (?:you|today|now)|at the moment|right now|to (?:add|ask|discuss)|dear|sir|madam|before|with|on your)(?![a-z]))|what else (?:can|could|may|do|would|should)|(?:any|have|some|got)(?: (?:any|other|more|further|additional|last|final))+ (?:questions?|concerns?|issues?|quer(?:y|ies)|requests?|help|assistance|needs?)|(?:help|assist|do)(?: for)?(?: you)?(?: with| on)? (?:anything|something) (?:else|more|further)|will that be (?:all|everything)|(?:is|was) (?:that|this) (?:all|everything)(?! (?:we|that we))|(?:need|want|require|like)(?: me| us)?(?: to)?(?: help| do)?(?: you)?(?: with)? (?:anything|something|any) (?:else|more|further|other (?:help|assistance|information)))(?![a-z])/g,
);
const CONDITION_EN = /(?<![a-z])(?:if|when|whenever|in case|should|let (?:me|us) know|feel free|nothing)(?![a-z])/;

/** The agent asks in general terms whether there is anything else; an offer of something particular asks no such thing. */
export const asksAnythingElse = once((text: Passage): boolean => {
  if (mayMatch(CHINESE, text)) {
    const match = findOwnWords(text, CHINESE.pattern);
    if (match !== null && !CONDITION.test(clauseAround(text, match.index))) return true;
  }
  if (!mayMatch(ENGLISH, text)) return false;
  const match = findOwnWords(text, ENGLISH.pattern);
  return match !== null && !CONDITION_EN.test(clauseAround(text, match.index));
});
