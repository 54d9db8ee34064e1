import { plainOf } from "../text/passage.ts";

/** What a note is made of, in Chinese; a longer word stands before those it begins with. 你好 greets, and waits for an answer. */
const ZH_NOTES = [
  "(?:太|多|非常|十分|真是?|万分)*(?:谢谢?|感谢|多谢|感恩|3q)(?:[您你]的?(?:帮助|帮忙|耐心|解答|服务|回复|提醒|讲解|细心|的)+)?",
  "(?:太|真|实在)?(?:辛苦|麻烦|打扰|费心)",
  "没有?(?:问题|别的|其他)|没事|没关系|没错|没有|没(?=[了啦])|不客气|不用谢|不用|不需要|暂时没有|别的没有|不急|不着急|慢慢来",
  "就这些|就这样|先这样|知道|明白|了解|收到|清楚|看到|记住|晓得|懂",
  "再见|再会|拜拜|拜|886|晚安|早点休息|回见|下次见|回头见|明天见",
  "正确|不错|太好|真好|完美|满意|服务真好|同意|给力|可以|欧克",
  "我?等[等下着]*(?:[您你]?(?:消息|通知|回复))?|稍等",
  "祝[您你]?(?:生意兴隆|生活愉快|发财|好)",
  "(?<![您你])好",
  "[行成中嗯恩唔哦噢喔哈呵嘻嘿对是棒赞牛]",
];
/** What goes along with them. */
const ZH_BESIDE = "小姐姐|小哥哥|客服|老板|美女|帅哥|掌柜|大家|[您你亲们了啦咯的滴哒呢呀啊吧嘞呐就那我也先]";
const EN_NOTES = [
  "(?:many )?(?:thank ?you|thanks|thankyou|thx|ty|cheers)(?: (?:so (?:very )?much|very much|a lot|a bunch|a million|again|anyways?|though))*(?: for (?:everything|all(?! (?:of|your|the|that|this))|that|asking|trying|checking|(?:all )?(?:of )?(?:your|the|that|this) (?:(?:hard|great|kind|quick|good) )?(?:help|time|reply|answers?|patience|information|info|work|effort|concern|reminder|directions|assistance|service)(?: (?:and|&) (?:help|time|patience|concern|work))?))?(?: (?:today|though))?",
  "(?:much |i )?appreciated?(?: it| that)?|you(?: are|'re|'ve been| have been) (?:a star|the best|welcome|great|(?:very |so |a (?:big|great|huge) )?help(?:ful)?)|no (?:problem|worries)|that helps|never ?mind",
  "okay|okey ?dokey|o?kk?|sure|fine|great|perfect|awesome|lovely|cool|nice|good(?! (?:morning|afternoon|evening|day))|brilliant|wonderful|excellent|super|alright|all right|right|yes|yep|yeah|yup|correct|exactly|noted|understood|got it|gotcha|i see|i understand|makes sense|sounds good|will do|agreed|amazing|fantastic|deal",
  "(?:i (?:think|guess|believe) )?that(?:'?s| is| was|'?ll be| will be| should be)(?: about)? (?:all|it|everything|enough|great|fine|perfect|good|okay|ok|awesome|wonderful)(?: (?:that )?(?:i|we) (?:need(?:ed)?|want(?:ed)?|have|had)| the help i need(?:ed)?)?(?: (?:for )?(?:now|today|then))?|i think (?:that'?s|i'm|i am) (?:it|all|good|set|done)|all (?:good|set)|i'?(?:m| am) all set|i'm good|i am good|nothing(?: else)?|nope|no",
  "good ?bye|bye(?: now)?|good ?(?:night|day)|see (?:you|ya)(?: later| soon)?|take care|(?:i hope you )?have an? (?:nice|good|great|lovely|wonderful) (?:rest of (?:the|your) )?(?:day|evening|one|weekend|night)|you too|same to you|ciao|talk (?:soon|later)",
  "(?:ha)+|lol|i(?:'ll| will) wait|take your time|no rush|waiting",
];
const EN_BESIDE = "then|dear|mate|love|sir|ma'am|and|so|for now";
/** The next word of a note (group 1), of what goes along with notes, or a separator. Read one after the other, never back. */
const NEXT = new RegExp(
  `(${ZH_NOTES.join("|")}|(?:${EN_NOTES.join("|")})(?![a-z']))|${ZH_BESIDE}|(?:${EN_BESIDE})(?![a-z'])|[ ,.!…\\n]+`,
  "y",
);
/** 好了没 asks, although each of its parts takes note. */
const ASKS_WITHOUT_MARK = /(?:好|行|可以|到|发|完)了?没有?(?:啊|呀|呢)?$|[?]|(?:是|好|行|可以|对)(?:不|没)/;
/** [微笑], and #E-s05 of one shop's chat; but [图片] is something to look at. */
const STICKER = /\[(?!图|照|视|语|音|文|链|订|商|位|红|转)[^\]]{1,6}\]|#e-[a-z]\d+/g;
const WORD = /[\p{L}\p{N}?[\]]/u;

/**
 * The customer only takes note, thanks or takes leave: 好的, 嗯, 谢谢, ok, 没有了, 拜拜, an emoji. Nothing that waits for an answer;
 * a question mark alone, 在吗 and 有人吗 do.
 */
export function isAcknowledgement(text: string): boolean {
  if (text.length > 60) return false;
  if (held?.text !== text) held = { text, isNote: takesNote(text) };
  return held.isNote;
}

/** The last text asked about: several rules follow the same clock. */
let held: { readonly text: string; readonly isNote: boolean } | null = null;

function takesNote(text: string): boolean {
  let plain = plainOf(text);
  if (plain.includes("[") || plain.includes("#")) plain = plain.replace(STICKER, "").trim();
  return !WORD.test(plain) || (isMadeOfNotes(plain) && !ASKS_WITHOUT_MARK.test(plain));
}

function isMadeOfNotes(plain: string): boolean {
  let hasNote = false;
  NEXT.lastIndex = 0;
  while (NEXT.lastIndex < plain.length) {
    const match = NEXT.exec(plain);
    if (match === null) return false;
    hasNote ||= match[1] !== undefined;
  }
  return hasNote;
}
