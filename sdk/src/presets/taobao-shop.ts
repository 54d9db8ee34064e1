import type { RuleSettings } from "../engine/settings.ts";

/**
 * A shop on a marketplace: the shop handbook is law, what only the telephone's manual asks for is left out or kept quiet.
 * Every reply is held to 亲 and 您; addresses, notes and large orders are errors; nobody asks for names that the order shows.
 */
export const taobaoShop: RuleSettings = {
  greeting: "warn",
  "address-qin": "warn",
  "address-nin": "error",
  closing: "warn",
  "filler-en": "warn",
  "name-usage": "off",
  "forbidden-phrase": "error",
  "blunt-tone": "error",
  "blame-shifting": "error",
  "blame-customer": "error",
  "abuse-calm": "error",
  "privacy-leak": "error",
  "apology-when-late": "warn",
  "correction-apology": "warn",
  "promise-callback": "warn",
  "thanks-response": "off",
  "apology-response": "off",
  "suggestion-thanks": "info",
  "off-business-redirect": "warn",
  "response-time": "error",
  "hold-notice": "info",
  "anything-else": "off",
  "closing-order": "off",
  "order-address-confirmation": "error",
  "change-recorded": "error",
  "large-order-handoff": "error",
  "large-order-follow-up": "warn",
  "transfer-notice": "info",
  "record-required": ["warn", { fields: ["account", "phone", "address"] }],
  "record-duplicate": ["error", { fields: ["account", "phone"] }],
  "record-origin": "warn",
  "record-placeholder": "warn",
  "record-card": "off",
};
