import { clauseAround } from "../text/clause.ts";
import { once, type Passage } from "../text/passage.ts";
import { hasApology } from "./apology.ts";
import { ENGLISH, ENGLISH_SUPPOSED, ENGLISH_WORDS } from "./complaint-en.ts";
import { ANGER, ANGER_WORDS, DEFECT, DEFECT_WORDS, OWN_DAMAGE, SERVICE, SUPPOSED } from "./complaint-zh.ts";
import { requestIn } from "./request.ts";
import { acknowledgesWait } from "./wait.ts";

/**
 * The customer complains: is angry, threatens, or says what is wrong with the goods or the service. What is only asked, feared
 * or supposed (会开线吗, what if it breaks) is no complaint, nor is a plain question when it will come.
 */
export const isComplaint = once((text: Passage): boolean => {
  if (text.has(ANGER_WORDS) && hits(text, ANGER, null)) return true;
  if (
    text.has(DEFECT_WORDS) &&
    !OWN_DAMAGE.test(text.plain) &&
    (hits(text, DEFECT, SUPPOSED) || hits(text, SERVICE, SUPPOSED))
  )
    return true;
  return text.has(ENGLISH_WORDS) && hits(text, ENGLISH, ENGLISH_SUPPOSED);
});

/** More than the sorry of courtesy, which goes with a wait or a slip as well. */
const HEARTFELT =
  /(?:非常|实在|真的?|十分|万分|很|太|特别|深表|诚挚|再次|给[您你]|向[您你])[^,.?!]{0,3}(?:抱歉|对不起|不好意思|歉意|道歉|致歉)|(?<![a-z])(?:(?:so|very|really|truly|terribly|sincerely|awfully|deeply|most) sorry|(?:sincere|deepest|our) apologies|apologi[sz]e)(?![a-z])/;

/** A problem that the shop is truly sorry for, and not only for the wait, is a complaint, however calmly it is told. */
export function isTakenAsOne(customer: Passage, reply: Passage): boolean {
  return requestIn(customer) === "problem" && isHeartfelt(reply);
}

export function isHeartfelt(reply: Passage): boolean {
  return hasApology(reply) && HEARTFELT.test(reply.plain) && !acknowledgesWait(reply);
}

function hits(text: Passage, pattern: RegExp, innocent: RegExp | null): boolean {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text.plain); match !== null; match = pattern.exec(text.plain)) {
    if (innocent === null || !innocent.test(clauseAround(text, match.index))) return true;
    if (match[0] === "") pattern.lastIndex++;
  }
  return false;
}
