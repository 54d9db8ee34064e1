import { identityOf } from "../../engine/identity.ts";
import { wordsOption } from "../../engine/option.ts";
import { fieldOf } from "../../engine/record.ts";
import { defineRule } from "../../engine/rule.ts";

export const recordDuplicate = defineRule({
  id: "record-duplicate",
  meta: {
    type: "form",
    description: "Enter each customer once",
    severity: "error",
    version: "1.0.0",
    source: "Sales service handbook 6.1 (1): look the customer up first, and do not enter one twice",
    options: {
      fields: wordsOption({
        default: ["phone", "account", "cardNumber"],
        doc: "The fields that tell customers apart: the same words in one of them are the same customer.",
      }),
    },
    messages: {
      same: {
        zh: "“{{field}}”与客户 {{id}} 相同，可能重复录入。",
        en: 'Its "{{field}}" is that of customer {{id}}: entered twice.',
      },
    },
  },
  record: ({ record, peers }, { fields }, report) => {
    for (const field of fields) {
      const own = identityOf(field, fieldOf(record, field));
      if (own === "") continue;
      const other = peers.find((peer) => identityOf(field, fieldOf(peer, field)) === own);
      if (other !== undefined) report({ messageId: "same", data: { field, id: other.id } });
    }
  },
});
