import { wordsOption } from "../../engine/option.ts";
import { fieldOf } from "../../engine/record.ts";
import { defineRule } from "../../engine/rule.ts";

export const recordRequired = defineRule({
  id: "record-required",
  meta: {
    type: "form",
    description: "Fill in every required field of a customer record",
    severity: "warn",
    version: "1.0.0",
    source: "Sales service handbook 5.3: the fields that a buyer's record has to hold",
    options: {
      fields: wordsOption({ default: ["name", "phone", "address"], doc: "The fields that may not be empty." }),
    },
    messages: {
      missing: { zh: "客户资料缺少“{{field}}”。", en: 'The record has no "{{field}}".' },
    },
  },
  record: ({ record }, { fields }, report) => {
    for (const field of fields) if (fieldOf(record, field) === "") report({ messageId: "missing", data: { field } });
  },
});
