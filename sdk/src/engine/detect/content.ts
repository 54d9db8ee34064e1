import { gated, mayMatch } from "../text/anchors.ts";
import { once, type Passage } from "../text/passage.ts";
import { announcesHold } from "./hold.ts";
import type { RequestKind } from "./request-kind.ts";
import { withoutGaps } from "./spaced.ts";

/** Words of courtesy: greetings, thanks, wishes, partings, apologies, and the general question for more. */
const COURTESY = new RegExp(
  [
    "[您你]好|大家好|(?:早上|上午|中午|下午|晚上)好|早安|哈喽|在的|欢迎(?:[您你亲]|再次|下次|随时|常来|光临|惠顾|来到|本店|小店|咨询|使用)*|(?:很|非常)?(?:高兴|荣幸)(?:能|可以)?为[您你]服务|请问|有什么(?:可以|能)?(?:帮|为)(?:到|助)?[您你]?(?:服务|的|做|解决|处理)*",
    "(?:还|另外)?(?:有|需要|要)?(?:没有)?(?:其他|其它|别的|另外|什么)的?(?:问题|疑问|需要|可以|能|要|帮|到|助|为|[您你]|咨询|了解|的|需求|事|服务|想|问|看|地方)*[吗么呢没]?|还有(?:问题|需要|疑问|事)[吗么没]?",
    "(?:非常|十分|真的?|实在|很|再次|太){0,4}(?:感谢|谢谢?|多谢|抱歉|不好意思|对不起)(?:[您你](?:的)?|啦|了|亲)*(?:支持|光临|惠顾|咨询|理解|等待|耐心|谅解|信任|配合|回复|联系|选购|购买|关注|们|来|对|本店|小店|我们|店铺|的|和|与)*|不客气|不用谢|应该的|不用这么客气|客气[了啦]",
    "祝[您你]?[^,.?!;\\n]{0,14}|(?:生活|购物|天天|心情|工作)(?:愉快|开心|顺利)|(?:如果|要是|以后|后续|之后|有)[^,.?!;\\n]{0,14}(?:随时|再|可以)?(?:联系|找|咨询|问|喊|叫|戳|留言)(?:我们?|客服|小店|哦|哈)*|随时(?:联系|找|咨询|问)(?:我们?|客服)?",
    "(?:那|就|那就|咱们?|我们|先|没有的话|没有|没的话|没事的话){0,4}(?:再见|再会|拜拜+|拜|下次见|回见|回头见|明天见|晚安|这样)|期待[^,.?!;\\n]{0,12}|为[您你]服务|辛苦[了啦]?|久等[了啦]?|让[您你]",
    "好的?|嗯+|哦+|收到|明白|了解|知道了?|亲爱的|亲+|[您你请呢哈呀啊啦哟了的哒嘞吧就那也还]",
    "(?<![a-z])(?:hel+o|hi|hey|good (?:morning|afternoon|evening|bye|night)|welcome|dear|sir|madam|ma'am|there|thank(?:s| you)(?: (?:for|so much|very much|again)(?: [a-z]+){0,4})?|(?:you are|you're) (?:very |most )?welcome|my pleasure|bye|goodbye|see you(?: [a-z]+)?|take care|have an? [a-z ]{1,24}|(?:is there |do you have |can i help you with |was there )?(?:anything|any) (?:else|other|more|further)[^.?!]{0,50}|(?:how|what) (?:can|may) i (?:help|do)[^.?!]{0,20}|okay|ok|alright|all right|sure|great|right|got it|noted|then|and|so|now|well|(?:i'm |i am )?(?:so |very )?sorry|please|if you (?:need|have)[^.?!]{0,50}|feel free[^.?!]{0,40}|let me know[^.?!]{0,40}|happy to help)(?![a-z])",
  ].join("|"),
  "g",
);
const HOLD =
  /[^,.?!;\n]*(?:稍[等候后]|等(?:我|一下|一会|等|下)|(?:查|看|问|核实|确认|查询|核对|咨询|处理|联系)(?:一?下|看|问|中|询)?(?=$|[ ,.?!;\n哈哦呢啊])|马上|(?<![a-z])(?:moment|minute|second|sec|hold on|hang on|bear with|checking|let me (?:check|look|see|ask|find)|i(?:'ll| will) (?:check|look|ask|find|see)|looking into|look into)(?![a-z]))[^,.?!;\n]*/g;
const MAY_HOLD = /[稍等查看问核询]|确认|处理|联系|马上|moment|minute|sec|hold|hang|bear|check|look|ask|find/;
const WORD = /[\p{L}\p{N}]/u;
const ASSENT = gated(
  /好|可以|没问题|行|收到|安排|登记|(?<![a-z])(?:ok|okay|sure|of course|certainly|will do|no problem|done)/,
);

/**
 * The reply says something to the matter: more than courtesy, the general question for more, or the announcement that
 * it will be looked up. To a request for something to be done a plain 好的 is an answer; to a question it is none.
 */
export function respondsTo(text: Passage, kind: RequestKind): boolean {
  if (hasContent(text)) return true;
  return kind === "request" && mayMatch(ASSENT, text) && ASSENT.pattern.test(text.plain) && !announcesHold(text);
}

const hasContent = once((text: Passage): boolean => {
  const words = withoutGaps(text.plain);
  const rest = words.replace(COURTESY, "");
  if (!WORD.test(rest)) return false;
  if (!MAY_HOLD.test(rest) || !announcesHold(text)) return true;
  return WORD.test(words.replace(HOLD, "").replace(COURTESY, ""));
});
