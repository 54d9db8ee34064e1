import { parsePersonName } from "../../engine/detect/person-name.ts";
import { placeInGaps, withoutGaps } from "../../engine/detect/spaced.ts";
import type { ReplyView } from "../../engine/report.ts";
import { defineRule } from "../../engine/rule.ts";
import { mayMatch } from "../../engine/text/anchors.ts";
import { matchesIn } from "../../engine/text/matches.ts";
import type { Passage } from "../../engine/text/passage.ts";
import { isQuoted, type Range } from "../../engine/text/quotation.ts";
import { isSaidToOthers } from "../../engine/text/third-party.ts";
import { chineseBusiness } from "./business-zh.ts";
import { englishBusiness, englishPeople } from "./en.ts";
import { chinesePeople } from "./person-zh.ts";
import type { Secret } from "./secret.ts";

const people = { zh: [...chinesePeople, ...englishPeople], en: englishPeople };
const business = { zh: [...chineseBusiness, ...englishBusiness], en: englishBusiness };

export const privacyLeak = defineRule({
  id: "privacy-leak",
  meta: {
    type: "duty",
    description: "Keep other people's data and the shop's internal business out of replies",
    severity: "error",
    version: "1.0.0",
    source: "Property service manual 4.1.4.1 6) and 4.1.4.2 1); shop handbook 6-2-(8) and chapter 7, penalty 5",
    messages: {
      person: {
        zh: "“{{data}}”是他人的个人信息，不能告诉顾客。",
        en: '"{{data}}" is somebody else\'s personal data; the customer must not be told.',
      },
      business: {
        zh: "“{{data}}”是店铺内部信息，不能告诉顾客。",
        en: '"{{data}}" is internal business; the customer must not be told.',
      },
    },
  },
  reply: {
    on: "each",
    check: (view, _options, report) => {
      const { text, lang } = view;
      const person = firstOf(text, people[lang], (range) => isOfCustomer(view, range));
      const messageId = person === null ? "business" : "person";
      const found = person ?? firstOf(text, business[lang], () => false);
      if (found === null) return;
      const span = text.span(...found);
      report({ messageId, span, data: { data: text.raw.slice(...span) } });
    },
  },
});

/** 王女士的地址 is the customer's own where the customer is 王女士. */
function isOfCustomer({ text, context }: ReplyView, [start, end]: Range): boolean {
  const name = context.customerName === undefined ? null : parsePersonName(context.customerName);
  return name !== null && text.plain.slice(start, end).includes(name.surname);
}

function firstOf(text: Passage, secrets: readonly Secret[], isExempt: (range: Range) => boolean): Range | null {
  let plain: string | null = null;
  for (const secret of secrets) {
    if (!mayMatch(secret, text)) continue;
    plain ??= withoutGaps(text.plain);
    for (const { index, 0: words } of matchesIn(secret.pattern, plain)) {
      const last = index + words.replace(/[ ,.!?]+$/, "").length;
      const range: Range = [placeInGaps(text.plain, plain, index), placeInGaps(text.plain, plain, last - 1) + 1];
      if (isQuoted(text, ...range) || isSaidToOthers(text, range[0]) || isExempt(range)) continue;
      const said = text.raw.slice(...text.span(...range));
      if (secret.isInnocent?.(sentenceAround(plain, index, last), said) !== true) return range;
    }
  }
  return null;
}

const LONGEST = 60;

function sentenceAround(plain: string, start: number, end: number): string {
  let from = start;
  while (from > 0 && start - from < LONGEST && !".?!\n".includes(plain.charAt(from - 1))) from--;
  let to = end;
  while (to < plain.length && to - end < LONGEST && !".?!\n".includes(plain.charAt(to))) to++;
  return plain.slice(from, to);
}
