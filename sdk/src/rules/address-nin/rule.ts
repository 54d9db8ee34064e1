import { defineRule } from "../../engine/rule.ts";
import { findOwnWords } from "../../engine/text/find.ts";

/** 你 that stands for nobody: 迷你, 你来我往, 你我同行, and names of series and songs. */
const INFORMAL =
  /(?<!迷 ?)你(?: ?们)?(?! ?(?:[来追一争侬死情推唱知中方看有].{0,2}我|我他|我(?=[^,.?!]{0,2}(?:同行|之间|系列))|好我好))(?![^,.?!;]{0,5}(?:系列|同款|专辑|这首|那首|主题曲|字[款章样牌形符]))/g;

export const addressNin = defineRule({
  id: "address-nin",
  meta: {
    type: "form",
    description: "Call the customer 您, never 你",
    severity: "warn",
    version: "1.0.0",
    source: "Shop handbook 6-3-(4), three musts",
    langs: ["zh"],
    messages: {
      informal: { zh: "对顾客要称“您”，“{{word}}”改为“您”。", en: "Call the customer 您 instead of {{word}}." },
    },
  },
  reply: {
    on: "each",
    check: ({ text }, _options, report) => {
      const found = findOwnWords(text, INFORMAL);
      if (found === null) return;
      const span = text.span(found.index, found.index + found[0].length);
      report({ messageId: "informal", span, data: { word: text.raw.slice(...span) }, fix: { span, text: "您" } });
    },
  },
});
