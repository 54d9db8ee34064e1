import type { Form } from "./order-change-zh.ts";

const CHANGE = "(?:change|update|amend|switch|swap|correct|edit|modify|alter|replace)";
const THING =
  "(?:(?:delivery|shipping|postal|billing)? ?(?:address|phone(?: number)?|mobile(?: number)?|number|name|recipient|size|colou?r|quantity|courier|carrier|date|day|invoice|card|message|note|order|postcode|style|model|engraving))";
const OURS = "(?:my |the |our |its |her |his )?";
const ASK =
  "(?:please|can you|could you|would you|will you|can i|could i|may i|can we|could we|i'd like|i would like|i want|i need|we need|we'd like|we want|let's)";
const COURIER =
  "(?:dhl|ups|fedex|usps|royal mail|dpd|hermes|evri|gls|tnt|courier|express|special delivery|first class|air mail|airmail|next ?day)";
const WHEN =
  "(?:(?:on|next|by|this|after|before|until|till|from|for|not before|no earlier than|only on) (?:the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend|weekdays?|\\d{1,2}(?:st|nd|rd|th)?|week|month|[a-z]+ \\d{1,2}|tomorrow)|tomorrow|a day (?:later|earlier)|(?:a few|two|three|a couple of) days (?:later|earlier)|sooner|earlier|later|yet)";

