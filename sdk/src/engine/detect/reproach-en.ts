import { clauseAround, clauseBefore } from "../text/clause.ts";
import { en } from "../text/phrase.ts";
import { hasApology } from "./apology.ts";
import { type Frame, type Hit, listed } from "./frame.ts";
import { offersHelp } from "./offer.ts";
import { isCourteous } from "./softener.ts";

const isHelping = ({ passage }: Hit): boolean => offersHelp(passage) || hasApology(passage);
const isKind = ({ passage }: Hit): boolean => isCourteous(passage) || offersHelp(passage);
const isSupposed = ({ passage, start }: Hit): boolean =>
  /\b(?:if|in case|whether|unless|when|once|perhaps|maybe|might|may|looks like|seems)\b/.test(
    clauseBefore(passage, start),
  );
const isDenied = ({ passage, start }: Hit): boolean =>
  /\b(?:not|n't|never|isn't|wasn't|hardly|don't|without|none|nothing|nobody|no one|no)\b/.test(
    clauseBefore(passage, start).slice(-20),
  );

const DONE =
  "(?:read|checked|told|asked|looked|listened|measured|followed|ordered|said|been|paid|waited|let|kept|not|mentioned|called|noticed|thought|known|chosen|picked|written|opened|inspected|chosen|known|worn|tested|contacted|emailed|come|spoken|specified|double-checked|gone|sent|returned|washed|taken|put|used|tried|bothered|seen|given|stayed|made|done|reported|applied|cancelled|signed|refused|stored|kept|typed|entered)";
const CARE =
  "(?:read|check(?:ed|ing)?|look(?:ed|ing)?|follow(?:ed)?|ask(?:ed)?|tell|told|say|said|measured?|mention(?:ed)?|pay attention|paid attention|listen(?:ed)?|bother(?:ed)?|test(?:ed)?|inspect(?:ed)?|confirm(?:ed)?|notice[d]?|see|think|wait(?:ed)?|double[- ]check(?:ed)?|open|specify|put|include|leave|write|fill|use|keep)";

