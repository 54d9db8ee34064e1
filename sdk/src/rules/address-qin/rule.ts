import { hasAddress } from "../../engine/detect/dear.ts";
import { choiceOption, wordsOption } from "../../engine/option.ts";
import { defineRule } from "../../engine/rule.ts";
import { includesAny } from "../../engine/text/find.ts";

export const addressQin = defineRule({
  id: "address-qin",
  meta: {
    type: "form",
    description: "Call the customer 亲 (dear) in the first reply",
    severity: "info",
    version: "1.0.0",
    source: "Shop handbook 6-3-(4), three musts",
    options: {
      scope: choiceOption({
        default: "first",
        choices: ["first", "every"],
        doc: "Whether the first reply has to say it, or every reply.",
      }),
      alsoAccept: wordsOption({ default: [], doc: "Other forms of address that do, for example a title." }),
    },
    messages: {
      missing: {
        zh: "回复里要称呼顾客“亲”。",
        en: 'Address the customer, with "dear", sir or madam, or their name.',
      },
    },
  },
  reply: {
    on: ({ scope }) => (scope === "every" ? "each" : "first"),
    check: ({ text, lang, context }, { alsoAccept }, report) => {
      if (hasAddress(text, context.customerName) || includesAny(text, alsoAccept)) return;
      report({ messageId: "missing", suggest: [{ span: [0, 0], text: lang === "zh" ? "亲，" : "Dear customer, " }] });
    },
  },
});
