import type { RuleSettings } from "../engine/settings.ts";

/** Every rule, as loud as the handbook means it. */
export const recommended: RuleSettings = {
  greeting: "warn",
  "address-qin": "info",
  "address-nin": "warn",
  closing: "warn",
  "filler-en": "warn",
  "forbidden-phrase": "error",
  "abuse-calm": "error",
  "apology-when-late": "warn",
  "response-time": "warn",
  "hold-notice": "warn",
  "anything-else": "info",
  "closing-order": "warn",
  "order-address-confirmation": "error",
  "change-recorded": "error",
  "large-order-handoff": "error",
  "transfer-notice": "warn",
  "record-required": "warn",
  "record-duplicate": "error",
  "record-origin": "error",
  "record-placeholder": "warn",
  "record-card": "error",
};
