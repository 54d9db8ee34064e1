import type { Passage } from "../../engine/text/passage.ts";
import { isQuoted } from "../../engine/text/quotation.ts";
import { isSaidToOthers } from "../../engine/text/third-party.ts";
import { type Asked, predicateIn } from "./asked.ts";
import { type Fact, nameValue, withoutRivals } from "./fact.ts";
import { courierFact, materialFact, postageFact, type Said, stockFact } from "./named-facts.ts";
import { numericFacts } from "./numeric-facts.ts";
import { subjectOf, variantOf } from "./subject.ts";

/** A longer message tells of many things; which of them two such messages share cannot be told from the words. */
const LONGEST = 160;
const CLAUSE = /[^,.?!;:\n…]+[?]?/g;
/** Said on a condition, of others, or asked. */
const UNSURE =
  /[?]|吗$|(?:如果|要是|假如|万一|若|的话|除非|其他|其它|别的|另一|有的|有些|可能|也许|估计|应该|尽量|争取|或者|建议|推荐|之前|以前|原来|等等|只有|才是)|(?<![a-z])(?:if|unless|might|may|maybe|perhaps|probably|other|another|or|would|should|before|used to|usually)(?![a-z])/;
const YES =
  /^(?:是|对|可以|能|会|有|支持|行|需要|yes|yeah|sure|it does|it is|it can|they do|they are)(?:的|哦|呢|亲|呀|啊|哈)*$/;
const NO =
  /^(?:不(?:是|可以|能|会|支持|行|需要|用)|没有?|no|nope|it doesn't|it isn't|it can't)(?:的|哦|呢|亲|呀|啊|哈)*$/;

/** What a message of the shop states, said of what the customer asked where it leaves that open. */
export function factsIn(text: Passage, asked: Asked): readonly Fact[] {
  const { plain } = text;
  if (plain.length > LONGEST) return [];
  const facts: Fact[] = [];
  CLAUSE.lastIndex = 0;
  for (let match = CLAUSE.exec(plain); match !== null; match = CLAUSE.exec(plain)) {
    const end = match.index + match[0].length;
    if (UNSURE.test(match[0]) || isQuoted(text, match.index, end) || isSaidToOthers(text, match.index)) continue;
    const clause = match[0].replace(/([\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])/g, "$1").trim();
    addFacts({ clause, asked, message: plain }, facts);
  }
  return withoutRivals(facts);
}

function addFacts(said: Said, facts: Fact[]): void {
  const named = [stockFact(said), postageFact(said), courierFact(said), materialFact(said)].filter(
    (one) => one !== null,
  );
  facts.push(...named, ...numericFacts(said));
  if (named.length > 0) return;
  const yesNo = yesNoFact(said);
  if (yesNo !== null) facts.push(yesNo);
}

function yesNoFact({ clause, asked }: Said): Fact | null {
  const bare = clause.replace(/^(?:亲+|[您你]好|dear|hello|hi|在的|嗯|,| )+/, "");
  const isYes = YES.test(bare);
  if (isYes || NO.test(bare)) {
    const { predicate } = asked;
    // Yes and no to 都没有吗 may mean either.
    if (predicate?.isNegative === true) return null;
    if (asked.key === "stock") return fact("stock", asked.subject, asked.variant, isYes ? "in" : "out");
    if (predicate === null || !answers(bare, predicate.key)) return null;
    return fact(predicate.key, asked.subject, asked.variant, isYes ? "yes" : "no");
  }
  const predicate = predicateIn(bare);
  if (predicate === null) return null;
  return fact(
    predicate.key,
    subjectOf(predicate.before),
    variantOf(bare) || asked.variant,
    predicate.isNegative ? "no" : "yes",
  );
}

/** 可以 answers 能…吗, 有 answers 有…吗; 是 and 不是 answer all and only 是…吗. */
function answers(bare: string, key: string): boolean {
  if (/^不是/.test(bare)) return key.startsWith("is:");
  if (/^(?:是|对|yes|yeah|sure|no|nope|it|they|支持|行|不行)/.test(bare)) return true;
  const kind = /能|可以/.test(bare) ? "can" : /会/.test(bare) ? "will" : /需要|不用/.test(bare) ? "need" : "have";
  return key.startsWith(kind) || (kind === "have" && key.startsWith("with"));
}

function fact(key: string, subject: string, variant: string, name: string): Fact {
  return { key, subject, variant, value: nameValue(name) };
}
