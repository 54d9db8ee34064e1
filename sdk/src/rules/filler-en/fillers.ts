import { anchors } from "../../engine/text/anchors.ts";
import { matchesIn } from "../../engine/text/matches.ts";
import type { Passage } from "../../engine/text/passage.ts";
import { isQuoted } from "../../engine/text/quotation.ts";
import { isSaidToOthers } from "../../engine/text/third-party.ts";
import type { Span } from "../../engine/types.ts";

const MARKS = anchors("嗯", "恩", "唔", "en", "em", "hm");

const HEAD = '(?<=^|[ ,.?!;…\\n“‘"()\\]]|亲)';
const END = '(?=$|[ ,.?!;:…\\n”’"()\\[])';
/** 嗯呢, 嗯啦; 那 and the like belong to the filler only where nothing follows: 嗯那我帮您改 begins with 那我. */
const TAIL = `(?:[呢呐哪哼啦呀哒嘞诶]|[啊那的滴](?=$|[ ,.?!;:…\\n(亲]))*`;
/** What an answer goes on with after a filler; 恩 and Latin letters also begin words and names. */
const ANSWER = "[亲您我那好对可行有没在不明收已会能就都给帮马稍要还请谢随看查让如今刚昨正快]|是(?!什么)|这";
const PATTERN = new RegExp(
  [
    `${HEAD}(?:嗯 ?)*嗯${TAIL}(?!(?:了?一?声|牌|工作室|公仔|玩偶|熊|兔))`,
    `(?<=[\\u4e00-\\u9fff\\d\\]])(?<![叫名拉宝便牌嗯])嗯+(?: ?嗯)*${TAIL}(?:${END}|(?=[好是]的|亲))`,
    `(?<=[的了呢下好是对哦])恩恩+${END}`,
    `${HEAD}(?<![感报谢开知] )(?:恩 ?)*恩${TAIL}(?:${END}(?! (?:施|爱|典|惠|师|人|情|赐|宠|怨|平|雅))|(?=${ANSWER}))`,
    `${HEAD}(?:唔 ?)*唔${TAIL}(?:${END}|(?=[亲您我这那]|[是有]的|好(?:[的呢呀滴哒]|[ ,.!]|$)))`,
    `(?<=^|[ ,.?!;…\\n“]|亲)(?:e+[nm]+|h+m+)(?:[ ,.…]{0,2}(?:e+[nm]+|h+m+)|e[nm])*(?![a-z\\d]| [a-z\\d])${TAIL}(?:${END}|(?=${ANSWER}))`,
  ].join("|"),
  "g",
);

/** The places in the original where the agent hums instead of answering. */
export function fillersIn(passage: Passage): readonly Span[] {
  if (!passage.has(MARKS)) return [];
  const spans: Span[] = [];
  for (const { index, 0: words } of matchesIn(PATTERN, passage.plain)) {
    const end = index + words.trimEnd().length;
    if (isQuoted(passage, index, end) || isSaidToOthers(passage, index)) continue;
    spans.push(drawnOut(passage.raw, passage.span(index, end)));
  }
  return spans;
}

/** Folding shortens emmm to em; the span takes in the letters that it left out. */
function drawnOut(raw: string, [start, end]: Span): Span {
  let last = end;
  while (last < raw.length && raw.charAt(last).toLowerCase() === raw.charAt(end - 1).toLowerCase()) last++;
  return [start, last];
}
