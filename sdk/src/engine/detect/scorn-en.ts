import { clauseBefore } from "../text/clause.ts";
import { en } from "../text/phrase.ts";
import { type Frame, type Hit, listed } from "./frame.ts";
import { offersHelp } from "./offer.ts";
import { isCourteous } from "./softener.ts";

const HEAD = '(?<=^|[,.?!;:\\n…“"(] ?)';
const isHelping = ({ passage }: Hit): boolean => offersHelp(passage);
const isKind = ({ passage }: Hit): boolean => isCourteous(passage) || offersHelp(passage);
const after =
  (words: RegExp) =>
  ({ passage, start }: Hit): boolean =>
    words.test(clauseBefore(passage, start));

/** Impatience, sarcasm and rhetorical questions in English. */
export const englishScorn: readonly Frame[] = [
  {
    words: ["hard", "difficult", "complicated", "tricky"],
    pattern: en(
      "(?:is|was|are) (?:that|it|this|these|simple [a-z]+|a [a-z]+) (?:really |so |too |that |all that )+(?:hard|difficult|complicated|tricky|much)[a-z ]{0,24}|how (?:hard|difficult|complicated) (?:can|is|could|was|would) (?:it|that|this)[a-z ]{0,24}|it(?:'s| is)(?:n't| not) (?:that |exactly |so |really )*(?:hard|difficult|complicated|tricky)(?= to (?:read|look|check|under|see|find)|[,.!]|$)",
    ),
    isInnocent: isHelping,
  },
  {
    words: listed(
      "can't you,cant you,cannot you,can you not,can you even,can you read,do you even,did you even,did you bother,are you blind,are you serious,are you kidding,are you joking,are you deaf,are you even,are you for real,are you done,have you even,have you never,have you tried,are you out,do you not,don't you,did you not,didn't you,do you ever,do you actually,did you actually",
    ),
    pattern: en(
      "(?:can'?t|cannot|don'?t|didn'?t|can|do|did|are|have) you (?:not |even |never |ever |actually |bother |bothered |just |really )*(?:read(?:ing)?|seen?|look(?:ed|ing)?|know how|listen(?:ing)?|under[a-z]+|count|tell|bother|blind|serious|kidding|joking|deaf|for real|done(?= yet|\\?)|out of your|ever|google[d]?|follow|check(?:ed)?|wait|have (?:eyes|a brain|anything better)|tried (?:reading|looking|googling))",
    ),
    isInnocent: ({ passage, start, end }) => {
      const words = passage.plain.slice(start, end);
      const isPlain =
        /^(?:can|do|did|have|are) you (?!not|even|never|ever|actually|bother|blind|serious|kidding|joking|deaf|for real|out of|done|reading|tried|have (?:eyes|a brain|any))/.test(
          words,
        );
      if (isPlain && !/^can you read/.test(words)) return true;
      return (
        /^can you (?!not|even|read)/.test(words) ||
        (/^(?:can|do|did|don't|didn't|have) you (?:see|look|tell|wait|tried|check)/.test(words) &&
          isKind({ passage, start, end }))
      );
    },
  },
  {
    words: ["how many", "how often", "how long do"],
    pattern: en(
      "how (?:many|often)(?: more)? ?(?:times)? (?:do|must|should|am|have|are|did|will) (?:(?:i|we) (?:(?:have|need|going|got|supposed) to |repeat|say|explain|tell)|you (?:need to|have to|going to) (?:be told|ask|hear))[a-z ]{0,24}",
    ),
  },
  {
    words: listed(
      "do i,must i,should i,am i,do we,shall i,did i,want me to,expect me,expect us,think i,think we,think this,what am i,who do you,where do you",
    ),
    pattern: en(
      "(?:do|must|should|am|did|shall) (?:i|we) (?:really |honestly |seriously )?(?:have to|need to|supposed to|expected to|stutter|look like|spell|draw)[a-z ,']{0,40}|(?:what|who) (?:did|do|are) you (?:expect\\w*|think (?:i am|we are|this is|you are))[a-z ]{0,24}|(?:do|did) you (?:honestly |really |seriously |actually |want|expect|think)+ (?:me|us|i|we|this|that)(?:'m| am|'re| are| is| to| have| can| could| just| do| will)*[a-z ,']{0,40}|(?:what|who) (?:am i|are we|do i look like),? ?[a-z ]{0,24}",
    ),
    isInnocent: ({ passage, start, end }) => {
      const words = passage.plain.slice(start, end);
      if (/^do(?:es)? you (?:think (?:this|that) |want )|^did you want/.test(words))
        return !/(?:want|like) me to (?:drive|fly|hold|come over|walk|do everything|read it|personally|wrap you|sing|beg)/.test(
          words,
        );
      return (
        /^should (?:i|we) |^shall/.test(words) ||
        (/^(?:am i|do i) (?:supposed|need|have) to/.test(words) && isKind({ passage, start, end }))
      );
    },
  },
  {
    words: listed(
      "expect,obvious,duh,seriously,what more,what else do,what part,which part,kidding,common sense,rocket,brain,anyone can,any fool,any child,a child,a toddler,a five,newsflash,news flash,genius,sherlock,einstein,joking",
    ),
    pattern: en(
      `what (?:else |more |exactly )?did you expect[a-z ]{0,16}|what (?:more|else) do you want(?: from (?:me|us))?|(?:what|which) part of [^.!?\\n]{1,40}(?:don'?t|do not|didn'?t|did not|isn'?t|is not|was(?: not|n't)?|do|did)(?: you)? (?:not )?(?:understand|get|clear|follow|see)|${HEAD}(?:well,? )?(?:isn't it obvious|obviously|duh|seriously\\??|oh,? seriously|really\\?)(?=[,.!?]|$)|(?:are )?you(?:'re| are)? (?:kidding|joking|having a laugh)(?: me)?|(?:you(?:'ve| have) )?(?:got to|must) be (?:kidding|joking)|(?:it's|it is|that's|just|basic)(?: just| only)? common sense|(?:not|n't)(?: exactly)? (?:rocket science|brain surgery)|(?:any(?:one|body)|any fool|any child|a child|a toddler|a five[ -]year[ -]old|my dog) (?:can|could|knows|would)[a-z ]{0,16}|news ?flash|(?:ok|well done|good job|bravo|congratulations|nice one|right|thanks),? (?:genius|sherlock|einstein)`,
    ),
    isInnocent: ({ passage, start, end }) =>
      /^obviously/.test(passage.plain.slice(start, end)) && isKind({ passage, start, end }),
  },
  {
    words: listed(
      "oh wow,oh great,oh joy,oh look,oh brilliant,oh lovely,oh fantastic,oh wonderful,oh good,oh sure,oh please,wow,another,here we go,great",
    ),
    pattern: en(
      `${HEAD}(?:oh|wow|ah|well|great|brilliant|lovely|fantastic|wonderful|oh,? (?:wow|great|joy|look|brilliant|lovely|fantastic|wonderful|good|perfect|dear)),? (?:another (?!one (?:in|of|is|for)|option|size|colou?r|way|idea)[a-z ]{1,30}|here we go|one more [a-z]+|you again|not (?:you|this|another|again)[a-z ]{0,16}|it's you again|a (?:refund|discount|complaint|return)[a-z ]{0,10} again|sure|how (?:terrible|awful|tragic|sad) for you)|here we go again|(?:yet )?another (?:discount|bargain|refund|freebie|complaint|time)[ -]?(?:hunter|seeker|waster|chaser|er|lover)s?|oh please(?=[,.!]|$)|another complaint|another one who[a-z ]{0,24}`,
    ),
    isInnocent: isHelping,
  },
  {
    words: listed(
      "good for you,boo hoo,cry me,big deal,so what,who cares,like i care,your dreams,dream on,keep dreaming,nice try,good luck,congratulations,must be nice,how nice,how original,how clever,how charming,how convenient,bless your heart,give me a break,goodness,heaven,for god,pete's,crying out,no kidding,tough luck,too bad,cheeky,rich coming,you wish,as if",
    ),
    pattern: en(
      `good for you(?=[,.!]|$)|boo[ -]?hoo|cry me a river|big deal|${HEAD}so what(?=[,.!?]|$)|(?:who|like i) cares?(?=[,.!?]|$)|(?:in your )dreams|dream on|keep dreaming|nice try,? (?:but|though)|good luck (?:with that|finding|getting)[a-z ]{0,16}|congratulations,? (?:on (?:reading|noticing|finally)|you (?:found|managed|can|finally|noticed|won))[a-z ]{0,16}|must be nice(?=[,.!]|$)|how (?:original|clever|charming|convenient)(?: (?:of|for) you)?(?=[,.!]|$)|how nice for you(?=[,.!]|$)|bless your heart|give me a break|for (?:goodness|heaven'?s?|god'?s?|pete'?s?|crying out)(?: loud| sake)+|tough(?: luck)?(?=[,.!]|$)|${HEAD}(?:well,? |that's (?:just )?)?too bad(?=[,.!]|$)|that's rich|${HEAD}you wish(?=[,.!]|$)|${HEAD}as if(?=[,.!]|$| (?:i|we) (?:care|have|had|would))`,
    ),
    isInnocent: ({ passage, start, end }) =>
      /^too bad/.test(passage.plain.slice(start, end)) && isKind({ passage, start, end }),
  },
  {
    words: listed(
      "all day,time for this,got time,other customers,better things,wasting,waste of,patience with,sick of,tired of,fed up,enough of,had enough,getting old,again?,this again,you again,stop asking,keep asking,just answered,already answered,just told,already told,just said,already said,just explained,already explained,literally,or not,asking,whining,moaning",
    ),
    pattern: en(
      "(?:i|we)(?: have|'ve)?(?: not|n't| don't| do not| haven't)*(?: have| got)* (?:all day|time (?:for|to) (?:this|waste|argue|explain|deal))|(?:i|we) have (?:other customers|better things)[a-z ]{0,16}|(?:stop |you(?:'re| are) |quit )?wasting (?:my|our|everyone's) time|waste of (?:my|our) time|(?:sick|tired|fed up)(?: and tired)? (?:of|with) (?:you|this|your|people|answering|repeating|explaining|being asked)|(?:i've |have )had enough(?: of (?:you|this))?|enough of this|(?:stop|quit) (?:asking|whining|moaning|nagging|bothering|messaging|pestering|complaining|spamming)[a-z ]{0,16}|(?:not )?(?:you|this|that) again(?=[,.!?]|$)|(?:i|we)(?: have|'ve)? (?:just|already|literally) (?:answered|told|said|explained)[a-z ]{0,12}|(?:do )?you want it or not|(?:you|why do you) keep (?:on )?asking|you(?:'ve| have)? (?:already )?asked (?:that|this|me|us)(?: that| this)? (?:already|before|twice|\\w+ times)",
    ),
    isInnocent: after(
      /\b(?:so|to|not be|avoid|without|never|aren't|not|see(?:ing)?|help(?:ing)?|serv(?:e|ing)|meet(?:ing)?|from|thank|welcom(?:e|ing)|try(?:ing)?|check(?:ing)?) ?$/,
    ),
  },
  {
    words: listed(
      "mind reader,crystal ball,magic wand,magician,miracle,robot,babysitter,wizard,taxi,charity,your maid,your servant,google for,hold your hand,thin air",
    ),
    pattern: en(
      "(?:i'm|i am|we're|we are|i|we) (?:not|don't|do not|haven't got|left) (?:have |got |running |exactly )*(?:a |an |any |my |your )*(?:mind readers?|crystal ball|magic wand|magicians?|miracle[a-z ]{0,8}|robots?|babysitters?|wizards?|taxi|charity|maid|servant)|hold your hand|out of thin air",
    ),
  },
  {
    words: listed("it says,it clearly,says so,right there,written,in front of you,plainly,literally,black and white"),
    pattern: en(
      "(?:it|the [a-z]+|that) (?:clearly|plainly|literally|quite clearly|obviously) (?:says?|states?|shows?|reads?)|says so (?:right )?(?:there|on|in)|(?:it's|it is) (?:right there|all there|written|in black and white|right in front)(?: on| in| of)?[a-z ]{0,20}|(?:isn't|is not|doesn't|wasn't) (?:it|that|the [a-z]+) (?:written|say|clear|state|on the)[a-z ]{0,20}",
    ),
    isInnocent: isKind,
  },
  {
    words: listed(
      "bothered,if you could read,opened your eyes,use your,open your eyes,learn to,you can't,you cant,you cannot,you really,you clearly,you just,you obviously,try reading,heard of",
    ),
    pattern: en(
      "if you(?:'d| had)? (?:even |only )?(?:bothered|could read|can read|opened your eyes|used your)[a-z ]{0,24}|(?:use|open) your (?:eyes|head|brain)|you (?:really |clearly |obviously |just )*(?:can'?t|cannot) (?:read|see|count|listen)(?! the (?:image|picture|video|price))|(?:learn|try) (?:to )?(?:read(?:ing)?|listen(?:ing)?|count)(?=[,.!]|$| (?:first|the|before|it))|(?:have you |ever )+heard of[a-z ]{0,16}",
    ),
  },
];
