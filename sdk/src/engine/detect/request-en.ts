import type { RequestKind } from "./request-kind.ts";

const OPENER =
  "(?:(?:hi|hello|hey|ok|okay|and|so|but|also|well|yes|yeah|no|thanks|thank you|dear|sorry|great|then|now)(?: there)?[ ,.!]{1,2}){0,3}";
const AUX =
  "is|are|am|was|were|do|does|did|can|could|will(?! do(?![a-z]))|would|should|shall|has|have(?! a (?:nice|good|great|lovely))|had|isn't|aren't|don't|doesn't|didn't|can't|couldn't|won't";
const QUESTION = new RegExp(
  [
    "[?]",
    `(?<=^|[.!\\n] ?)${OPENER}(?:what(?! a(?: |n ))|when(?! (?:it|i|you|they|we))|where|which|who|whose|why|how(?! (?:nice|lovely|kind))|(?:${AUX}) (?:it|this|that|these|those|the|there|you|we|i|they|he|she|my|your|any|all|a|an|u)|any(?! ?time|way|thing is)|what's|how's|where's|when's|who's)(?![a-z'])`,
    "(?<![a-z])(?:(?<!no )wonder(?:ing|ed)?|(?:can|could|would|will) (?:you|u|we|i)|do you|is there|are there|(?:want|need|like|love) to (?:know|ask|check)|curious|let me know(?! (?:if|when|once|as soon))|tell me|any idea|(?<!no )(?:(?:one|a|another|some|few|quick|more|last) )+questions?|my question)(?![a-z])",
  ].join("|"),
);

/** "I'll get it", "let me check": the customer's own doing, and what helped. */
const OWN_DOING =
  /(?<![a-z])(?:(?:don't|do not|didn't|did not) (?:really )?(?:need|want|help)(?: [a-z]+){0,4}|(?:i'll|i will|let me|i can|i am going to|i'm going to|i've|i have|i just|i already)(?: just| now| then| also| already)* [a-z]+(?: [a-z]+){0,3}(?: and (?:go|get|do|have|see|try|eat|watch|relax|enjoy|grab|pick|meet|wait)(?: [a-z]+){0,3})?|(?:that|you|it) (?:really |all )?help(?:s|ed)?|(?:your|the|all|big|great|huge|good|much) help|helping (?:me|us)|to help|(?:no|not (?:a|an)|any) (?:other |more |further )?(?:problems?|issues?|worries|questions?|need)|never mind)(?![a-z])/g;
const WISH =
  "(?:i|we)(?: also| really| still| just| only)* (?:want|need|require|wish)|(?:i|we)(?:'d| would)(?: also| really)? (?:like|love|prefer)|(?:i'm|i am|am|was|we're) (?:also |still )?(?:trying|looking|hoping)";
/** What a shop can do for somebody; going home and running errands are not among them. */
const SERVICE =
  "(?:return|cancel|change|book|order|reset|update|know|speak|talk|exchange|track|report|make|reserve|buy|get (?:a|the|my|one|it|some|in)|replace|swap|add|remove|check (?:on|my|the|if|whether)|schedule|move|pay|open|close|file|have|find|see|rent|send|ask|request|log|use|switch|upgrade|ship)";
const DO =
  "(?:send|give|show|change|cancel|refund|exchange|return|replace|track|check|update|add|remove|ship|deliver|find|get|fix|resend|book|reserve|recommend|put|transfer|connect|call|email|swap|make)";
const REQUEST = new RegExp(
  `(?<![a-z])(?:${[
    "please|pls|plz|let me know|(?:need|want|some|any|get|for) help|help (?:me|us|with)|hurry up|waiting (?:for|on)|asap|as soon as possible",
    `(?:${WISH}) (?:for|(?:to )?${SERVICE}|a|an|my|the|some|one|it|you|this|that|more|another|two|three|\\d+)`,
    `(?<=^|[.!,;\\n] ?|(?:please|and|just|then|now|also|ok|okay|yes|you) )${DO} (?:me|it|my|the|this|that|them|us|a|an|one|to|him|her|back|up)`,
    "let'?s (?:get|go|do|move|book|schedule|play|try|make|start|order|take|change|have|check|plan|find|reserve|set|keep)(?! going)",
    "(?:speak|talk) (?:to|with) (?:a|an|your|the|my|someone|somebody|any)",
  ].join("|")})(?![a-z])`,
);
const PROBLEM =
  /(?<![a-z])(?:brok(?:en?)|damaged?|defect(?:ive)?|fault(?:y)?|wrong|missing|(?:too |so |very |is |was |it's )(?:late|delayed|slow|bad|loud|rude)|lost|stolen|torn|ripped|cracked|leak(?:s|ing|ed)?|stain(?:s|ed)?|scratch(?:ed|es)?|smells?|too (?:big|small|tight|loose|long|short|expensive|heavy)|problems?|issues?|errors?|trouble|complain(?:t|ing)?|disappoint(?:ed|ing)|unacceptable|ridiculous|terrible|horrible|awful|worst|scam|fraud|angry|frustrat(?:ed|ing)|upset|refund|fail(?:s|ed|ing)?|stuck|charged (?:twice|double)|overcharged|double charged|(?:doesn't|does not|didn't|did not|won't|isn't|is not|hasn't|has not|haven't|have not|wasn't|can't|cannot|can not|never|still not|not yet|not) (?:been |even |really |yet |to )?(?:work|fit|arriv|come|receiv|show|turn|load|open|charg|got|get|there|able|correct|as (?:described|shown)|what i|possible|log|find|see|happy|satisfied|deliver|ship|sent|paid|here|good enough)[a-z]*|don't (?:know|understand|see|get)|not sure|still no)(?![a-z])/;

/** What an English message opens, in plain form. */
export function englishRequest(plain: string): RequestKind | null {
  if (QUESTION.test(plain)) return "question";
  if (!/[a-z]{2}/.test(plain)) return null;
  const rest = plain.replace(OWN_DOING, "");
  if (REQUEST.test(rest)) return "request";
  return PROBLEM.test(rest) ? "problem" : null;
}

export const WITHDRAWS_EN =
  /(?<![a-z])(?:never ?mind|nvm|(?<!(?:n't|not|never|to|i|ever|would|will) )forget (?:it|about it)|no need|don't (?:bother|worry about it)|no longer (?:need|want)(?: it| this| that)?|i (?:found|figured|sorted) it(?: out)?|sorted(?: it)?(?: now)?(?= myself|[,.!]|$))(?![a-z])/;
