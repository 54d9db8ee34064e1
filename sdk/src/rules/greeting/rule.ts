import { hasGreeting } from "../../engine/detect/greeting.ts";
import { wordsOption } from "../../engine/option.ts";
import { defineRule } from "../../engine/rule.ts";
import { includesAny } from "../../engine/text/find.ts";

export const greeting = defineRule({
  id: "greeting",
  meta: {
    type: "form",
    description: "Greet the customer in the first reply",
    severity: "warn",
    version: "1.0.0",
    source: "Service manual 1.1.1; shop handbook 6-3-(5)",
    options: { alsoAccept: wordsOption({ default: [], doc: "Other greetings that do." }) },
    messages: {
      missing: {
        zh: "第一次回复要先问好，例如“您好”。",
        en: 'Greet the customer in the first reply, for example with "Hello".',
      },
    },
  },
  reply: {
    on: "first",
    isOwed: true,
    check: ({ text, lang }, { alsoAccept }, report) => {
      if (hasGreeting(text) || includesAny(text, alsoAccept)) return;
      report({ messageId: "missing", suggest: [{ span: [0, 0], text: lang === "zh" ? "您好，" : "Hello! " }] });
    },
  },
});
