import { reproach } from "../../engine/detect/reproach.ts";
import { defineRule } from "../../engine/rule.ts";

export const blameCustomer = defineRule({
  id: "blame-customer",
  meta: {
    type: "tone",
    description: "Do not reproach the customer",
    severity: "error",
    version: "1.0.0",
    source: "Shop handbook 6-3-(4), three don'ts: no blaming of customers; service manual 1.3, entries 6, 11 and 15",
    messages: {
      reproach: {
        zh: "“{{phrase}}”是在责怪顾客。先说现在能怎么办，原因用订单里的事实来说。",
        en: '"{{phrase}}" reproaches the customer. Say what can be done now, and let the order\'s facts give the cause.',
      },
    },
  },
  reply: {
    on: "each",
    check: ({ text }, _options, report) => {
      const hit = reproach(text);
      if (hit === null) return;
      const span = text.span(hit.start, hit.end);
      report({ messageId: "reproach", span, data: { phrase: text.raw.slice(...span) } });
    },
  },
});
