import { offersHelp } from "../../engine/detect/offer.ts";
import { clauseAround, clauseBefore } from "../../engine/text/clause.ts";
import { en } from "../../engine/text/phrase.ts";
import type { Entry, Hit } from "./entry.ts";

/** Where a clause begins. */
const HEAD = '(?<=^|[,.?!;:\\n…“"(] ?)';
const isHelping = ({ passage }: Hit): boolean => offersHelp(passage);
/** "Not sure which size?" asks the customer. */
const isQuestionToCustomer = (passage: Hit["passage"], start: number): boolean =>
  !/^(?:i|we)(?![a-z])/.test(passage.plain.slice(start)) && /^[^,.!;\n]{3,}[?]/.test(passage.plain.slice(start));
/** "*MM" and "^MM" at the end of a reply are initials. */
const isSignature = (passage: Hit["passage"], start: number): boolean =>
  "*^-".includes(passage.raw.charAt(passage.span(start, start + 1)[0] - 1) || " ");
const BUT_NOT = "(?:do not|don't|dont|did not|didn't|cannot|can't)";

/** The English analogues, under the numbers of the Chinese list. */
export const englishEntries: readonly Entry[] = [
  {
    id: "brush-off",
    patterns: [
      en(
        `${HEAD}(?:well |so |then |ok |okay |yeah |fine )?whatever(?=$|[,.!?…;]| then| you (?:say|want|like)(?:$|[,.!?…]))`,
      ),
      en("suit yourself|please yourself|have it your way|do (?:what|as) you (?:like|want|please)(?=$|[,.!?…])"),
      en(
        "(?:i|we) (?:really )?(?:could not|couldn't|do not|don't) care(?: less| either way)?|makes no difference to me|up to you,? (?:i|whatever)",
      ),
    ],
    isInnocent: ({ passage, start, end }) =>
      /\b(?:whatever) (?:size|colou?r|the|you choose|your)/.test(passage.plain.slice(start, end + 12)) ||
      /care (?:label|for|of|instructions)/.test(passage.plain.slice(start, end + 14)),
  },
  {
    id: "urging",
    patterns: [
      en(`${HEAD}(?:come on|go on)(?:, ?| )(?:then,? ?)?(?:say|tell|speak|out with|spill|just say)(?: it| me| up)?`),
      en(`i (?:have |'ve )?(?:already )?said(?: it)?,? (?:ok|okay|already|all right|alright)(?=$|[,.!?…])`),
      en("i said it already|just say it|say it already|out with it"),
    ],
  },
  { id: "yes-or-no", patterns: [en("yes or no(?! ?(?:question|answer|box|field|button|(?:on|in) (?:the|your)))")] },
  {
    id: "interjection",
    patterns: [
      en(`${HEAD}(?:huh|eh|oi|uh+|h+m+|m[m]+|what)(?=$|[?!,…]|\\.(?:$|[ .a-z]))`),
      en("(?<=^)hey(?! ?(?:there|hey))(?=$|[ ,.!?…])"),
      en("(?<=^)(?:huh|oi)(?= )"),
    ],
    isInnocent: ({ passage, start, end }) =>
      isSignature(passage, start) ||
      (passage.plain.slice(start, end) === "what" && /^[,.…](?! ?you )/.test(passage.plain.slice(end)) && start > 0),
  },
  {
    id: "pressing",
    patterns: [
      en(
        "what (?:exactly|precisely|on earth|the hell|the heck|in the world|actually) (?:do|did|are|is|would|have) you[a-z ]{0,20}?(?:want|after|need|asking|trying|expect\\w*|mean|say\\w*|looking for|like(?! (?:it |them |to be |us to )?[a-z]+(?:ed|en)(?![a-z])))",
      ),
      en(
        "what (?:do|did|are|would) you (?:actually |really |even )?(?:want|need|expect|like|asking for|after|trying to say)(?: me to do)?,? (?:exactly|then|from me|from us|already|now)",
      ),
      en("what (?:exactly|precisely|actually) is it(?: that)? you (?:want|need|expect|mean)"),
      en("what is it (?:exactly |that )?you (?:actually |even )?want"),
      en("(?:do|did) you (?:actually |even )?want it or not|make up your mind"),
    ],
  },
  {
    id: "slow-to-grasp",
    patterns: [
      en(
        `how (?:do|can|could|are|is it) you (?:still |even |possibly )*(?:${BUT_NOT}|not)[a-z ]{0,8}(?:get|getting|understand\\w*|see|follow\\w*|grasp)(?: it| that| this)?`,
      ),
      en(
        `(?:why|how come) (?:do|can) ?(?:n't|not)? ?you (?:still )?(?:not )?(?:get|understand|see|follow|grasp)(?: it| that| this)?`,
      ),
      en("(?:do|did|can) you still (?:not|n't) (?:get|understand|see|follow)(?: it| that| this| me)?"),
      en(`you (?:still|really|just) (?:${BUT_NOT}) (?:get|understand|see|follow)(?: it| that| this| me)?`),
      en(`(?:what part of|which part of)[a-z '"“”]{1,40} (?:${BUT_NOT}) you (?:get|understand)`),
      en(
        "(?:is it|is that|is this) (?:really |so |that )+(?:hard|difficult|complicated) to (?:get|understand|follow|grasp)",
      ),
      en("how (?:hard|difficult) (?:can it|is it|is that) (?:be )?to (?:get|understand)"),
    ],
    isInnocent: ({ passage, start }) => /\bif\b/.test(clauseBefore(passage, start)),
  },
  {
    id: "telling-off",
    patterns: [
      en("what(?:'s| is) (?:the|your|all the) (?:big |great )?(?:rush|hurry)"),
      en(
        "(?:stop|quit) (?:rushing|hurrying|pushing|pressuring|chasing|hounding|nagging|pestering|badgering)(?: me| us)?",
      ),
      en("(?:do not|don't|no need to) (?:rush|hurry|push|pressure|chase|nag|hound|pester) (?:me|us)"),
      en("why (?:are you in|the|such) (?:such )?(?:a )?(?:rush|hurry)"),
    ],
  },
  {
    id: "hustling",
    patterns: [
      en(
        "spit it out|cough it up|get (?:on with it|to the point)|be quick(?= and| about|[,.!?]|$)|hurry up(?: and (?:say|tell|answer|reply|type|speak|explain)[a-z ]{0,6}?(?= |$|[,.!?…])(?: me| us)?)?|(?:tell me|say it|answer|speak|type|talk) (?:faster|quick\\w*)|make it (?:quick|snappy)|stop (?:dithering|wasting (?:my|our) time)|i have(?: not|n't) got all day|(?:i )?(?:do not|don't|haven't) (?:have |got )+all day",
      ),
    ],
    isInnocent: ({ passage, start }) =>
      /\b(?:please|will|warehouse|courier|them|to)\b/.test(clauseBefore(passage, start)),
  },
  {
    id: "hush",
    patterns: [
      en(
        "(?:just |please |you need to |try to )?calm (?:yourself )?down(?! jacket| coat)|calm yourself|(?:be|keep|stay) (?:quiet|calm|silent)(?=$|[,.!?…]| and| please| will| or)|quiet(?: down|en down)|pipe down|settle down|simmer down|cool it|chill(?: out)?(?=$|[,.!?…])|relax(?=$|[,.!?…])|shut up|hush",
      ),
      en(
        "(?:stop|quit|enough(?: with)?(?: the| your)?|no need for(?: the)?|no need to|do not|don't|no more) (?:shouting|shout|yelling|yell|arguing|argue|screaming|scream|whining|whine|complaining|moaning|fussing|ranting|being (?:rude|difficult|dramatic)|making a (?:fuss|scene))",
      ),
    ],
    isInnocent: ({ passage, start, end }) =>
      /\b(?:i|we|it|that|which|to keep|helps?(?: you)?|will|sound|motor) (?:can )?$/.test(
        clauseBefore(passage, start),
      ) || /^ (?:tones?|colou?rs?)/.test(passage.plain.slice(end)),
  },
  {
    id: "floor",
    patterns: [
      en(
        "let me finish(?=$|[,.!?…;]| (?:first|before|speaking|talking|my (?:sentence|point|thought)|what|and then you))(?: speaking| talking| first)?",
      ),
      en("(?:do not|don't|stop|quit) (?:interrupt\\w*|cut\\w*|butt\\w*|talk\\w* over)(?: me| in| us)?(?: off)?"),
      en(
        "(?:i am|i'm|i was) (?:still |not )?(?:talking|speaking|done talking|finished)(?=$|[,.!?…])|i (?:have not|haven't) finished(?= yet|$|[,.!?…])|wait until i(?: am|'m)? (?:have )?(?:finish\\w*|done)|hear me out",
      ),
    ],
  },
  {
    id: "told-before",
    patterns: [
      en(
        "(?:as|like) (?:i|we)(?: have|'ve|'d| had)? (?:already |just )?(?:told|said|explained|informed|warned)(?: to)?(?: you)?(?: already| before| twice| earlier| now| several times| many times| \\w+ times)*(?= |$|[,.!?…])",
      ),
      en(
        "(?:i|we)(?: have|'ve)? (?:already|just|literally) (?:told|said|explained|answered|sent|informed)(?: that| this| it)?(?: to)?(?: you)?",
      ),
      en(
        "(?:i|we)(?: have|'ve)? (?:told|explained(?: it| this| that)? to|informed|warned) you(?: already| before| twice| \\w+ times| that already| so)+",
      ),
      en(
        "(?:did not|didn't|have not|haven't) (?:i|we) (?:just |already )?(?:tell|told|say|said|explain|explained|answer|answered)",
      ),
      en(
        "how (?:many times|often) (?:do|must|have|should|did|am) (?:i|we)(?: to| have to| got to| need to)* (?:tell|told|say|said|explain|explained|repeat)(?: it| this| that)?(?: to)?(?: you)?",
      ),
      en(
        "(?:for the (?:last|hundredth|third|second|umpteenth|tenth|\\w+th) time)|i(?: am|'m) not (?:going to )?repeat(?:ing)? (?:myself|it|this)|once again, i (?:said|told)",
      ),
      en("you(?: have|'ve)? (?:already )?been told"),
    ],
    isInnocent: ({ passage, end }) =>
      /^ (?:the|our|my) (?:warehouse|courier|colleague|team|supervisor|manager|designer|driver|kitchen|boss|depot)/.test(
        passage.plain.slice(end),
      ) ||
      (/^as i|^as we/.test(passage.plain.slice(end)) && offersHelp(passage)),
  },
  {
    id: "stubborn-ignorance",
    patterns: [
      en(`(?:i|we) (?:already )?(?:said|told you)(?: that)? (?:i|we) (?:${BUT_NOT}) know`),
      en(
        `if (?:i|we) (?:${BUT_NOT}) know,? (?:i|we) (?:${BUT_NOT}) know|(?:i|we) (?:${BUT_NOT}) know means (?:i|we) (?:${BUT_NOT}) know`,
      ),
    ],
  },
  {
    id: "speak-up",
    patterns: [
      en(
        "speak up|(?:speak|talk|say it|type) (?:a bit |a little )?louder|louder(?=$|[,.!?…]| please)|stop (?:mumbling|whispering)|(?:do not|don't) (?:mumble|whisper)|(?:nobody|no one) can hear",
      ),
    ],
    isInnocent: ({ passage, start }) => /\b(?:speaker|music|alarm|volume)\b/.test(clauseAround(passage, start)),
  },
  {
    id: "because-rule",
    patterns: [
      en(
        "(?:there is|there's|there are|i have|i've(?: got)?|we have)? ?(?:nothing|not(?:hing)? (?:more|else|much)|no(?:thing)? (?:left )?)(?: to| i need to) (?:explain|discuss)(?:, ?(?:that is|that's|it's|those are) (?:just |simply )?(?:the|our|a) (?:rules?|policy))?",
      ),
      en("(?:rules are rules|the rules are the rules|a rule is a rule|policy is policy)"),
      en(
        "(?:that is|that's|those are|it's|it is|because (?:that is|that's|it's|it is)) (?:just |simply |only )?(?:the|our|a|company) (?:rules?|policy)(?=$|[,.!?…])(?:,? (?:end of(?: story)?|period|full stop|full-stop))?",
      ),
      en(
        "(?:that is|that's|it is|it's) (?:just )?(?:how|the way) (?:it is|it works|things are|the rule is)|because (?:i|we) said so|that's (?:just )?that",
      ),
    ],
    isInnocent: ({ passage, start, end }) =>
      /nothing to explain|rules are/.test(passage.plain.slice(start, end)) ? false : offersHelp(passage),
    isUnbroken: false,
  },
  {
    id: "disbelief",
    patterns: [
      en(
        "you (?:would|'d|will|'ll)? ?(?:not|n't|never|wouldn't|won't|don't|do not) (?:be )?believ(?:e|ing) (?:me|us|it|a word)(?: anyway| anyhow| either| if i told you)?|you(?:'d| would) never believe (?:me|us)|even if i told you|believe it or not, your choice",
      ),
      en(
        "(?:what(?:'s| is) the (?:point|use) (?:of|in) (?:telling|explaining)|no (?:point|use) (?:in )?(?:telling|explaining)(?: it)?(?: to)? you)",
      ),
    ],
    isInnocent: ({ passage, end }) => /^ how (?:soft|good|nice|light|warm)/.test(passage.plain.slice(end)),
    isUnbroken: false,
  },
  {
    id: "listen",
    patterns: [
      en(
        `(?:just |now |you )?listen to me|(?:you )?(?:just |need to |have to |better )listen(?=$|[,.!?…]| (?:to me|here|up|carefully))|${HEAD}(?:now )?(?:listen|look)(?: here| up)?(?=[,!…]| here| up)`,
      ),
    ],
    isInnocent: ({ passage, end }) => /^ (?:sing|play|read)/.test(passage.plain.slice(end)),
  },
  {
    id: "not-mine",
    patterns: [
      en(
        "(?:that|it|this|which|a[a-z ]+|the[a-z ]+)?(?:'s| is| are)?(?: really| simply| just)? ?(?:not|n't|isn't|ain't) (?:really )?(?:my|our) (?:problem|fault|concern|business|mistake|affair|issue)(?:,? (?:so )?(?:go )?(?:and )?(?:ask|talk to|call|contact|complain to)(?: the| your)? \\w+)?",
      ),
      en(
        "none of (?:my|our) (?:business|concern)|nothing to do with (?:me|us)|(?:do not|don't) (?:blame|look at|come to|ask) (?:me|us)(?=$|[,.!?…])",
      ),
      en("(?:has|have|had|got) nothing to do with (?:me|us)"),
      en("that's (?:a )?you(?:r)? problem|your problem,? not (?:mine|ours)|(?:that's|sounds like) (?:a )?your problem"),
    ],
    isInnocent: isHelping,
  },
  {
    id: "not-my-scope",
    patterns: [
      en(
        "(?:not|n't|isn't|outside|beyond|above) (?:really )?(?:in |part of )?(?:my|our) (?:department|job|area|responsibility|remit|scope|role|duty|duties|pay grade|line|task|team|side|work|field|section)(?: description)?",
      ),
      en(
        "(?:i|we) (?:do not|don't|won't) (?:deal|handle|do|touch|bother|look after|take care)(?: with)?(?: of)? (?:that|this|it|those|returns|invoices|refunds|complaints|payments?|deliver\\w+|repairs?)(?=$|[,.!?…])",
      ),
      en(
        "(?:i|we)(?: am|'m| are|'re) not (?:in charge of|responsible for|paid (?:for|to))[a-z ]{0,20}|not what (?:i am|i'm|we are|we're) (?:here|paid) for|that's someone else's (?:job|department|problem)",
      ),
    ],
    isInnocent: isHelping,
  },
  {
    id: "ignorance",
    patterns: [
      en(
        `(?:i |we )?(?:have |'ve |have got |'ve got )?(?:absolutely |really )?(?:no|not a|not the (?:faintest|slightest|foggiest)) (?:idea|clue)(?! (?:if you|how much))`,
      ),
      en(
        `(?:i|we) (?:really |honestly |just |simply )*(?:do not|don't|dont|wouldn't|would not) (?:really |actually )?(?:know|have a clue|have any idea|have (?:that|this|the) information)`,
      ),
      en(
        `(?:${HEAD}|i(?: am|'m)? |we(?: are|'re)? |sorry,? |really |honestly,? )(?:dunno|not (?:really |too |quite |entirely |so )?(?:sure|certain)|unsure|not known|don't know|beats me|who knows|search me)`,
      ),
    ],
    isInnocent: ({ passage, start }) =>
      offersHelp(passage) ||
      isQuestionToCustomer(passage, start) ||
      /\b(?:if|in case|you|whether) *$/.test(clauseBefore(passage, start).replace(/\bi$/, "")),
  },
  {
    id: "rhetorical",
    patterns: [
      en(
        "how (?:should|would|could|am|can|do you (?:expect|think)|the hell (?:should|would)|on earth (?:should|would)) (?:i|we|me|us)(?: possibly| supposed| be expected| would| to| even)* (?:to )?know",
      ),
      en(
        "why (?:are|would|do|did) you (?:even )?(?:ask|asking) (?:me|us)|(?:do not|don't|stop) ask(?:ing)? (?:me|us)(?! for)|why ask (?:me|us)|do i look like|what am i, a|who (?:am i|are we) (?:supposed )?to ask|am i (?:supposed|meant) to know|ask (?:google|somebody else|someone else)|you(?:'re| are) asking me|(?:i'm|i am) not a mind reader",
      ),
    ],
  },
  {
    id: "break-off",
    patterns: [
      en("(?:that's it|that is it|right|enough|so|that's enough),? ?(?:i am|i'm|we are|we're) done(?=$|[.!?,])"),
      en(
        "(?:that's it|that is it|right|enough|ok|okay|so|fine)?,? ?(?:i am|i'm|we are|we're) (?:hanging up|logging off|signing off|done here|done talking|done with (?:this|you)|finished here|leaving (?:this )?(?:chat|it)|ending (?:this|the chat|it)|closing this chat|through(?: here)?|out of here)",
      ),
      en(
        "(?:this|our) (?:conversation|chat|discussion) is (?:over|finished|done)|(?:i have|i've|we have|we've) nothing (?:more|else|left) to (?:say|discuss|add)|end of (?:discussion|conversation|story)|let's leave it (?:at that|there)|i(?:'m| am) (?:off|gone)(?=$|[,.!?…])|that's the end of it",
      ),
    ],
    isInnocent: ({ passage, start, end }) =>
      /for (?:today|the day)/.test(passage.plain.slice(start, end + 12)) ||
      /\b(?:before|once|when|after|if|until|unless) $/.test(clauseBefore(passage, start)),
  },
];
