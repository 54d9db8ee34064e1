import type { Hit } from "../../engine/detect/frame.ts";
import { order } from "../../engine/detect/order.ts";
import { bareRefusal } from "../../engine/detect/refusal.ts";
import { scorn } from "../../engine/detect/scorn.ts";
import { ultimatum } from "../../engine/detect/ultimatum.ts";
import { defineRule } from "../../engine/rule.ts";

export const bluntTone = defineRule({
  id: "blunt-tone",
  meta: {
    type: "tone",
    description: "Do not be curt, impatient or sarcastic, and set no ultimatum",
    severity: "warn",
    version: "1.0.0",
    source: "Shop handbook 6-3-(4), three don'ts: no harsh language; service manual 1.3 in spirit",
    messages: {
      ultimatum: {
        zh: "“{{phrase}}”像在下最后通牒。说明理由，再给顾客一个选择。",
        en: '"{{phrase}}" is an ultimatum. Give a reason, and offer a choice.',
      },
      scorn: {
        zh: "“{{phrase}}”听起来不耐烦或带嘲讽。直接回答问题就好。",
        en: '"{{phrase}}" sounds impatient or mocking. Simply answer the question.',
      },
      order: {
        zh: "“{{phrase}}”是生硬的命令。改用“麻烦您……好吗”，或者直接告诉顾客。",
        en: '"{{phrase}}" is a bare order. Ask with "could you", or tell the customer the answer.',
      },
      refusal: {
        zh: "“{{phrase}}”只有拒绝。加上“抱歉”、原因或者别的办法。",
        en: '"{{phrase}}" only refuses. Say sorry, and add a reason or another way.',
      },
    },
  },
  reply: {
    on: "each",
    check: ({ text, lang, context }, _options, report) => {
      const tell = (messageId: "ultimatum" | "scorn" | "order" | "refusal", hit: Hit | null): boolean => {
        if (hit === null) return false;
        const span = text.span(hit.start, hit.end);
        const softer = lang === "zh" ? "抱歉亲，" : "I'm sorry. ";
        report({
          messageId,
          span,
          data: { phrase: text.raw.slice(...span) },
          ...(messageId === "refusal" && { suggest: [{ span: [0, 0], text: softer }] }),
        });
        return true;
      };
      if (tell("ultimatum", ultimatum(text)) || tell("scorn", scorn(text)) || tell("order", order(text))) return;
      tell("refusal", bareRefusal(text, context.customerText));
    },
  },
});
