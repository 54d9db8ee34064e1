import { hasApology } from "../../engine/detect/apology.ts";
import { correctionIn } from "../../engine/detect/correction.ts";
import type { Reported } from "../../engine/report.ts";
import { defineRule } from "../../engine/rule.ts";
import type { Lang } from "../../engine/types.ts";
import { followStatements } from "./follow-statements.ts";

export const correctionApology = defineRule({
  id: "correction-apology",
  meta: {
    type: "duty",
    description: "Say sorry when putting right what was said before",
    severity: "warn",
    version: "1.0.0",
    source: "Service manual 1.1.10: whoever gave wrong information says sorry and gives the right one",
    messages: {
      missing: {
        zh: "更正之前的说法时要致歉，只承认“看错了”不够。",
        en: "This puts right what was said before. Say sorry; owning up alone is not enough.",
      },
    },
  },
  reply: {
    on: "each",
    isAloneOnly: true,
    check: ({ text, lang }, _options, report) => {
      if (correctionIn(text) !== null && !hasApology(text)) report(missing(lang));
    },
  },
  conversation: () => followStatements(missing),
});

function missing(lang: Lang): Reported<"missing"> {
  return { messageId: "missing", suggest: [{ span: [0, 0], text: lang === "zh" ? "抱歉亲，" : "Sorry, " }] };
}
