import { test } from "vitest";
import { testRule } from "../../testing/rule-tester.ts";
import { recordPlaceholder } from "./rule.ts";

const alike = Array.from({ length: 5 }, (_, i) => ({ id: `p${i}`, postcode: "200000" }));
const value = (messageId: string, text: string) => ({ messageId, data: { value: text } });

testRule(test, recordPlaceholder, {
  ok: [
    { name: "real data", record: { id: "c", phone: "13800001234", postcode: "215005", address: "平江路186号" } },
    { name: "nothing entered", record: { id: "c" } },
    { name: "few neighbours share a postcode", record: { id: "c", postcode: "200000" }, peers: alike.slice(1) },
    {
      name: "the postcodes differ",
      record: { id: "c", postcode: "200000" },
      peers: [...alike, { id: "q", postcode: "200032" }],
    },
    { name: "a landline", record: { id: "c", phone: "021-6512 3344" }, options: { shopPhones: ["021-65120000"] } },
    { name: "an address in a street of calls", record: { id: "c", address: "来访路12号3室" } },
  ],
  bad: [
    {
      name: "one postcode for everybody",
      record: { id: "c", postcode: "200000" },
      peers: alike,
      findings: [value("postcode", "200000")],
    },
    { name: "a postcode of zeros", record: { id: "c", postcode: "000000" }, findings: [value("postcode", "000000")] },
    {
      name: "the shop's own phone",
      record: { id: "c", phone: "(021) 65120000" },
      options: { shopPhones: ["021-65120000"] },
      findings: [value("phone", "(021) 65120000")],
    },
    { name: "ones", record: { id: "c", phone: "11111111111" }, findings: [value("phone", "11111111111")] },
    { name: "a count", record: { id: "c", phone: "12345678" }, findings: [value("phone", "12345678")] },
    { name: "how they came", record: { id: "c", address: "城西店来电" }, findings: [value("address", "城西店来电")] },
    { name: "unknown", record: { id: "c", address: "Unknown" }, findings: [value("address", "Unknown")] },
  ],
});
