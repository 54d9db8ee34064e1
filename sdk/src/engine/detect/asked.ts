import type { Passage } from "../text/passage.ts";
import { asksAnythingElse } from "./anything-else.ts";

/** What a reply asks the customer: whether there is anything else, whether something is wanted, or something else. */
export type Asked = "else" | "offer" | "other";

const QUESTION =
  /[?]|(?:吗|(?<![什怎这那多])么|[了过]没|没有)(?=$|[ ,.!;…\n~亲])|(?:是|有|要|能|会|好|可|对|行)[不没](?:是|有|要|能|会|好|可|对|行)/;
const OFFER =
  /要|需|(?:可以|好|行|方便)[吗么不]|可不可以|好不好|行不行|[带加试配换补]|考虑|喜欢|想|帮|给[您你亲]|(?<![a-z])(?:would you|do you (?:want|need|wish)|shall|should i|(?:can|may|could) i|how about|interested|care for|like)(?![a-z])/;

/** Null where the reply asks nothing. What a no means hangs on it: 没有 after 收到货了吗 is no parting. */
export function askedIn(text: Passage): Asked | null {
  if (asksAnythingElse(text)) return "else";
  if (!QUESTION.test(text.plain)) return null;
  return OFFER.test(text.plain) ? "offer" : "other";
}
