import { hasFarewell } from "../../engine/detect/farewell.ts";
import { defineRule } from "../../engine/rule.ts";

export const closing = defineRule({
  id: "closing",
  meta: {
    type: "form",
    description: "Say farewell in the reply that ends the conversation",
    severity: "warn",
    version: "1.0.0",
    source: "Shop handbook 6-3-(4), three musts; service manual 1.2.1 3)",
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
    check: ({ text, lang }, _options, report) => {
      if (hasFarewell(text)) return;
      const end = text.raw.length;
      report({ messageId: "missing", suggest: [{ span: [end, end], text: lang === "zh" ? "再见！" : " Goodbye!" }] });
    },
  },
});