/** Reproaches in English: the fault is the customer's, or they should have known better. */
export const englishReproach: readonly Frame[] = [
  {
    words: listed(
      "that's why,that is why,you did click,you did confirm,you did agree,you did sign,you did choose,you did order,you did say,you did accept,you did tick,you did approve",
    ),
    pattern: en(
      "you (?:weren't|were not|didn't|did not|never|wouldn't|don't|left|gave|chose|entered|forgot)[a-z ]{1,30},? (?:and |so )?that(?:'s| is) why|you did (?:click|confirm|agree|sign|choose|order|say|accept|tick|approve)[a-z ]{0,16}",
    ),
    spansClauses: true,
    isInnocent: (hit) => isSupposed(hit) || isHelping(hit),
  },
  {
    words: listed(
      "your typo,your own typo,your mistake,your error,your misunderstanding,your negligence,your oversight",
    ),
    pattern: en(
      "(?:for|of|to|by|from) your (?:own )?(?:typo|mistake|error|carelessness|misunderstanding|negligence|oversight)",
    ),
    isInnocent: (hit) =>
      (isDenied(hit) && !/blame/.test(clauseBefore(hit.passage, hit.start))) || isSupposed(hit) || isKind(hit),
  },
  {
    words: ["because you"],
    pattern: en(
      "because you(?:'d| had)? (?!asked|requested|joined|qualified|subscribed|purchased|placed|loved|liked|earned|mentioned|wanted|contacted|reached|signed up|spent|used (?:a|the|your) (?:code|coupon|voucher)|ordered (?:over|more)|selected|live|are|have|can|need|want|may|will|deserve)(?:[a-z]+ed|broke|tore|cut|threw|lost|put|left|bent|spilt|took|sat|stood|ran|let|wore)(?: [a-z']+){1,4}",
    ),
    isInnocent: (hit) => isHelping(hit) || isSupposed(hit),
  },
  {
    words: listed("should,ought,could have,could've,might have,needed to,supposed to,had to,shouldn't,must have"),
    pattern: en(
      `you(?: really| probably| also| definitely)? (?:should(?:n't| not)?|ought(?: not)? to|could|might|must)(?: really| probably| at least| also)?(?:(?: not)? have|'ve| of|n't have)(?: just| at least| simply| also| really)? (?!(?:received|got|arrived|heard|had|an|a|it|them|the|some|access|been)(?![a-z]))(?:${DONE}|[a-z]+ed)(?: [a-z']+){0,6}|shouldn't you have [a-z]+[a-z ]{0,24}|you (?:were|are) supposed to (?:have )?${CARE}[a-z ]{0,24}|you needed to (?:have )?${CARE}[a-z ]{0,24}`,
    ),
    isInnocent: ({ passage, start, end }) =>
      isSupposed({ passage, start, end }) ||
      /(?:have|'ve) (?:received|got|gotten|arrived|been (?:sent|refunded|charged|given|credited|notified|told|able|emailed|contacted)|seen (?:an?|the) (?:email|confirmation|refund|charge)|noticed (?:an?|the|that)|heard|had)\b/.test(
        passage.plain.slice(start, end),
      ) ||
      /never have|not have (?:been|had|got|received|waited)/.test(passage.plain.slice(start, end)) ||
      (/could have/.test(passage.plain.slice(start, end)) &&
        isKind({ passage, start, end }) &&
        !/asked|told|read|checked/.test(passage.plain.slice(start, end))),
  },
  {
    words: listed(
      "why did,why didn,why do,why don,why would,why on earth,why have,why haven,why were,why are you,why wouldn,how come you,what made you",
    ),
    pattern: en(
      `(?:why on earth|why|how come) (?:did|do|would|have|were|are|had)(?: ?n't| not)? you(?: not| even| ever| just| always| then| only| wait\\w*| never)* [a-z]+(?: [a-z']+){0,6}|(?:why|how come) (?:you )?(?:didn't|did not|haven't|wouldn't|weren't) (?:you )?[a-z]+(?: [a-z']+){0,6}|why wait(?: so long| until)?|what made you (?:think|wash|choose|order|do)[a-z ]{0,24}`,
    ),
    isInnocent: ({ passage, start, end }) =>
      /^why (?:do ?n't|do not|not|wouldn't) you (?:try|let|have|send|take|pick|go|come|give|visit|join|start|treat|see|look|add|keep|browse|check out|use)/.test(
        passage.plain.slice(start, end),
      ) ||
      /^why (?:do|are|would) you (?:need|want|like|return|ask|think|say|looking|contact|prefer|wish)/.test(
        passage.plain.slice(start, end),
      ) ||
      isHelping({ passage, start, end }) ||
      /\b(?:may i ask|can i ask|tell (?:me|us)|let (?:me|us) know|understand|know|wondering|see|explain|reason)\b/.test(
        clauseBefore(passage, start),
      ),
  },
  {
    words: listed(
      "fault,mistake,error,doing,carelessness,on you,blame,serves you,coming,yourself,asked for it,your own,your responsib,your problem",
    ),
    pattern: en(
      "(?:(?:that|it|this|which)(?:'s| is| was| would be)|all|entirely|purely|simply|is|was) (?:entirely |all |only |really |clearly |just |totally |completely |simply |actually |purely |a case of |down to |because of |due to )*(?:your|the customer's|customer) (?:own )?(?:fault|mistake|error|doing|carelessness|negligence|oversight|responsibility to|problem)|your own (?:fault|mistake|error|doing|carelessness|negligence|oversight)|(?:that|this|it)(?:'s| is| was) (?:all |entirely |really )?on you(?=[,.!]|$)|(?:the )?(?:fault|mistake|error|blame) (?:is|was|lies) (?:all |entirely |clearly )?(?:yours|with you|on your (?:side|end|part))|(?:an? )?(?:error|mistake|oversight) on your (?:part|side|end)|(?:only )?(?:have |got |can )?(?:only )?yourself to blame|blame yourself|serves you right|(?:had|have) it coming|(?:brought|did) (?:this|that|it) (?:on|to) yourself|you asked for (?:it|this|that)(?=[,.!]|$)|you(?:'re| are) (?:the one )?to blame|your carelessness",
    ),
    isInnocent: ({ passage, start, end }) =>
      isDenied({ passage, start, end }) ||
      isSupposed({ passage, start, end }) ||
      /not|n't/.test(passage.plain.slice(start, end)),
  },
  {
    words: listed(
      "the one who,the one that,it was you,was you who,you insisted,you wouldn't listen,would not listen,you ignored,against our,against my,you wanted,you refused",
    ),
    pattern: en(
      "you(?: are|'re| were)? the one (?:who|that)[a-z ']{1,30}|it (?:was|is) you (?:who|that)[a-z ']{1,30}|you(?:'re| are)? (?:were the one to |kept |still |just |had )*(?:insist(?:ed|ing)|(?:wouldn't|would not|didn't|did not|never) listen|ignored|refused)[a-z ']{0,24}|against (?:our|my) (?:advice|recommendation|warning)",
    ),
    isInnocent: (hit) =>
      isSupposed(hit) || (isHelping(hit) && !/insist|listen/.test(hit.passage.plain.slice(hit.start, hit.end))),
  },
  {
    words: listed("next time,in future,in the future,from now on,attention,more careful,be careful,learn to"),
    pattern: en(
      `(?:maybe |perhaps |well,? |and )?(?:next time|in (?:the )?future|from now on),? (?:you )?(?:should |could |need to |must |have to |try to |try |just |maybe |make sure (?:you |to )|remember to |be sure to )*(?:pay (?:more |better |closer )?attention|read|check|look|think|be (?:a bit |a little )?more careful|be careful|measure|listen|follow|don't|do not|double[- ]check|ask (?:first|before)|order earlier|learn)[a-z ]{0,24}|(?:read|check|look|think|measure|ask|listen|pay attention|be more careful|double[- ]check)[a-z ']{0,24} (?:next time|in future|before you (?:order|buy|complain))|pay (?:more |better |closer )?attention(?= when| to what| before| next|[,.!]|$)|be more careful(?= when| with| next|[,.!]|$)`,
    ),
    isInnocent: ({ passage, start, end }) =>
      isKind({ passage, start, end }) &&
      (!/attention|careful/.test(passage.plain.slice(start, end)) ||
        /\b(?:please|we|i)\b/.test(clauseBefore(passage, start))),
  },
  {
    words: listed(
      "if you'd,if you had,had you,if only you,you would have known,you'd have known,you'd know,you would know,you'd have seen,you would have seen",
    ),
    pattern: en(
      `(?:if (?:only )?you(?:'d| had)(?: only| just| actually| bothered to| even)*(?: (?:not|n't))? ${DONE}(?: [a-z']+){0,8}|had you (?:only |just |actually )*${DONE}[a-z ']{0,24}|you(?:'d| would) (?:have )?(?:known?|seen|noticed|understand|see) (?:that|this|it|if)[a-z ]{0,24})`,
    ),
    isInnocent: ({ passage, start, end }) =>
      hasApology(passage) ||
      /shall i|i can|i could/.test(passage.plain) ||
      (/if you'd (?:let|like|been so kind|put)/.test(passage.plain.slice(start, end)) &&
        isKind({ passage, start, end })),
  },
  {
    words: ["told you to", "made you", "forced you", "asked you to", "who told you", "who asked you"],
    pattern: en(
      "(?:nobody|no one|no-one|who|i never|we never) (?:told|made|forced|asked) you(?: to)? [a-z]+(?: [a-z']+){0,5}",
    ),
  },
  {
    words: listed(
      "because you,since you,as you,you kept,you keep,that's what you get,that's what happens,what did you think",
    ),
    pattern: en(
      "(?:because|since|as|only because|just because) you (?:kept|keep|changed|didn't|did not|never|waited|gave (?:us |me )?(?:the |a )?(?:wrong|bad|incorrect)|entered|typed|chose|picked|washed|ignored|failed|forgot|opened|broke|insisted|weren't|wouldn't|can't|couldn't|left it|put|wrote|were (?:too |so )?(?:late|slow|careless)|ordered (?:the )?(?:wrong|too late))[a-z ']{0,30}|you (?:keep|kept) (?:changing|asking|cancelling|canceling|forgetting|missing|getting|making|on)[a-z ']{0,24}|that's what (?:you get|happens) (?:for|when)[a-z ']{0,30}|what did you think[a-z ']{0,24}",
    ),
    isInnocent: ({ passage, start, end }) =>
      isHelping({ passage, start, end }) ||
      isSupposed({ passage, start, end }) ||
      /chose (?:us|to)|^as you (?:chose|picked)/.test(passage.plain.slice(start, end)),
  },
  {
    words: ["how could you", "how did you", "how can you", "how do you manage", "how is it you"],
    pattern: en(
      "how (?:could|did|can|do|is it) you (?:possibly |even |manage to |not |ever |still )*(?:miss|see|notice|read|forget|mess|lose|get (?:it|that|this|the)[a-z ]{0,12} wrong|mix|think|break|confuse|overlook|know|not)[a-z ]{0,20}",
    ),
    isInnocent: ({ passage, start, end }) =>
      /how did you (?:notice|read|see|know|think|find)/.test(passage.plain.slice(start, end)) ||
      (/how (?:can|do) you (?:see|know|read|get|not)/.test(passage.plain.slice(start, end)) &&
        isKind({ passage, start, end })),
  },
  {
    words: listed(
      "careless,messed,screwed,mucked,got it wrong,silly of you,sloppy,your mess,foolish,irresponsible,unreasonable of you,your lack",
    ),
    pattern: en(
      "(?:(?:so|very|pretty|rather|a bit|quite|too|that's|that was|you were|you are|you're|how) )+(?:careless|sloppy|silly|foolish|irresponsible)(?: of you)?|careless of you|you(?:'ve| have)? (?:messed|screwed|mucked) (?:it |this |that )?up|you(?:'ve| have)? (?:clearly |obviously )?got (?:it|that|this|the [a-z]+) wrong|your lack of (?:care|attention|planning)",
    ),
    isInnocent: ({ passage, start }) =>
      /\b(?:we|i|our|us|my|courier|driver|warehouse|packer)\b/.test(clauseBefore(passage, start)),
  },
  {
    words: listed(
      "you clearly,you obviously,you evidently,you apparently,you simply,you failed,you neglected,you forgot,you couldn't be bothered,you didn't,you did not,you never,you haven't,you missed,you don't read,you weren't",
    ),
    pattern: en(
      `you(?:'ve| have)? (?:clearly|obviously|evidently|apparently|plainly) (?:didn't|did not|haven't|don't|can't|never|used|washed|ignored|misread|chose|ordered|broke|dropped|left|put|weren't|forgot|missed|misunderstood|typed|entered|got)[a-z ']{0,30}|you(?:'ve| have)? (?:failed|neglected) to [a-z]+[a-z ']{0,24}|you couldn't be bothered[a-z ']{0,24}|you(?:'ve)? (?:just |simply |even |probably )*(?:didn't|did not|never|haven't|don't|weren't|forgot to|missed) (?:even |bother to |actually |really |properly |careful\\w* |once |to )*${CARE}[a-z ']{0,24}`,
    ),
    isInnocent: ({ passage, start, end }) =>
      isSupposed({ passage, start, end }) ||
      (/\b(?:sorry|so|that|why|where|what|glad|pity) (?:that )?$/.test(clauseBefore(passage, start)) &&
        isKind({ passage, start, end })) ||
      /(?:don't|haven't|didn't|did not) (?:need|have) to/.test(passage.plain.slice(start, end)) ||
      (isKind({ passage, start, end }) &&
        !/clearly|obviously|bother|failed|neglected|never/.test(passage.plain.slice(start, end))) ||
      (/\?/.test(passage.plain.slice(end, end + 3)) && isKind({ passage, start, end })),
  },
  {
    words: listed(
      "didn't you,did not you,did you not,did you even,did you bother,did you actually,haven't you,don't you,couldn't you,can't you,weren't you",
    ),
    pattern: en(
      `(?:didn't|haven't|don't|couldn't|can't|weren't) you (?:even |bother to |actually |ever |at least |just |already )*(?:${CARE}|know)(?![a-z])[a-z ']{0,24}|did you (?:not|even|bother to|actually|ever) (?:even |bother to )?(?:${CARE}|know)(?![a-z])[a-z ']{0,24}`,
    ),
    isInnocent: (hit) =>
      isHelping(hit) ||
      /\bwhy $/.test(clauseBefore(hit.passage, hit.start)) ||
      /can't you see (?:it|the|them)|see the (?:button|link|option)/.test(hit.passage.plain.slice(hit.start, hit.end)),
  },
  {
    words: listed(
      "wrong,not us,not me,yourself,anyway,without reading,without checking,without looking,without asking,without measuring,too late,incorrect,instead of",
    ),
    pattern: en(
      "(?:it's |it was )?(?:you|you yourself|you're the one who|you were the one who)(?:'ve| have)? (?:yourself )?(?:chose|picked|ordered|selected|entered|typed|gave|wrote|put|clicked|signed|opened|washed|cut|broke|lost|threw|installed|used|filled|booked|bought|stored|left|plugged|assembled|sent|came|asked|waited)[a-z0-9 ,']{0,30}?(?:wrong(?:ly)?|incorrect(?:ly)?|yourself|,? not (?:us|me|we|ours)|without (?:reading|checking|looking|asking|measuring)|too (?:late|long|hot)|anyway)",
    ),
    isInnocent: (hit) =>
      isSupposed(hit) ||
      isHelping(hit) ||
      /\?/.test(clauseAround(hit.passage, hit.start) + hit.passage.plain.slice(hit.end, hit.end + 2)),
    spansClauses: true,
  },
];
