import { defineRule, numberOption } from "@qin/sdk";

const EMOJI = /\p{Extended_Pictographic}\uFE0F?/gu;

/** A rule about one reply: it looks at the text, points at a place in it, and says how to mend it. */
export const fewEmoji = defineRule({
  id: "acme/few-emoji",
  meta: {
    type: "form",
    description: "Keep emoji rare",
    severity: "info",
    version: "1.0.0",
    source: "Acme style guide, page 4",
    options: { most: numberOption({ default: 2, doc: "How many emoji a reply may hold." }) },
    messages: {
      many: { zh: "表情有 {{count}} 个，最多 {{most}} 个。", en: "{{count}} emoji; {{most}} are enough." },
    },
  },
  reply: {
    on: "each",
    check: ({ text }, { most }, report) => {
      const found = [...text.raw.matchAll(EMOJI)];
      const first = found[most];
      if (first === undefined) return;
      const span: [number, number] = [first.index, first.index + first[0].length];
      report({ messageId: "many", data: { count: found.length, most }, span, fix: { span, text: "" } });
    },
  },
});
