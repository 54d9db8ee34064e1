import { test } from "vitest";
import { testRule } from "../../testing/rule-tester.ts";
import { recordOrigin } from "./rule.ts";

const previous = { id: "c1", channel: "天猫", firstContactAt: "2026-03-01" };

testRule(test, recordOrigin, {
  ok: [
    { name: "both as they were", record: { ...previous, address: "新地址" }, previous },
    { name: "a new customer", record: { id: "c2", channel: "门店" } },
    { name: "filled in for the first time", record: { id: "c1", channel: "天猫" }, previous: { id: "c1" } },
    { name: "spaces around it change nothing", record: { ...previous, channel: " 天猫 " }, previous },
  ],
  bad: [
    {
      name: "another channel",
      record: { ...previous, channel: "抖音" },
      previous,
      findings: [{ messageId: "changed", data: { field: "channel", before: "天猫", after: "抖音" } }],
    },
    {
      name: "the date wiped out",
      record: { id: "c1", channel: "天猫" },
      previous,
      findings: [{ messageId: "changed", data: { field: "firstContactAt", before: "2026-03-01", after: "" } }],
    },
  ],
});
