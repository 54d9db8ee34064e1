import { customerPassage } from "../../engine/detect/customer.ts";
import { defineRule } from "../../engine/rule.ts";
import { disclaims } from "./disclaimer.ts";
import { showsWayOn } from "./way-on.ts";

export const offBusinessRedirect = defineRule({
  id: "off-business-redirect",
  meta: {
    type: "duty",
    description: "Show a way on when the matter is not this shop's business",
    severity: "warn",
    version: "1.0.0",
    source: "Service manual 1.1.8, 1.1.9 and 1.1.11: whoever cannot be helped here hears where to turn to",
    messages: {
      missing: {
        zh: "只说不归本店还不够，再告诉顾客可以找谁、在哪里查，或请顾客核对后再联系。",
        en: "Saying that it is not yours is not enough. Tell the customer whom to ask, where to look, or what to check.",
      },
    },
  },
  reply: {
    on: "each",
    isAloneOnly: true,
    check: (view, _options, report) => {
      const customer = customerPassage(view);
      if (customer === null || !disclaims(view.text, customer) || showsWayOn(view.text)) return;
      report({ messageId: "missing" });
    },
  },
});
