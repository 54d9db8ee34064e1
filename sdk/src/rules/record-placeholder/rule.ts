import { identityOf } from "../../engine/identity.ts";
import { numberOption, wordsOption } from "../../engine/option.ts";
import { fieldOf, type RecordView } from "../../engine/record.ts";
import { defineRule } from "../../engine/rule.ts";
import { Passage } from "../../engine/text/passage.ts";

const REPEATED = /^(\d)\1+$/;
/** 来电 and 来访 say how the customer came, not where the parcel goes. */
const NO_ADDRESS =
  /^(?:[-.x*?/\d]*|无|没有|未知|不详|不清楚|待定|待补|同上|暂无|略|测试.*|.{0,12}(?:来电|来访|来电转来访)|n\/?a|none|unknown|tba|tbd|test|same(?: as above)?|[a-z ]{0,20}(?:call|visit)(?:ed)? in)$/;

export const recordPlaceholder = defineRule({
  id: "record-placeholder",
  meta: {
    type: "form",
    description: "Put the customer's own data into a record, never a stopgap",
    severity: "warn",
    version: "1.0.0",
    source:
      "Sales service handbook 5.3 and 6.1 (3): one postcode for all, or the shop's own phone, is wrong information",
    options: {
      shopPhones: wordsOption({ default: [], doc: "The shop's own numbers, which are no customer's." }),
      samePostcode: numberOption({
        default: 5,
        min: 2,
        doc: "From how many other records with one and the same postcode, and no other, it counts as a stopgap.",
      }),
    },
    messages: {
      phone: { zh: "电话“{{value}}”不是顾客本人的号码。", en: 'The phone "{{value}}" is not the customer\'s own.' },
      postcode: {
        zh: "邮编“{{value}}”与其他所有客户相同，请填写真实邮编。",
        en: 'The postcode "{{value}}" is the same for everybody; enter the real one.',
      },
      address: { zh: "地址“{{value}}”不是真实地址。", en: '"{{value}}" is no address.' },
    },
  },
  record: (view, { shopPhones, samePostcode }, report) => {
    const phone = fieldOf(view.record, "phone");
    if (phone !== "" && isStopgapPhone(phone, shopPhones)) report({ messageId: "phone", data: { value: phone } });
    const postcode = fieldOf(view.record, "postcode");
    if (postcode !== "" && isStopgapPostcode(postcode, view, samePostcode)) {
      report({ messageId: "postcode", data: { value: postcode } });
    }
    const address = fieldOf(view.record, "address");
    if (address !== "" && NO_ADDRESS.test(new Passage(address, "zh").plain)) {
      report({ messageId: "address", data: { value: address } });
    }
  },
});

function isStopgapPhone(phone: string, shopPhones: readonly string[]): boolean {
  const own = identityOf("phone", phone);
  if (shopPhones.some((shop) => identityOf("phone", shop) === own)) return true;
  return REPEATED.test(own.slice(1)) || "01234567890123456789".includes(own) || own.length < 5;
}

function isStopgapPostcode(postcode: string, { peers }: RecordView, least: number): boolean {
  if (REPEATED.test(postcode) || postcode === "123456") return true;
  const others = peers.map((peer) => fieldOf(peer, "postcode")).filter((one) => one !== "");
  return others.length >= least && others.every((one) => one === postcode);
}
