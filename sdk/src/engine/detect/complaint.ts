import { clauseAround } from "../text/clause.ts";
import { once, type Passage } from "../text/passage.ts";
import { hasApology } from "./apology.ts";
import { ENGLISH, ENGLISH_SUPPOSED, ENGLISH_WORDS } from "./complaint-en.ts";
import { ANGER, ANGER_WORDS, DEFECT, DEFECT_WORDS, SERVICE, SUPPOSED } from "./complaint-zh.ts";
import { requestIn } from "./request.ts";

/**
 * The customer complains: is angry, threatens, or says what is wrong with the goods or the service. What is only asked, feared
 * or supposed (会开线吗, what if it breaks) is no complaint, nor is a plain question when it will come.
 */
export const isComplaint = once((text: Passage): boolean => {
  if (text.has(ANGER_WORDS) && hits(text, ANGER, null)) return true;
  if (text.has(DEFECT_WORDS) && (hits(text, DEFECT, SUPPOSED) || hits(text, SERVICE, SUPPOSED))) return true;
  return text.has(ENGLISH_WORDS) && hits(text, ENGLISH, ENGLISH_SUPPOSED);
});

/** A problem that the shop says sorry for is a complaint, however calmly it is told. */
export function isTakenAsOne(customer: Passage, reply: Passage): boolean {
  return hasApology(reply) && requestIn(customer) === "problem";
}

function hits(text: Passage, pattern: RegExp, innocent: RegExp | null): boolean {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text.plain); match !== null; match = pattern.exec(text.plain)) {
    if (innocent === null || !innocent.test(clauseAround(text, match.index))) return true;
    if (match[0] === "") pattern.lastIndex++;
  }
  return false;
}
