import { Passage } from "../text/passage.ts";

const SELF =
  "(?:[您你]们?|亲|亲亲|大家|小姐姐|小哥哥|客服|老板|美女|帅哥|掌柜|哈|了|啦|咯|的|滴|哒|呢|哦|噢|呀|啊|吧|嘞|呐|就|那|我|也)*";
const ZH = new RegExp(
  `^(?:${SELF}(?:${[
    "好+|行+|可以|成|中|ok+|okay|k|欧克|嗯+|恩+|唔|哦+|噢+|喔|哈+|呵呵|嘻嘻|嘿嘿",
    "知道|明白|了解|懂|收到|清楚|看到|记住|晓得",
    "(?:太|多|非常|十分|真是?)*(?:谢+|感谢|多谢|感恩|thanks?|thx|3q)(?:[您你]的?(?:帮助|帮忙|耐心|解答|服务|回复|提醒|讲解|细心|的)*)?(?:[您你]|亲|哈)?",
    "(?:太|真|实在)?(?:辛苦|麻烦|打扰|费心)[您你]?",
    "没事|没关系|不客气|不用谢|不用|不需要|没有(?:问题|别的|其他)?|没(?=[了啦])|没问题|就这些|就这样|先这样|暂时没有|别的没有|不急|不着急|慢慢来",
    "再见|再会|拜+|886+|晚安|早点休息|回见|下次见|回头见|明天见|bye+",
    "对+|是+|没错|正确|不错|太好|真好|棒|赞|牛|给力|完美|满意|服务真好|同意",
    "(?:我)?(?:等|等着|等等|等下|稍等|等[您你])(?:吧|着|消息|通知|回复)?|等[您你](?:消息|通知|回复)",
    "祝(?:[您你])?(?:生意兴隆|生活愉快|发财|好)",
  ].join("|")})${SELF}[ ,.!…\\n]*)+$`,
);
const EN = new RegExp(
  `^(?:(?:${[
    "o?k+|okay|okey ?dokey|kk|sure|fine|great|perfect|awesome|lovely|cool|nice|good|brilliant|wonderful|excellent|super|right|alright|all right|yes|yep|yeah|yup|correct|exactly|noted|understood|got it|gotcha|i see|i understand|makes sense|sounds good|will do|agreed|amazing|fantastic|deal",
    "(?:many |thank you|thanks|thankyou|thx|ty|cheers|ta)(?: thanks| you)?(?: so much| very much| a lot| a bunch| a million| again| anyway| then)*(?: for (?:your|the|all your|all the) (?:help|time|reply|answer|patience|info|information|quick reply))?",
    "(?:much |i )?appreciate(?:d)?(?: it| that)?|you(?: are|'re) (?:a star|the best|welcome|great)|no (?:problem|worries|thanks|thank you)|that helps|never ?mind",
    "no|nope|nothing(?: else)?|that(?:'s| is) (?:all|it|everything|great|fine|perfect|good|okay|ok)(?: for now| thanks)?|that will be all|all good|i'm good|i am good",
    "bye(?: bye)?|goodbye|good ?night|see (?:you|ya)(?: later| soon| then)?|take care|have a (?:nice|good|great|lovely) (?:day|evening|one|weekend|night)|you too|same to you|ciao|talk (?:soon|later)",
    "ha(?:ha)*|lol|i(?:'ll| will) wait|take your time|no rush|waiting",
  ].join("|")})(?: then| dear| mate| love| sir| ma'am| and| so)*[ ,.!…\\n]*)+$`,
);
/** 好了没 asks, although each of its parts takes note. */
const ASKS_WITHOUT_MARK = /(?:好|行|可以|到|发|完)了?没有?(?:啊|呀|呢)?$|[?]|(?:是|好|行|可以|对)(?:不|没)/;
/** [微笑], and #E-s05 of one shop's chat; but [图片] is something to look at. */
const STICKER = /\[(?!图|照|视|语|音|文|链|订|商|位|红|转)[^\]]{1,6}\]|#e-[a-z]\d+/g;
const WORDLESS = /^[^\p{L}\p{N}?[\]]*$/u;

/**
 * The customer only takes note, thanks or takes leave: 好的, 嗯, 谢谢, ok, 没有了, 拜拜, an emoji. Nothing that waits for an answer;
 * a question mark alone, 在吗 and 有人吗 do.
 */
export function isAcknowledgement(text: string): boolean {
  if (text.length > 60) return false;
  const plain = new Passage(text, "zh").plain.replace(STICKER, "").trim();
  if (WORDLESS.test(plain)) return true;
  return !ASKS_WITHOUT_MARK.test(plain) && (ZH.test(plain) || EN.test(plain));
}
