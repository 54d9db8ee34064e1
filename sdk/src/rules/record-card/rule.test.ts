import { test } from "vitest";
import { testRule } from "../../testing/rule-tester.ts";
import { recordCard } from "./rule.ts";

const options = { issued: ["10000000-10049999", "VIP-0007"] };
const unknown = (value: string) => [{ messageId: "unknown", data: { value } }];

testRule(test, recordCard, {
  ok: [
    { name: "within a range", record: { id: "c", cardNumber: "1000 4321" }, options },
    { name: "both ends belong to it", record: { id: "c", cardNumber: "10049999" }, options },
    { name: "one by one", record: { id: "c", cardNumber: "VIP0007" }, options },
    { name: "no card", record: { id: "c", cardNumber: " " }, options },
    { name: "the shop lists none", record: { id: "c", cardNumber: "5" } },
  ],
  bad: [
    { name: "beyond the range", record: { id: "c", cardNumber: "10050000" }, options, findings: unknown("10050000") },
    { name: "a digit too many", record: { id: "c", cardNumber: "100000001" }, options, findings: unknown("100000001") },
    { name: "letters", record: { id: "c", cardNumber: "1000000a" }, options, findings: unknown("1000000a") },
  ],
});
