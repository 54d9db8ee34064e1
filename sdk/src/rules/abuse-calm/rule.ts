import { isAbusive } from "../../engine/detect/abuse.ts";
import { customerPassage } from "../../engine/detect/customer.ts";
import { defineRule } from "../../engine/rule.ts";
import { clauseAround, clauseBefore } from "../../engine/text/clause.ts";
import type { Passage } from "../../engine/text/passage.ts";
import { isQuoted, type Range } from "../../engine/text/quotation.ts";
import { isSaidToOthers, THIRD_PARTY } from "../../engine/text/third-party.ts";
import * as english from "./en.ts";
import { retortIn } from "./retort.ts";
import * as chinese from "./zh.ts";

const OTHERS = new RegExp(THIRD_PARTY);
const AT_CUSTOMER = /[您你]/;
const ASKED_NICELY = /请|麻烦|希望|可以吗|好吗|好不好|行吗/;

export const abuseCalm = defineRule({
  id: "abuse-calm",
  meta: {
    type: "tone",
    description: "Stay calm when a customer is abusive: no insult, mockery, threat or dare in return",
    severity: "error",
    version: "1.0.0",
    source: "Service manual 1.2.2 6)",
    messages: {
      "strikes-back": {
        zh: "顾客言语过激时也不能回击，去掉“{{words}}”，先安抚，再说明怎么处理。",
        en: 'Do not strike back at an abusive customer: leave out "{{words}}", show understanding, and say what you will do.',
      },
    },
  },
  reply: {
    on: "each",
    check: ({ text, ...view }, _options, report) => {
      const customer = customerPassage(view);
      if (customer === null || !isAbusive(customer)) return;
      const strike = strikeIn(text) ?? retortIn(text);
      if (strike === null) return;
      const span = text.span(...strike);
      report({ messageId: "strikes-back", span, data: { words: text.raw.slice(...span) } });
    },
  },
});

/** The first blow at the customer. */
function strikeIn(text: Passage): Range | null {
  const strikes = [
    firstOf(text, chinese.INSULTS, ([start]) => isSaidOfCustomer(text, start)),
    firstOf(text, chinese.BLOWS, () => true),
    firstOf(text, chinese.MANNERS, ([start]) => !ASKED_NICELY.test(clauseAround(text, start))),
    firstOf(text, english.STRIKES, ([start]) => !english.INNOCENT.test(clauseBefore(text, start))),
  ];
  return strikes.reduce((first, one) => (first === null || (one !== null && one[0] < first[0]) ? one : first));
}

function isSaidOfCustomer(text: Passage, start: number): boolean {
  const before = clauseBefore(text, start);
  return !chinese.INNOCENT.test(before) && (!OTHERS.test(before) || AT_CUSTOMER.test(before));
}

function firstOf(text: Passage, pattern: RegExp, counts: (range: Range) => boolean): Range | null {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text.plain); match !== null; match = pattern.exec(text.plain)) {
    const range: Range = [match.index, match.index + match[0].length];
    if (!isQuoted(text, ...range) && !isSaidToOthers(text, range[0]) && counts(range)) return range;
    pattern.lastIndex = match.index + 1;
  }
  return null;
}
