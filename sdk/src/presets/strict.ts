import type { RuleSettings } from "../engine/settings.ts";

/** Every rule, and what is only style elsewhere counts as a duty: 亲 in each reply, nothing quieter than a warning. */
export const strict: RuleSettings = {
  greeting: "error",
  "address-qin": ["warn", { scope: "every" }],
  "address-nin": "error",
  closing: "error",
  "filler-en": "error",
  "forbidden-phrase": "error",
  "abuse-calm": "error",
  "apology-when-late": ["error", { lateSeconds: 60 }],
  "response-time": "error",
  "hold-notice": "error",
  "anything-else": "warn",
  "closing-order": "error",
  "order-address-confirmation": "error",
  "change-recorded": "error",
  "large-order-handoff": "error",
  "transfer-notice": "error",
  "record-required": "error",
  "record-duplicate": "error",
  "record-origin": "error",
  "record-placeholder": "error",
  "record-card": "error",
};
