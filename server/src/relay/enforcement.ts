import type { Finding } from "@qin/sdk/protocol";
import type { ShopSettings } from "../store/store.ts";

export type Enforcement = "off" | "record" | "warn" | "block";

/** What the relay does about a finding in a reply where the shop has not said otherwise; every other rule is recorded. */
export const defaultEnforcement: Readonly<Record<string, Enforcement>> = {
  "forbidden-phrase": "block",
  "large-order-handoff": "block",
  "address-nin": "warn",
};

function enforcementOf(settings: ShopSettings, ruleId: string): Enforcement {
  return settings.enforcement[ruleId] ?? defaultEnforcement[ruleId] ?? "record";
}

/** The findings that count in this shop, and those among them that hold the reply back; one that is accepted never does. */
export function weigh(settings: ShopSettings, findings: readonly Finding[]): { kept: Finding[]; blocking: Finding[] } {
  const kept: Finding[] = [];
  const blocking: Finding[] = [];
  for (const finding of findings) {
    const enforcement = enforcementOf(settings, finding.ruleId);
    if (enforcement === "off") continue;
    kept.push(finding);
    if (enforcement === "block" && finding.suppressed === undefined) blocking.push(finding);
  }
  return { kept, blocking };
}
