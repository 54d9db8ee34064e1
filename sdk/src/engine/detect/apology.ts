import { anchors } from "../text/anchors.ts";
import { findOwnWords } from "../text/find.ts";
import { once, type Passage } from "../text/passage.ts";
import { zh } from "../text/phrase.ts";

const WORDS = anchors(
  ...(
    "歉,对不起,对不住,不好意思,见谅,谅解,原谅,包涵,包含,海涵,担待,赔不是,赔个,赔礼,赔罪,过意不去,骚瑞,索瑞,sorry,sory,sry,apolog,forgive," +
    "pardon,regret"
  ).split(","),
);

/** 不用道歉 says that none is needed, 您别不好意思 is about the other's shyness. */
const UNASKED = "(?<!不用|不必|不需要?|无需|不要|不该|没必要|[别甭]|(?<![给跟和对向])[您你])";
const CHINESE = zh(
  [
    `${UNASKED}(?:抱歉|对不[起住]|致歉|歉意|骚瑞|索瑞)`,
    `${UNASKED}(?:[道赔][个声]?(?:歉|不是)|赔[个]?[礼罪]|过意不去)`,
    // 不好意思问一下 only opens a question.
    `${UNASKED}不好意思(?!{气},?(?:亲|您|你)*{气},?(?:我|想|再|先|又|还|麻烦|请|多嘴|冒昧|打扰|能|要|跟|和|向|一?下|您|你)*(?:问|打听|咨询|请教))`,
    "见谅|海涵|担待|(?:谅解|原谅)(?!{气}?(?:吗|不|{什么}))|包涵|(?:多多|还请|敬请|望[您你]?)包含",
  ].join("|"),
);
const ENGLISH =
  /(?<!(?:(?:no|any|an) (?:need (?:to (?:be |say )?|for (?:an )?)|reason to (?:be |say )?)|(?:do not|don't|not|needn't|never|isn't|without) (?:be |say |have to (?:be |say )?|need to (?:be |say )?|feel )?|better safe than |no )|(?<![a-z])(?!i |we )[a-z]{1,20} (?:can|should|must|could|has to|needs to) )(?:sorr+y|sry|apolog(?:y|ies|i[sz]e[ds]?|i[sz]ing|etic)|forgive (?:me|us|my|our|the)|pardon (?:me|us|my|our|the)|beg your pardon|(?:i|we)(?: do| deeply| sincerely| really)? regret)(?![a-z])/g;

/**
 * The speaker says sorry: 抱歉, 对不起, 不好意思, 见谅, sorry, apologies. 不好意思问一下, 不用道歉 and a quoted apology are none;
 * nor is owning up alone (我看错了, my mistake).
 */
export const hasApology = once((text: Passage): boolean => {
  if (!text.has(WORDS)) return false;
  return findOwnWords(text, CHINESE) !== null || findOwnWords(text, ENGLISH) !== null;
});
