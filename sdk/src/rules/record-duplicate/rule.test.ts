import { test } from "vitest";
import { testRule } from "../../testing/rule-tester.ts";
import { recordDuplicate } from "./rule.ts";

const peers = [
  { id: "c1", phone: "13800001111", account: "sunny88" },
  { id: "c2", phone: "0512-6700 1234", cardNumber: "10000001" },
];

testRule(test, recordDuplicate, {
  ok: [
    { name: "another phone and account", record: { id: "c3", phone: "13900002222", account: "moon" }, peers },
    { name: "the record itself among its peers", record: { id: "c1", phone: "13800001111" }, peers },
    { name: "empty fields are not the same", record: { id: "c3", phone: "" }, peers: [{ id: "c4", phone: " " }] },
    { name: "no peers to compare with", record: { id: "c3", phone: "13800001111" } },
    {
      name: "only accounts count here",
      record: { id: "c3", phone: "13800001111" },
      peers,
      options: { fields: ["account"] },
    },
  ],
  bad: [
    {
      name: "the same phone with spaces and the country's prefix",
      record: { id: "c3", phone: "+86 138-0000-1111" },
      peers,
      findings: [{ messageId: "same", data: { field: "phone", id: "c1" } }],
    },
    {
      name: "a phone in full width",
      record: { id: "c3", phone: "１３８００００１１１１" },
      peers,
      findings: [{ messageId: "same", data: { field: "phone", id: "c1" } }],
    },
    {
      name: "the same account in other case, and the card of somebody else",
      record: { id: "c3", account: "Sunny88", cardNumber: "10000001" },
      peers,
      findings: [
        { messageId: "same", data: { field: "account", id: "c1" } },
        { messageId: "same", data: { field: "cardNumber", id: "c2" } },
      ],
    },
  ],
});
