import { defineRule } from "../../engine/rule.ts";
import { fillersIn } from "./fillers.ts";
import { mend } from "./mend.ts";

export const fillerEn = defineRule({
  id: "filler-en",
  meta: {
    type: "form",
    description: "Answer with 好的 or 是的, never with 嗯, 恩 or en",
    severity: "warn",
    version: "1.0.0",
    source: "Service manual 1.1.3 4) and 1.3, entry 4",
    langs: ["zh"],
    messages: {
      filler: {
        zh: "“{{word}}”显得敷衍，改为“好的”“是的”，或者直接回答。",
        en: 'Say 好的 or 是的 instead of "{{word}}", or answer straight away.',
      },
    },
  },
  reply: {
    on: "each",
    check: ({ text }, _options, report) => {
      const fillers = fillersIn(text);
      const [span] = fillers;
      if (span === undefined) return;
      report({ messageId: "filler", span, data: { word: text.raw.slice(...span) }, ...mend(text.raw, fillers) });
    },
  },
});
