import { test } from "vitest";
import { testRule } from "../../testing/rule-tester.ts";
import { recordRequired } from "./rule.ts";

const full = { id: "c1", name: "苏晴", phone: "13800001111", address: "苏州市平江路186号5幢1202室" };

testRule(test, recordRequired, {
  ok: [
    { name: "all three fields", record: full },
    { name: "a field that is not required is empty", record: { ...full, birthday: "" } },
    { name: "only what the shop requires", record: { id: "c2", account: "sunny88" }, options: { fields: ["account"] } },
  ],
  bad: [
    {
      name: "one field is absent",
      record: { id: "c3", name: "苏晴", phone: "13800001111" },
      findings: [{ messageId: "missing", data: { field: "address" } }],
    },
    {
      name: "spaces are no name, and each gap is a finding",
      record: { ...full, name: "  ", phone: "\u3000" },
      findings: [
        { messageId: "missing", data: { field: "name" } },
        { messageId: "missing", data: { field: "phone" } },
      ],
    },
    {
      name: "a field of the shop's own",
      record: full,
      options: { fields: ["name", "birthday"] },
      findings: [{ messageId: "missing", data: { field: "birthday" } }],
    },
  ],
});
