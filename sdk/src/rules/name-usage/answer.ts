import { respondsTo } from "../../engine/detect/content.ts";
import { isCall } from "../../engine/detect/courtesy.ts";
import { requestInWords } from "../../engine/detect/request.ts";
import { matchesIn } from "../../engine/text/matches.ts";
import { Passage } from "../../engine/text/passage.ts";
import { nameRequestIn } from "./ask.ts";

/** 想问下昨天的订单 says that a question will come; "can you help me with…?" asks for help. */
const ANNOUNCEMENT =
  /(?:我|就)?(?:想|要|来|有事)?(?:再)?(?:咨询|请教|打听|了解|问)(?:一?下|问|个问题|个事|一个)?|(?<![a-z])(?:don't you (?:dare|forget|worry)(?![a-z])[^.?!\n]*|(?:is there|any) (?:any |a )?(?:way|chance)(?: that)? (?:some(?:one|body)|any(?:one|body)|you|i) (?:can|could|might|may) (?:get |have )?(?:some )?(?:help|assist)[^.?!\n]*[?]?|(?:have i|did i|am i) (?:come to|reach(?:ed)?|in|at|contact(?:ed|ing)?) the right (?:place|team|person|department)[^.?!\n]*[?]?)|(?<![a-z])i(?:'d| would)? (?:want|like|have)(?: to ask)?(?: you)? (?:a|about|some)(?: quick)?(?: questions?)?(?![a-z])|(?<![a-z])(?:(?:can|could|would|will) (?:you|u|someone|anyone)(?: please| also| just)? (?:help|assist|look into|take care of|schedule|book|get|make|find|file|rsvp|reserve|order|add|change|cancel|plan|arrange|set up|place|buy|start|create|report|block|transfer)|(?:can|could|may) (?:i|we) (?:please )?(?:book|order|reserve|schedule|make|get|cancel|return)|i(?:'d| would|'ll| am| was|'m)?(?: just| really| also)? (?:like|need|want|have|love|looking|trying|hoping|wanted|needed)(?: to| for)(?: be able to)? (?:check|know|ask|see|find out|schedule|book|reserve|order|make|get|cancel|change|return))(?![a-z])(?:dr\.|[^.?!\n])*[?]?/g;

/** The customer puts a question, and does not only call or announce one. */
export function putsQuestion(customer: Passage): boolean {
  if (isCall(customer)) return false;
  const words = customer.plain.replace(ANNOUNCEMENT, " ");
  return requestInWords(words) === "question";
}

const CLAUSE = /[^,.?!;\n…]+[,.?!;\n…]*/g;
/** Who speaks and why the name is asked for. */
const PREFACE =
  /我是|我叫|客服[^,.?!]{0,6}(?:为|很高兴|接待)|为[您你]服务|接待[您你]?|为了|以便|方便(?:称呼|我们|查|登记|给)|(?:更好|好)(?:地|的)?(?:为|服务|称呼)|(?<![a-z])(?:this is|my name is|i am [a-z]+(?= from|,|$)|i'm [a-z]+(?= from|,|$)|you(?:'re| are) (?:chatting|speaking)|so (?:that )?i (?:can|know)|before (?:we|i)|to (?:get|help|assist|serve|start|begin|address)|happy to help|glad to|i'd (?:love|be (?:happy|glad)) to|i can help|help you with)(?![a-z])/;

/** A form of address, a hum, a nod: none of them says anything. */
const HOLLOW = /^[亲您你们嗯恩唔嗨好的呢哦啊哈 ,.!;…\n]*$/;

/** Beside asking for the name the reply says something to the matter; a question of its own is no answer. */
export function answers(text: Passage): boolean {
  for (const [clause] of matchesIn(CLAUSE, text.plain)) {
    const one = new Passage(clause, text.lang);
    if (HOLLOW.test(clause) || clause.includes("?") || PREFACE.test(clause) || nameRequestIn(one) !== null) continue;
    if (/(?:吗|呢|么|什么|哪)[.,!]?$/.test(clause)) continue;
    if (respondsTo(one, "question")) return true;
  }
  return false;
}
