import { customerPassage } from "../../engine/detect/customer.ts";
import { thanksForMessage } from "../../engine/detect/thanks.ts";
import { defineRule } from "../../engine/rule.ts";
import { makesSuggestion } from "./suggestion.ts";

export const suggestionThanks = defineRule({
  id: "suggestion-thanks",
  meta: {
    type: "duty",
    description: "Thank the customer for a suggestion",
    severity: "info",
    version: "1.0.0",
    source: "Service manual 1.1.10 and 1.2.3: suggestions are thanked for, also when they cannot be followed",
    messages: {
      missing: {
        zh: "顾客提了建议，先感谢，例如“感谢您的建议”；不能采纳也要谢。",
        en: "The customer made a suggestion. Say thank you for it, even if it cannot be followed.",
      },
    },
  },
  reply: {
    on: "each",
    isAloneOnly: true,
    check: (view, _options, report) => {
      const customer = customerPassage(view);
      if (customer === null || !makesSuggestion(customer) || thanksForMessage(view.text)) return;
      const text = view.lang === "zh" ? "感谢您的建议，" : "Thank you for the suggestion. ";
      report({ messageId: "missing", suggest: [{ span: [0, 0], text }] });
    },
  },
});
