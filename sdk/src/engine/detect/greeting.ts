import { findOwnWords } from "../text/find.ts";
import type { Passage } from "../text/passage.ts";
import { zh } from "../text/phrase.ts";

/** 您好 as "you are so …": 您好像, 您好厉害, 您好有眼光. */
const PRAISE =
  "像|厉害|棒|美|漂亮|聪明|幸运|细心|可爱|奇怪|瘦|高|白|懂|快|贴心|温柔|幽默|多(?!少|久|谢)|久(?!等了)|几|会(?!员)|眼(?:光|力)|福气|口福|酒量|文采|记性|品[味位]|有(?:眼光|品味|品位|意思|爱心|耐心|礼貌|福气|才|心)|容易|不容易|难|忙|早|晚|准|专业|年轻|客气|大方|辛苦";
/** 早上好 as "easy in the morning": 早上好晾干, 下午好多单. */
const EASY = "多|几|像|不|看|找|忙|热|冷|卖|玩|吃|大|用|穿|送|晾|洗|带|睡|些|久";
const CHINESE = zh(
  [
    `[您你](?:们)?好(?!${PRAISE})`,
    "大家好(?!评|像|多|好|看|用|奇)",
    `(?:早上|上午|中午|下午|晚上)好(?!${EASY})`,
    "早安(?!床|排)",
    "(?<!下次|再次|随时|常来)欢迎(?:[您你]|亲|各位|新老顾客)?(?:们)?(?:再次)?(?:光临|来到)",
    "哈[喽啰罗]",
    "{头}嗨+(?!森|翻|购|歌|吃|爆)",
  ].join("|"),
);
const ENGLISH =
  /(?<![a-z])(?:hel+o+(?!o? ?kit)|hi+(?! (?:vis|res|fi|lo)(?![a-z]))|good (?:morning|afternoon|evening)|(?<!(?:you are|you're|youre|your|most|very|ever so|more than|always) )welcome(?! (?:gift|pack|discount|offer|mat|code|voucher)))(?![a-z])/g;

/** A greeting of the agent's own; one that is quoted, and 您好 inside a compliment, are none. */
export function hasGreeting(text: Passage): boolean {
  return findOwnWords(text, CHINESE) !== null || findOwnWords(text, ENGLISH) !== null;
}
