import { isComplaint } from "../../engine/detect/complaint.ts";
import { customerPassage } from "../../engine/detect/customer.ts";
import { returnsThanks, saysThanks } from "../../engine/detect/thanks.ts";
import { defineRule } from "../../engine/rule.ts";
import { isAllThanks } from "./all-thanks.ts";

export const thanksResponse = defineRule({
  id: "thanks-response",
  meta: {
    type: "duty",
    description: "Answer a customer who says thank you",
    severity: "info",
    version: "1.0.0",
    source: "Service manual 1.2.2, 1): thanks are answered",
    messages: {
      missing: {
        zh: "顾客在道谢，先回应一句，例如“不客气”“应该的”。",
        en: 'The customer says thank you. Answer it, for example "You\'re welcome".',
      },
    },
  },
  reply: {
    on: "each",
    isAloneOnly: true,
    check: (view, _options, report) => {
      const customer = customerPassage(view);
      if (customer === null || !saysThanks(customer) || returnsThanks(view.text)) return;
      // Thanks that come with a request are its tag, and with a complaint they are bitter.
      if (!isAllThanks(customer) || isComplaint(customer)) return;
      const text = view.lang === "zh" ? "不客气亲，" : "You're welcome! ";
      report({ messageId: "missing", suggest: [{ span: [0, 0], text }] });
    },
  },
});
