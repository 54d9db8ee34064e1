import { gated } from "../text/anchors.ts";
import { en } from "../text/phrase.ts";
import type { ShirkSigns } from "./shirk-signs.ts";
import { OTHERS_EN } from "./third-party-words.ts";

/** Anyone but the two who talk. */
const THEM = `(?:${OTHERS_EN}|them|they|him|her|whoever(?: [a-z]+){1,4}|the [a-z]+(?: [a-z]+)?|your (?:bank|postman|landlord|neighbour|provider|insurer))`;
const SETTLE =
  "(?:pay|apologise|apologize|answer|explain|deal|fix|sort|refund|compensate|handle|replace|own|make|put|take|look|resolve|be)";

/** Somebody else did it, decides it or has to pay for it. */
const another = [
  `(?:for|up to|down to|on) ${THEM} to (?:[a-z]+)|between (?:you and )?${THEM}(?: and you)?`,
  `(?:it's|it is|that's|that is|which is|this is|all) (?:all |entirely |really )?(?:on|down to|up to|with) ${THEM}`,
  `${THEM} (?:can|should|must|has to|have to|needs to|need to|ought to|will have to)(?: then| just)?(?: ${SETTLE})+`,
  `make (?:him|her|them) ${SETTLE}|whose (?:fault|job) `,
  `(?:it's|it is|that's|that is|this is) (?:a|an) [a-z]+ (?:thing|problem|issue|matter|bug)|(?:a bug|an error|a fault|a glitch) in (?:the|their) [a-z]+`,
  `(?:couriers|carriers|drivers|suppliers|warehouses|banks|platforms|airlines|post offices) (?:[a-z]+) `,
  `${THEM} owes? you|${THEM}'s? (?:own )?(?:doing|call|business|affair|thing|fault|mistake|job|problem|end|decision|policy|mess|side|error|responsibility)`,
  `(?:quarrel|problem|issue|argument|complaint|dispute|fight|beef|contract|question)s? (?:is|are|lies) (?:with|for) ${THEM}`,
  `(?:sits?|is|are|lies?|rests?|stuck|come|comes) (?:with|from|at) ${OTHERS_EN}`,
  `${OTHERS_EN}(?: lab| team| company)? (?:has |have |had |must have |probably |already |must've |simply )*(?:(?!need|want|deliver(?:ed)? to|ship|call|arriv)[a-z]{2,}(?:ed|ks|ts|ds)|lost|cut|broke|set|sets|holds?|(?:is|are) holding|chose|made|did|sold|told|forgot|mixed|put|gave)`,
].join("|");

const NOT_US =
  "(?:(?:we|i)(?:'re| are|'m| am)? (?:not|won't|will not|don't|do not|aren't|refuse to|no longer|never)(?: be| be going| going| gonna| getting| get| to| intend)*|(?:we're|i'm) not(?: going to| getting)?)";
/** Our side wants no part in it from here on. */
const unwilling = [
  `${NOT_US} (?:deal(?:ing)?|involved|handl(?:e|ing)|chas(?:e|ing)|look(?:ing)? into|tak(?:e|ing) (?:it|this|that|part)|touch(?:ing)?|follow(?:ing)?|pay(?:ing)?|cover(?:ing)?|intervene|argu(?:e|ing)|pass(?:ing)?|honou?r(?:ing)?|refund(?:ing)?|concerned|getting|get) ?[a-z ]{0,16}`,
  "(?:you're|you are) on your own|(?:staying|stay|keeping|keep) (?:well )?out of (?:it|this|that)|wash (?:our|my) hands(?: of [a-z]+)?",
  "(?:not|isn't|hardly) (?:something|a thing|anything) (?:i'm|we're|i am|we are|i|we)(?: going to| gonna| will| would)? ?[a-z ]{0,12}|none of (?:our|my) [a-z]+|not at (?:us|me)(?=[,.!]|$)|(?:don't|do not) (?:look|come|moan|shout|complain) (?:at|to) (?:us|me)",
].join("|");
/** Our side cannot, or is only the shop. */
const unable = [
  "(?:that's |that is )?where (?:our|my) [a-z]+ (?:stops|ends|finishes)|nothing (?:left |more )?(?:for (?:us|me) to do|(?:we|i) can do|to do with (?:us|me))|left our (?:hands|shop|warehouse|building)|out of (?:our|my) hands|(?:was|were) (?:fine|perfect|ok) when (?:it|they) left",
  "(?:i'm|i am|we're|we are) (?:only|just) (?:the |a |an )?[a-z ]{1,20}|(?:i|we) (?:just|only) (?:follow|sell|take|answer|do|pass|pack|work|print|type)[a-z ]{0,12}",
  `(?:it's|it is|that's|that is|this is) (?!(?:our|my|your)(?![a-z]))(?:all |really )?(?:the |a )?[a-z ]{1,24}'s (?:own )?(?:problem|mess|business|headache|lookout|affair|concern)|(?:not|n't) (?:do|change|fix) (?:a thing|anything)|not this (?:website|shop|store|desk|team|chat|company)|(?:we|i)(?:'ve| have)(?: got)? (?:nothing|no (?:way|say|power|control))(?! but)`,
  "(?:not|never) (?:with |on |for |from |to )?(?:us|me|ours)(?=[,.!]|$)|(?:we|i) (?:don't|do not|didn't)(?=[,.!]|$)|(?:not|no|n't)(?: really)? (?:my|our) (?:problem|job|fault|call|concern|business|decision|department)",
  "(?:we|i) (?:don't|do not|can't|cannot) (?:handle|control|see|touch|do|deal|help|change)[a-z ]{0,16}",
].join("|");

const GO_TO =
  "(?:ask|call|contact|phone|ring|email|e-mail|message|chase|press|pester|see|tell|blame|sue|try|complain (?:to|at)|moan (?:at|to)|shout at|talk to|speak (?:to|with)|go (?:to|after|back to)|reach out to|get in touch with|take (?:it|that|this) up with|argue with|bother|get onto|write to|claim (?:it |that )?from|follow up with|make|have)";
/** The customer is sent to somebody. */
const sent = [
  `(?:(?<=^|[.,!;:?] ?)(?:so |then |just |well |and |now |you |please |can |go |simply )*|you(?:'d| had)? better |you can |you should |you must |you'll have to |you need to |you have to |better )${GO_TO} ${THEM}`,
  `between (?:you and ${THEM}|${THEM} and you)`,
  `(?:knock on|bang on|go (?:and )?(?:comment|shout|moan|ask|write|queue|complain|knock)[a-z ]{0,12}?)(?: (?:at|to|on|under|with|in))? (?:their|his|her|them|him|the)[a-z ]{0,16}|it's [a-z ]{1,20} you (?:want|need)(?=[,.!]|$)`,
  "(?:file|make|raise|open|start|lodge) (?:your own|a|the) (?:claim|case|dispute|complaint|ticket)",
  "on your own(?=[,.!]|$)|(?:fight|sort|settle) (?:it|that|this) out (?:with|between) [a-z]+",
].join("|");

const OWN =
  /\b(?:(?:i|we)(?:'ll| will| can| shall|'d be happy to)(?! not|'t| only| just| never)|(?:let me|i've (?:asked|passed|opened|sent|put|called)|we've (?:asked|passed|opened|sent)|we will))\b/;

export const shirkInEnglish: ShirkSigns = {
  another: gated(en(another)),
  unwilling: gated(en(unwilling)),
  unable: gated(en(unable)),
  sent: gated(en(sent)),
  own: OWN,
};
