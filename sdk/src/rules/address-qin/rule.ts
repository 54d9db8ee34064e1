import { defineRule } from "../../engine/rule.ts";

const ZH = /亲(?!肤|子|自|测|节|人|戚|属|友|手|口|眼|密|近|切|情|民)/;
const EN = /\b(?:dear|sir|madam|ma'am)\b/;

export const addressQin = defineRule({
  id: "address-qin",
  meta: {
    type: "form",
    description: "Call the customer 亲 (dear) in the first reply",
    severity: "info",
    version: "1.0.0",
    source: "Shop handbook 6-3-(4), three musts",
    messages: {
      missing: { zh: "第一次回复要称呼顾客“亲”。", en: 'Address the customer, for example with "dear".' },
    },
  },
  reply: {
    on: "first",
    check: ({ text, lang }, _options, report) => {
      if ((lang === "zh" ? ZH : EN).test(text.plain)) return;
      report({ messageId: "missing", suggest: [{ span: [0, 0], text: lang === "zh" ? "亲，" : "Dear customer, " }] });
    },
  },
});
