import { hasApology } from "../../engine/detect/apology.ts";
import { denial, helplessness } from "../../engine/detect/denial.ts";
import type { Hit } from "../../engine/detect/frame.ts";
import { offersHelp } from "../../engine/detect/offer.ts";
import { namesOther, pushesAway } from "../../engine/detect/redirect.ts";
import { scapegoat } from "../../engine/detect/scapegoat.ts";
import { type Shirked, shirks } from "../../engine/detect/shirk.ts";
import { isCourteous } from "../../engine/detect/softener.ts";
import { OTHERS_EN, OTHERS_ZH } from "../../engine/detect/third-party-words.ts";
import { defineRule } from "../../engine/rule.ts";
import type { Passage } from "../../engine/text/passage.ts";

/** How the customer gets on: what they can do, or where to ask. */
const WAY_ON =
  /可以(?!不)|麻烦|请|建议|拨打|就(?:能|可以|行|好)|\d{5,}|点击|入口|you can|please|could you|will help|happy to/;

const OTHERS = new RegExp(`${OTHERS_ZH}|(?<![a-z])${OTHERS_EN}(?![a-z])`);

export const blameShifting = defineRule({
  id: "blame-shifting",
  meta: {
    type: "tone",
    description: "Do not put the matter on somebody else and leave the customer with it",
    severity: "error",
    version: "1.0.0",
    source:
      "Shop handbook 6-3-(4), three don'ts: no shifting of responsibility; service manual 1.3, entries 17, 18 and 20",
    messages: {
      denial: {
        zh: "“{{phrase}}”是在推卸责任。说明您会帮顾客做什么，或者转给谁处理。",
        en: '"{{phrase}}" denies concern. Say what you will do, or hand the customer to whoever can help.',
      },
      "sent-away": {
        zh: "“{{phrase}}”把顾客推给别人。由您去联系，再答复顾客。",
        en: '"{{phrase}}" sends the customer away. Get in touch yourself, and come back with the answer.',
      },
    },
  },
  reply: {
    on: "each",
    check: ({ text }, _options, report) => {
      const hit = shiftsInPhrase(text) ?? shirks(text);
      if (hit === null) return;
      const span = text.span(hit.start, hit.end);
      report({ messageId: hit.kind, span, data: { phrase: text.raw.slice(...span) } });
    },
  },
});

/** Said in a turn of phrase that needs nothing beside it: 不关我们的事, 找快递去. */
function shiftsInPhrase(text: Passage): Shirked | null {
  const denied = denial(text);
  const pushed = pushesAway(text);
  const named = pushed ?? namesOther(text);
  const helpless = helplessness(text);
  if (denied === null && named === null && helpless === null) return null;
  if (offersHelp(text) || isCourteousRedirect(text)) return null;
  const excuse = denied ?? (helpless !== null && !hasApology(text) && OTHERS.test(text.plain) ? helpless : null);
  const isSentAway =
    named !== null && !asks(text) && (pushed !== null || isBare(text, named) || scapegoat(text) !== null);
  if (isSentAway && (excuse === null || named.start < excuse.start)) return { ...named, kind: "sent-away" };
  return excuse === null ? null : { ...excuse, kind: "denial" };
}

/** With an apology and a way on, saying who is in charge is information: off-business-redirect judges it. */
function isCourteousRedirect(text: Passage): boolean {
  return hasApology(text) && WAY_ON.test(text.plain);
}

/** Nothing but the name of whom to ask; "ask her" may be a tip. */
function isBare(text: Passage, { start, end }: Hit): boolean {
  return !isCourteous(text) && !/(?:them|him|her)$/.test(text.plain.slice(start, end));
}

/** A request with courtesy sends nobody away. */
function asks(text: Passage): boolean {
  return isCourteous(text) && (hasApology(text) || WAY_ON.test(text.plain) || /一?下/.test(text.plain));
}
