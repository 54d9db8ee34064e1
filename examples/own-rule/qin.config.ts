import { defineConfig } from "@qin/sdk";
import { fewEmoji } from "./few-emoji.ts";
import { photoOfDamage } from "./photo-of-damage.ts";

export default defineConfig({
  preset: "recommended",
  lang: "zh",
  plugins: [fewEmoji, photoOfDamage],
  rules: { "response-time": ["error", { responseSeconds: 20 }], "name-usage": "off" },
  suppressions: [{ rule: "address-nin", phrase: "你", conversation: "2026-11-11/42", reason: "A line from a song" }],
  overrides: [
    { team: "night", rules: { "response-time": ["warn", { responseSeconds: 60 }] } },
    { channel: "phone", preset: "call-centre" },
  ],
});