const WITH_CONTENT = new RegExp(
  `(?<![a-z])(?:${[
    `(?<!(?:not|n't|to|did you|already|have|i|we) )${CHANGE} (?!us |me |you |back)[^.?!]{0,40}?(?<![a-z])(?:to|for|with|into) (?!you|me|us|know|see|check)[^.?!]{1,}`,
    `(?:like|want|need|possible|able) to ${CHANGE} (?!us |me |you |back)[^.?!]{0,40}?(?<![a-z])(?:to|for|with|into) (?!you|me|us|know|see|check)[^.?!]{1,}`,
    "(?<=^|[.!,;?] ?|(?:please|can you|could you|would you|let's|actually|yes|and|just|but|then|rather) )make (?:it|them|mine|that(?= (?:an?|two|three|four|five|six|ten|\\d+) )|the [a-z]+(?= an? ))(?: be)? (?:an? |the |in )?(?!to |for |at |sense|sure|possible|clear|up|work|easier|right|better|through|if|happen|so|there|here|back|more detailed|snappy|quick|fast|brief|rain|stop)[a-z0-9]",
    `${CHANGE} ${OURS}${THING} ?[:,] ?[^.?!]{2,}`,
    "(?:add|leave|put|make|write|include|attach)(?: me)?(?: an?| the| my| this)?(?: [a-z]+)? (?:note|instructions?|comment)(?! to (?:self|my account))",
    "note (?:on|to|for) (?:the|my) (?:order|courier|driver|parcel)|please note(?: down)?(?: that)? (?:i|we)(?:'d| would)? (?:want|need|like)",
    "(?:please|can you|could you|would you)(?: please)? (?:leave|drop|put|hand|give) (?:it|the [a-z]+|them|this|my [a-z]+)(?: off| over)? (?:with|at|in|on|by|behind|under|to|outside)",
    "(?:leave|drop) (?:it|the (?:parcel|package|box|order)|them|my [a-z]+)(?: off)? (?:with|at|in|on|by|behind|under|outside) (?:the|my|a|our|number)",
    "(?:please|can you|could you|would you|i'd like|i would like|i want|have|get|it)(?: please| to| it| them| be| have| the [a-z]+){0,4} (?:gift[ -]?wrap(?:ped)?|wrap(?:ped)?)(?! you)",
    "(?:include|add|enclose|put in|write|slip in|attach)(?: me)? (?:an?|the|my|this)(?: [a-z]+){0,2} (?:card|message)",
    "(?:card|gift note|message) (?:should|to|that) (?:say|says|read|reads)",
    "(?:no|leave out|don't include|do not include|without|remove|omit|don't put|do not put)(?: the| an?| any)? (?:price(?:s| tag)?|invoice|receipt|packing slip)(?: (?:in|on|inside|please|with))",
    `(?:${ASK}|have|get)(?: please| to| it| you)*(?: have| get)?(?: it| them| the [a-z]+)? ?(?:engrave|embroider|monogram|personali[sz]e|print|engraved|embroidered|personali[sz]ed)(?: it| them| this| the [a-z]+)? (?:with |as |on |'|“|"|‘|the (?:name|word|initials|letters?))`,
    "^(?:please )?(?:engrave|embroider|monogram|personali[sz]e) ",
    `(?:${ASK}|only|don't|do not|to be|not)(?: please| to| you| have| get)*(?: it| them| the [a-z]+| my [a-z]+)? ?(?:deliver|ship|send|dispatch|post|delivered|shipped|sent|arrive|come)(?: it| them| out| the [a-z]+| my [a-z]+)* ${WHEN}`,
    `^(?:please )?(?:deliver|ship|send|dispatch)(?: it| them| the [a-z]+| my [a-z]+)? ${WHEN}`,
    "(?<!(?:n't|nt|not|cannot|to|will|we|they|i) )(?:hold|keep|delay|postpone|push back)(?: on to)?(?: it| them| the [a-z]+| my [a-z]+| off| shipping| delivery| dispatch)+ (?:until|till|for|by|to|a few|a week|two|three)",
    `(?:${ASK})(?: please| to| you)*(?: have)? (?:expedite|rush|speed up|reschedule|bring forward)`,
    `(?:send|ship|deliver|post)(?: it| them| this| the [a-z]+| my [a-z]+)?(?: out)? (?:by|via|with|using|through) ${COURIER}`,
    `(?:please |could you |can you )(?:not )?use ${COURIER}|use ${COURIER} instead|(?:not|don't use|no) (?:ups|dhl|hermes|evri|fedex|dpd)(?![a-z])`,
    "(?:recipient|name)(?: on (?:it|the [a-z]+|my [a-z]+))? (?:should|needs to|has to) (?:be|read|say)",
    `${THING} (?:should|needs to|has to|ought to) be [^.?!]{2,}|(?<!even the |not the )(?:new|correct|right) ${THING}(?: is|:) [^.?!]{2,}|${THING} is (?:now|actually) [^.?!]{2,}`,
    "(?:put|make|send|address) (?:it|them|the [a-z]+|this)(?: out)? (?:in|under|to) (?:the name|my [a-z]+(?: [a-z]+)?'s? (?:name|address|place|house|office)|my (?:work|home|office|other|new|old|parents))",
    `(?:need|want|like|have) (?:a |the |an )?(?:different|another|new|other) ${THING}[^.?!]{0,20}[:,] ?[^.?!]{2,}`,
    "(?:wrong|incorrect|old)[^.?!]{0,24}[.,!]? ?(?:it should be|should be|it's|it is|the right one is|correct one is|i live at|use) (?!possible|ok|not |my fault|fine|all right|alright|your)[^.?!]{2,}",
    `(?:${ASK}|send|issue)(?: me| have| get| to| please)*(?: an?| the| my)?(?: vat| company)? invoice(?:s|d)?(?: made out)?(?: to| in| for| with)?|invoice (?:should be |to be |made )?(?:made )?(?:out )?(?:to|in the name)`,
    `(?:${ASK})(?: please| to| have| get| you)*(?! (?:find|look|search|show|recommend|suggest|book|reserve|talk|speak|see|know))[^.?!]{0,40} instead(?! (?:find|look|search|show|recommend|suggest))`,
    `i(?:'d| would)? (?:rather|prefer)(?: have| to have)? [^.?!]{2,30} instead`,
  ].join("|")})`,
);
const BARE = new RegExp(
  `(?<![a-z])(?:(?:please|could you|can you|would you|need to|i'd like to|i would like to|i want to|we need to|have to|like to)(?: please| help me)? ${CHANGE} ${OURS}${THING}|(?:need|want) (?:a )?(?:different|another|new) ${THING}|${CHANGE} ${OURS}${THING}(?:,? please)?(?=$|[.!]))`,
);
const FEASIBILITY = new RegExp(
  `(?<![a-z])(?:(?:can|could|may) (?:i|we|it|the [a-z]+)(?: still| also)?(?: be)? ${CHANGE}d?|(?:is it|would it be|is there any way|any chance|are you able|am i able|is it still possible)[^.?!]{0,16} ${CHANGE}|(?:do|can) (?:you|i)(?: still| also)? (?:do engraving|engrave|personali[sz]e|change|add a note)|(?:wrong|incorrect|mistake|typo)[^.?!]{0,24}${THING})`,
);
const NEVER =
  /(?<![a-z])(?:how (?:do|can|to|would) i|change(?:d)? (?:my|your|her|his) mind|password|e-?mail address|subscription|my plan|pin|account|payment method|exchange|return(?:ed|ing)?|refund|did you|have you|has (?:it|the)|was it|when (?:will|do|can)|why|how much|is (?:gift|engraving|wrapping|it) [a-z]+ (?:free|extra|included)|(?:sent|received|got|gave) (?:me )?(?:the|a|it|an?)?(?: [a-z]+)? ?(?:wrong|blue|red|black|white|instead)|i (?:already )?(?:changed|updated|added|left)|don't change|no need to|not (?:change|to change)|thanks for)(?![a-z])/;

/** How an English message asks for a change of an order or for a note on it; in plain form. Null where it does not. */
export function englishChange(plain: string): Form | null {
  if (NEVER.test(plain)) return null;
  if (WITH_CONTENT.test(plain)) return "content";
  if (BARE.test(plain)) return "bare";
  return FEASIBILITY.test(plain) ? "question" : null;
}
