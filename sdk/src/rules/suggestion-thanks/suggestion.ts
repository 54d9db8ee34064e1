import { anchors } from "../../engine/text/anchors.ts";
import { findUnquoted } from "../../engine/text/find.ts";
import type { Passage } from "../../engine/text/passage.ts";
import { isQuoted } from "../../engine/text/quotation.ts";
import { ASKED_EN, CURE_EN, ENGLISH } from "./suggestion-en.ts";
import { CURE, NAMED, OWN, WISH } from "./suggestion-zh.ts";

const WORDS = anchors(
  ...(
    "能把,建议,意见,希望,就好了,更好,就完美,就更,更方便,最好,考虑,应该,应当,不如,不妨,何不,为什么不,为啥不,怎么不,下次,以后,改进,改善,改良,优化,完善,提升,提高,加强," +
    "最好,能否,可不可以,更好,更方,更清,更容,更省,更美,更结,更牢,少印,少缠,少放,少用,少塞,不足,缺点,遗憾,美中,能不能,会更,更,能否,可不可以,可以加,可以出,可以多,可以改,可以在,可以给,可以把,可以做,可以弄,可以搞,期待,改改,改一改,多备,多出,多上,出个,出一,加个,反馈,好一点,好些,sugest," +
    "其实,完全,觉得,调大,调小,换成,做成,should,could,would,it'd be,i'd be,why don't,why not,considered,consider,wish,hope you," +
    "improve,improving,feedback,how about,what about,next time,idea,maybe ad,perhaps,might,maybe,nedsto," +
    "do with,ought"
  ).split(","),
);
/** Advice for the customer. */
const ASKED =
  /(?:有|给|求|来)(?:什么|啥|没有|点|些|个)?(?:好的?)?(?:建议|意见)[^,.!]{0,3}(?:吗|么|没|[?]|$)|建议(?:我|买|拍|选)|(?:穿|买|选|拍|用)(?:多大|哪|什么|几)[^,.]{0,6}(?:好|合适)/;
/** The customer names an improvement of shop or goods, or asks for one; asking for advice, or for one's own order, is none. */
export function makesSuggestion(text: Passage): boolean {
  if (!text.has(WORDS)) return false;
  if (findUnquoted(text, NAMED) !== null || wishes(text)) return !ASKED.test(text.plain);
  if (findUnquoted(text, CURE) !== null) return true;
  return (findUnquoted(text, ENGLISH) ?? findUnquoted(text, CURE_EN)) !== null && !ASKED_EN.test(text.plain);
}

/** A wish that is not for the customer's own order. */
function wishes(text: Passage): boolean {
  WISH.lastIndex = 0;
  for (let match = WISH.exec(text.plain); match !== null; match = WISH.exec(text.plain)) {
    const start = Math.max(0, match.index - 6);
    const end = match.index + match[0].length;
    if (!isQuoted(text, match.index, end) && !OWN.test(text.plain.slice(start, end + 4))) return true;
  }
  return false;
}
