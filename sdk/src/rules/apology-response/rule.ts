import { customerPassage } from "../../engine/detect/customer.ts";
import { defineRule } from "../../engine/rule.ts";
import { apologisesForSelf } from "./own-fault.ts";
import { reassures } from "./reassurance.ts";

export const apologyResponse = defineRule({
  id: "apology-response",
  meta: {
    type: "duty",
    description: "Reassure a customer who apologises",
    severity: "info",
    version: "1.0.0",
    source: "Service manual 1.2.2, 2): a customer who says sorry is put at ease",
    messages: {
      missing: {
        zh: "顾客在道歉，先让顾客安心，例如“没关系”“不要紧”。",
        en: 'The customer says sorry. Put them at ease, for example with "No problem at all".',
      },
    },
  },
  reply: {
    on: "each",
    isAloneOnly: true,
    check: (view, _options, report) => {
      const customer = customerPassage(view);
      if (customer === null || !apologisesForSelf(customer) || reassures(view.text)) return;
      const text = view.lang === "zh" ? "没关系的亲，" : "No problem at all. ";
      report({ messageId: "missing", suggest: [{ span: [0, 0], text }] });
    },
  },
});
