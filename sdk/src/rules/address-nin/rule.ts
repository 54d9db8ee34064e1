import { defineRule } from "../../engine/rule.ts";

const NI = /(?<!迷)你/;

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
      informal: { zh: "对顾客要称“您”，不要用“你”。", en: "Call the customer 您 instead of 你." },
    },
  },
  reply: {
    on: "each",
    check: ({ text }, _options, report) => {
      const found = NI.exec(text.plain);
      if (found === null) return;
      const span = text.span(found.index, found.index + 1);
      report({ messageId: "informal", span, fix: { span, text: "您" } });
    },
  },
});
