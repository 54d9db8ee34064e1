import { clauseBefore } from "../text/clause.ts";
import { type Frame, frameOf, type Hit } from "./frame.ts";

const MIS =
  "mis(?:read|spoke|spoken|typed|quoted|stated|counted|heard|calculated|took|taken|understood|remembered|measured|judged|wrote|informed|advised|led|interpreted|told|labelled|labeled|entered|looked|added)";
/** What information comes as. */
const INFORMATION =
  "(?:price|quote|figure|number|total|link|url|page|chart|table|guide|picture|photo|image|file|video|address|date|day|time|colou?r|size|dimensions?|measurements?|weight|length|width|height|info(?:rmation)?|details?|answer|line|row|column|listing|model|version|code|postcode|fee|rate|delivery|shipping|message|document|form|policy|terms|sku|product|item|one|spec\\w*|label)";
const SAID =
  "(?:said|told|gave|given|quoted|sent|wrote|typed|mentioned|posted|listed|stated|promised|shared|pasted|advised|offered|described|wrote down|put)";
const WRONG =
  "(?:wrong|incorrect|inaccurate|mistaken|off|out of date|outdated|old|not (?:right|correct|accurate|true|quite right|valid)|void|invalid|mixed up|for (?:another|a different|the other)|last (?:week|year|month|season)'s|yesterday's|an error|a mistake|in error|too (?:high|low|short|long))";
const ADVERB =
  "(?: (?:just|must|have|had|seem to|may|might|think|am afraid|do|did|clearly|totally|completely|just now|earlier|evidently|obviously|probably|accidentally|also|then|really))*";

