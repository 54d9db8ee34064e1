import type { RuleSettings } from "../engine/settings.ts";

/** Every rule, as loud as the handbook means it. */
export const recommended: RuleSettings = {
  "response-time": "warn",
  greeting: "warn",
  closing: "warn",
  "forbidden-phrase": "error",
  "address-qin": "info",
  "address-nin": "warn",
  "order-address-confirmation": "error",
  "large-order-handoff": "error",
};
