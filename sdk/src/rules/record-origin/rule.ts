import { wordsOption } from "../../engine/option.ts";
import { fieldOf } from "../../engine/record.ts";
import { defineRule } from "../../engine/rule.ts";

export const recordOrigin = defineRule({
  id: "record-origin",
  meta: {
    type: "form",
    description: "Keep where and when a customer first came",
    severity: "error",
    version: "1.0.0",
    source: "Sales service handbook 6.1 (2): the original channel and date of joining are never changed",
    options: {
      fields: wordsOption({
        default: ["channel", "firstContactAt"],
        doc: "The fields that stay as they were first entered.",
      }),
    },
    messages: {
      changed: {
        zh: "“{{field}}”应保留原值“{{before}}”，不能改为“{{after}}”。",
        en: '"{{field}}" stays "{{before}}"; it may not become "{{after}}".',
      },
    },
  },
  record: ({ record, previous }, { fields }, report) => {
    if (previous === null) return;
    for (const field of fields) {
      const before = fieldOf(previous, field);
      const after = fieldOf(record, field);
      if (before !== "" && after !== before) report({ messageId: "changed", data: { field, before, after } });
    }
  },
});