const PATTERN = new RegExp(
  `(?<![a-z])(?:${[
    "correction(?= ?[:,.!]| to (?:my|the|what)|$)|(?:a |one |small |quick )+correction|correcting (?:myself|my|what i)|(?:i |we |let me |must |should |need to |have to |like to )correct (?:myself|my|that|what i|the (?:price|figure|number|date|info\\w*) i)|(?:i )?stand corrected|here(?:'s| is) the (?:corrected|right|correct) (?:one|link|version|chart|price|figure|number|file|table|page)|the (?:correct|right) (?:price|figure|number|date|link|size|answer|address|one|length|total|fee) (?:is|should be|would be)",
    "(?:scratch|strike) (?:that|what i)|(?:ignore|disregard|forget|discard|delete) (?:(?:what|everything) i|my(?! (?:mistake|name))|(?:that|the|this) (?:last|previous|first|earlier|above)|the [a-z ]{1,24}(?:i|we) (?:gave|sent|quoted|told|posted|wrote|mentioned|just)|(?:that|the) (?:price|figure|link|message|number|chart|quote|date)(?! (?:you|on))|what(?:'s| is) above|the above)",
    `(?:i|we)(?:'ve|'d)?${ADVERB} (?:${MIS}|slipped up|messed (?:that|it|this) up|mixed (?:that|it|this|them|those|these|up|the|two)|muddled|confused (?:it|that|this|the|them|two|your)|overlooked|goofed|erred|blundered|jumped the gun)`,
    `(?:i|we)(?:'ve|'d)?${ADVERB} (?:got|had|have|get) (?:it|that|this|these|those|them|the|my|your|two|both)[^.?!;\\n]{0,30}?(?:wrong|mixed up|muddled|confused|backwards|the wrong way|reversed|back to front|swapped)`,
    `(?:i|we)(?:'ve|'d)?${ADVERB} (?:${SAID}|read|reading|looked at|looking at|was (?:looking at|reading|going by|thinking of|on)|were (?:looking at|reading)|copied|checked|used|opened|pulled up|clicked|picked|linked|attached|added|counted)(?: (?:you|from|at|up|out))?(?: (?:the|a|an|your|my|some))? ?(?:wrong|incorrect|old|outdated|other|inaccurate|expired|last (?:year|season|week)'s|previous|another|different) ?${INFORMATION}?`,
    `(?:what|everything|price|${INFORMATION}s?|that)(?: that)? (?:i|we)(?:'ve)?(?: just| have| had| earlier)* ${SAID}[^.?!;\\n]{0,36}? (?:is|was|were|are|isn't|wasn't|weren't|aren't|has|turns? out|turned out)(?: to be| actually| all| been)* (?:${WRONG}|right|correct|accurate|true)`,
    `my (?:last|previous|earlier|first|former)(?: [a-z]+)? (?:is|was|were|had|has)(?: actually)? (?:${WRONG}|a typo|an? error)|the [a-z]+ (?:above|in my last message|from earlier|i sent) (?:is|was) ${WRONG}`,
    "(?:i|we)(?: was| were|'m| am| stand)(?: actually| quite| completely)? (?:wrong|mistaken|in error|confused|thinking of (?:the|another|a)|a (?:bit|little) off|too (?:quick|hasty))(?! to)",
    "(?<!not )(?:my|that was my|our) (?:mistake|bad|error|slip|typo|oversight|goof|mix up|blunder)|(?:a |that was a |there's a |with a )?typo|slip of the (?:finger|tongue|keyboard|pen)|fat fingers?|brain (?:fade|freeze)",
    `(?:(?:oops|whoops|ah|oh|sent|gave|hmm|argh|ugh|wait)[,.! ]+(?:that's |that was |you )?(?:the )?|(?<=^|[.!?\\n] ?)(?:that's |that was )?(?:the )?)wrong ${INFORMATION}`,
    `(?:i|we)(?:'ve| have| had)? ${SAID} [^.?!;\\n]{0,36}? by (?:mistake|accident|error)|(?:i|we) (?:mistakenly|wrongly|incorrectly|accidentally) ${SAID}`,
    "(?:oops|whoops|wait|hang on|hold on|actually)[,.! ]+no(?=[,. ])|(?:oops|whoops|wait|hang on|hold on|oh|ah|hmm|actually)[,.! ]+(?:i meant|i mean|make that|that should|scratch|it should)|(?:oops|whoops)[,.! ]+(?:that|this|it)(?:'s| is| was)|i meant(?: to (?:say|write|type|send|put)|[ :,]+(?!well|no|it as|you to))|(?:what )?i should have (?:said|written|told|typed|checked)|make that (?:an? )?[$£€\\d]|that should (?:be|have (?:been|read|said)|read|say)|should have (?:been|read|said)",
    `not (?:the |a |an )?[^.?!;,\\n]{0,24}?,? ?(?:as|like|that|which|the one)? ?(?:i|we)(?: just| had| have)* ${SAID}|(?:contrary to|unlike|different from|instead of|rather than|despite) (?:what|the [a-z]+) (?:i|we)`,
    "(?:i|we)(?: have to| need to| must|'ll have to| will)? (?:take (?:that|it|this|what i) ?[a-z]* ?back|retract|withdraw)|take back what i",
    `(?:earlier|before|just now|previously)? ?(?:i|we) (?:said|told you|wrote|quoted|mentioned|promised)[^.?!;\\n]{1,40}?(?:,| but|, but| however)+ (?:it(?:'s| is| was)|that(?:'s| is| was)|actually|in fact|this is|they(?:'re| are)|there (?:is|are)|the)`,
    "i (?:did not|didn't) (?:read|check|look|count|measure)[^.?!;\\n]{0,24}(?:properly|carefully|closely|right|correctly|well)|i (?:missed|skipped) (?:a|the|one|that)(?! (?:message|call|chat)) ",
  ].join("|")})(?![a-z])`,
  "g",
);
const NOT_SO =
  /(?<![a-z])(?:if|in case|unless|whether|did|have|has|hope|don't think|do not think|never|why|make sure|not sure|how|when|to avoid|would|could|can|please tell me|tell me)(?: [a-z']+){0,6} ?$/;
/** Goods that went astray are no information. */
const OPERATION =
  /(?<![a-z])(?:ship(?:ped|ping you)|pack(?:ed|ing)|dispatched|delivered|(?:wrong|incorrect) (?:item|parcel|box|shoe|shirt|dress|product|goods|package|order)|replacement|send (?:it|them) back|return label|collect(?:ion)?|re ?send)(?![a-z])/;
const INFORMING =
  /price|quote|said|told|read|typo|correct|ignore|disregard|scratch|meant|chart|link|calculat|quoted|spoke/;

function isInnocent({ passage, start, end }: Hit): boolean {
  const { plain } = passage;
  if (NOT_SO.test(clauseBefore(passage, start))) return true;
  if (/^[^.!;\n]{0,40}\?/.test(plain.slice(end))) return true;
  const said = plain.slice(start, end);
  if (/^i (?:said|told|mentioned)/.test(said) && /(?<![a-z])as $/.test(plain.slice(Math.max(0, start - 3), start)))
    return true;
  return OPERATION.test(plain) && !INFORMING.test(said);
}

export const CORRECTIONS_EN: readonly Frame[] = [frameOf(PATTERN, isInnocent)];
