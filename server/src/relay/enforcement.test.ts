import type { Finding } from "@qin/sdk/protocol";
import { expect, test } from "vitest";
import { weigh } from "./enforcement.ts";

const finding = (ruleId: string): Finding => ({
  ruleId,
  ruleVersion: "1",
  severity: "warn",
  messageId: "m",
  message: ruleId,
});
const settings = { lang: "zh", preset: "recommended", bulkAmount: 5_000, bulkQuantity: 50 } as const;
const ids = (findings: readonly Finding[]) => findings.map(({ ruleId }) => ruleId);

test("forbidden phrases and unquoted prices are held back unless the shop says otherwise; all else is kept", () => {
  const findings = ["forbidden-phrase", "large-order-handoff", "address-nin", "greeting"].map(finding);
  const verdict = weigh({ ...settings, enforcement: {} }, findings);
  expect(ids(verdict.blocking)).toEqual(["forbidden-phrase", "large-order-handoff"]);
  expect(ids(verdict.kept)).toEqual(ids(findings));
});

test("the shop's word goes before the default", () => {
  const enforcement = { "forbidden-phrase": "off", greeting: "block" } as const;
  const verdict = weigh({ ...settings, enforcement }, ["forbidden-phrase", "greeting"].map(finding));
  expect(ids(verdict.kept)).toEqual(["greeting"]);
  expect(ids(verdict.blocking)).toEqual(["greeting"]);
});

test("[RU32] a finding that is accepted holds nothing back, and is kept", () => {
  const accepted = { ...finding("forbidden-phrase"), suppressed: { reason: "Slogan of the brand" } };
  const verdict = weigh({ ...settings, enforcement: {} }, [accepted]);
  expect([verdict.kept, verdict.blocking]).toEqual([[accepted], []]);
});
