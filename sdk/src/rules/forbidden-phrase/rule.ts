import { defineRule } from "../../engine/rule.ts";

const ZH =
  /随便(?!看|挑|逛|问)|(?:都|早|跟您)说啦|行不行|究竟|急什么|别催|快点说|你先别吵|你听我说|不关我的?事|不归我管|不知道就是不知道|没得解释|我怎么知道/;
const EN = /\b(?:whatever|calm down|not my (?:problem|job)|speak up|spit it out|listen to me|how should i know)\b/;

export const forbiddenPhrase = defineRule({
  id: "forbidden-phrase",
  meta: {
    type: "tone",
    description: "Leave out the phrases that the service manual forbids",
    severity: "error",
    version: "1.0.0",
    source: "Service manual 1.3, entries 1 to 21",
    messages: {
      forbidden: {
        zh: "“{{phrase}}”是服务禁用语，请换一种说法。",
        en: '"{{phrase}}" must not be said to a customer; put it another way.',
      },
    },
  },
  reply: {
    on: "each",
    check: ({ text, lang }, _options, report) => {
      const found = (lang === "zh" ? ZH : EN).exec(text.plain);
      if (found === null) return;
      const span = text.span(found.index, found.index + found[0].length);
      report({ messageId: "forbidden", span, data: { phrase: text.raw.slice(...span) } });
    },
  },
});
