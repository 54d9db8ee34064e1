import { customerPassage } from "../../engine/detect/customer.ts";
import { parsePersonName } from "../../engine/detect/person-name.ts";
import { numberOption } from "../../engine/option.ts";
import { defineRule } from "../../engine/rule.ts";
import { answers, putsQuestion } from "./answer.ts";
import { nameRequestIn } from "./ask.ts";
import { namesSaid, wrongNameIn } from "./calls.ts";

export const nameUsage = defineRule({
  id: "name-usage",
  meta: {
    type: "form",
    description:
      "Use the customer's name rightly: not asked for when known or before the answer, never a wrong one, not too often",
    severity: "info",
    version: "1.0.0",
    source: "Service manual 1.1.2",
    options: {
      maxNamePerReply: numberOption({ default: 2, min: 1, doc: "How often a reply may say the customer's name." }),
    },
    messages: {
      "asked-known": {
        zh: "订单里已有顾客姓名（{{name}}），不必再问。",
        en: "The order shows the customer's name ({{name}}); do not ask for it.",
      },
      "wrong-name": {
        zh: "称呼“{{said}}”与顾客姓名（{{name}}）不符。",
        en: 'The customer is called "{{said}}", but their name is {{name}}.',
      },
      "too-often": {
        zh: "一条回复里称呼顾客 {{times}} 次，最多 {{most}} 次。",
        en: "The reply says the customer's name {{times}} times; {{most}} is the most.",
      },
      "asked-first": {
        zh: "先回答顾客的问题，再问怎么称呼。",
        en: "Answer the customer's question before you ask for the name.",
      },
    },
  },
  reply: {
    on: "each",
    isAloneOnly: true,
    check: (view, { maxNamePerReply }, report) => {
      const { text, context } = view;
      const { customerName } = context;
      const asked = nameRequestIn(text);
      if (asked !== null && customerName !== undefined) {
        report({ messageId: "asked-known", span: text.span(...asked), data: { name: customerName } });
        return;
      }
      const name = customerName === undefined ? null : parsePersonName(customerName);
      if (name !== null && customerName !== undefined) {
        const wrong = wrongNameIn(text, name);
        if (wrong !== null) {
          const span = text.span(...wrong);
          report({ messageId: "wrong-name", span, data: { said: text.raw.slice(...span), name: customerName } });
          return;
        }
      }
      const said = namesSaid(text, name);
      const tooMany = said[maxNamePerReply];
      if (tooMany !== undefined) {
        report({
          messageId: "too-often",
          span: text.span(...tooMany),
          data: { times: said.length, most: maxNamePerReply },
        });
        return;
      }
      if (asked === null || context.firstReply !== true) return;
      const customer = customerPassage(view);
      if (customer === null || !putsQuestion(customer) || answers(text)) return;
      report({ messageId: "asked-first", span: text.span(...asked) });
    },
  },
});
