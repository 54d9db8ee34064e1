import { wordsOption } from "../../engine/option.ts";
import { fieldOf } from "../../engine/record.ts";
import { defineRule } from "../../engine/rule.ts";

const RANGE = /^(\d+)-(\d+)$/;

export const recordCard = defineRule({
  id: "record-card",
  meta: {
    type: "form",
    description: "Enter a card number that the shop has issued",
    severity: "error",
    version: "1.0.0",
    source: "Sales service handbook 5.3: a wrong card number is wrong information",
    options: {
      issued: wordsOption({
        default: [],
        doc: 'The card numbers that exist, one by one or as ranges of equal length such as "10000000-10049999". None means any.',
      }),
    },
    messages: {
      unknown: { zh: "会员卡号“{{value}}”不存在。", en: 'There is no card "{{value}}".' },
    },
  },
  record: ({ record }, { issued }, report) => {
    const value = fieldOf(record, "cardNumber");
    if (value === "" || issued.length === 0) return;
    const card = value.replace(/[\s-]/g, "");
    if (!issued.some((one) => isIn(card, one))) report({ messageId: "unknown", data: { value } });
  },
});

/** Numbers of equal length compare as text, so that long ones lose no digit. */
function isIn(card: string, issued: string): boolean {
  const [, from, to] = RANGE.exec(issued) ?? [];
  if (from === undefined || to === undefined) return card === issued.replace(/[\s-]/g, "");
  return /^\d+$/.test(card) && card.length === from.length && from <= card && card <= to;
}
