import { once, type Passage } from "./passage.ts";
import { sign } from "./signs.ts";

export type Range = readonly [start: number, end: number];

const QUOTES = sign("“”‘’\"'《》【】[]");
const SPEECH = sign("句说问写讲提复言馈发印示标显叫刻绣为yt");
const CLOSING: Readonly<Record<string, string>> = { "“": "”", "‘": "’", "《": "》", "【": "】", '"': '"', "'": "'" };
const OPENING = /[“‘《【"]|(?<![a-z])'/g;
const LATIN = /[a-z]/;
/** An opening sign of these that is never closed quotes to the end of the text. */
const OPEN_ENDED = "“‘《";
/** Words that announce somebody else's words without quotation marks; what follows up to the end of the clause is theirs. */
const ANNOUNCED = new RegExp(
  [
    "(?<![跟和给对向]|告诉)[您你](?:刚才|刚刚|刚|之前|上次|前面|昨天|上面|评价里|留言里)?(?:说|问|写|提|回复|留言|反馈|发|讲)(?:的|到的|了句|过的|过)",
    "(?<![跟和给对向]|告诉)[您你](?:刚才|刚刚|刚|之前|上次|前面|昨天|上面)(?:说|问|写|讲)(?:的是|是)?",
    "(?<![跟和给对向]|告诉)[您你]说(?=你)",
    "(?:截图|评价|留言|聊天记录|对话)(?:里|上|中)?(?:面)?的?(?:那|这|一)句(?:话)?",
    "(?<![跟和给对向]|告诉)[您你]问(?!我|谁)的?",
    "(?:页面|详情页?|标题|标签|吊牌|包装|说明书|卡片|短信|系统|平台|弹窗|订单|物流|公告|海报|评价里?|截图里?|歌词|书名|店名|印|刻|绣)(?:上|里|中)?(?:面)?(?:写|印|显示|提示|标(?![题签准配价])|说|叫|刻|绣)(?!得)(?:着|的是|的|是|明|了|有)?",
    "you (?:just )?(?:wrote|said|asked|typed|mentioned|put)(?: earlier| before)?(?: that)?",
    "(?:the )?(?:page|label|tag|listing|title|system|screen|app|email|message|card|print|banner) (?:says|said|reads|shows|asks)",
  ].join("|"),
  "g",
);
const CLAUSE_END = /[,.?!;\n]|$/g;

/** The parts of a text that are not the speaker's own words: quotations, titles, printed matter, the customer's words. */
const quotations = once((passage: Passage): readonly Range[] => {
  const { plain } = passage;
  const ranges: Range[] = [];
  if (passage.has(QUOTES)) addQuoted(plain, ranges);
  if (passage.has(SPEECH)) addAnnounced(plain, ranges);
  return ranges;
});

/** One pass: a sign whose closing one was not found once has none further on either. */
function addQuoted(plain: string, ranges: Range[]): void {
  const neverClosed = new Set<string>();
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(plain); match !== null; match = OPENING.exec(plain)) {
    const opening = match[0];
    if (neverClosed.has(opening)) continue;
    const end = plain.indexOf(CLOSING[opening] ?? "", match.index + 1);
    if (end < 0) neverClosed.add(opening);
    else if (opening !== "'" || !LATIN.test(plain.charAt(end + 1))) {
      ranges.push([match.index, end + 1]);
      OPENING.lastIndex = end + 1;
    }
  }
  const lastClosed = Math.max(...Array.from("”’》", (sign) => plain.lastIndexOf(sign)));
  for (let i = lastClosed + 1; i < plain.length; i++) {
    if (OPEN_ENDED.includes(plain.charAt(i))) return void ranges.push([i, plain.length]);
  }
}

function addAnnounced(plain: string, ranges: Range[]): void {
  ANNOUNCED.lastIndex = 0;
  for (let match = ANNOUNCED.exec(plain); match !== null; match = ANNOUNCED.exec(plain)) {
    const start = match.index + match[0].length;
    ranges.push([start, clauseEnd(plain, start)]);
  }
}

function clauseEnd(plain: string, from: number): number {
  CLAUSE_END.lastIndex = from;
  return CLAUSE_END.exec(plain)?.index ?? plain.length;
}

/** Whether a stretch of `plain` lies inside somebody else's words. */
export function isQuoted(passage: Passage, start: number, end: number): boolean {
  for (const [from, to] of quotations(passage)) if (start >= from && end <= to) return true;
  return false;
}
