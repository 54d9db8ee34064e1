import { hasFarewell } from "../../engine/detect/farewell.ts";
import { wordsOption } from "../../engine/option.ts";
import { defineRule } from "../../engine/rule.ts";
import { includesAny } from "../../engine/text/find.ts";

export const closing = defineRule({
  id: "closing",
  meta: {
    type: "form",
    description: "Say farewell in the reply that ends the conversation",
    severity: "warn",
    version: "1.0.0",
    source: "Shop handbook 6-3-(4), three musts; service manual 1.2.1 3)",
    options: { alsoAccept: wordsOption({ default: [], doc: "Other farewells that do." }) },
    messages: {
      missing: {
        zh: "结束会话前要和顾客道别，例如“再见”。",
        en: 'Say farewell before the conversation ends, for example "Goodbye".',
      },
    },
  },
  reply: {
    on: "last",
    isOwed: true,
    check: ({ text, lang }, { alsoAccept }, report) => {
      if (hasFarewell(text) || includesAny(text, alsoAccept)) return;
      const end = text.raw.trimEnd().length;
      const isOpen = /[\p{L}\p{N}-]$/u.test(text.raw.slice(0, end));
      const farewell = lang === "zh" ? `${isOpen ? "，" : ""}再见！` : `${isOpen ? "." : ""} Goodbye!`;
      report({ messageId: "missing", suggest: [{ span: [end, end], text: farewell }] });
    },
  },
});
