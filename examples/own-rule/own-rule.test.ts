import { createChecker } from "@qin/sdk";
import { talk, testRule } from "@qin/sdk/testing";
import { expect, test } from "vitest";
import { fewEmoji } from "./few-emoji.ts";
import { photoOfDamage } from "./photo-of-damage.ts";
import config from "./qin.config.ts";

testRule(test, fewEmoji, {
  ok: ["有货的亲😊", "好的😊👍", { text: "😊😊😊", options: { most: 3 } }],
  bad: [{ marked: "有货😊😊⟦👍⟧", messageId: "many", fixed: "有货😊😊" }],
});

testRule(test, photoOfDamage, {
  ok: [
    { name: "asked for", events: talk([0, "customer", "杯子碎了"], [5, "agent", "抱歉亲，麻烦发张照片好吗"]) },
    { name: "nothing is broken", events: talk([0, "customer", "有货吗"], [5, "agent", "有的亲"]) },
  ],
  bad: [
    {
      name: "forgotten",
      events: talk(
        [0, "customer", "杯子碎了"],
        [5, "agent", "抱歉亲"],
        [60, "system", { type: "conversation.closed" }],
      ),
      findings: [{ messageId: "missing", seq: 1 }],
    },
    {
      name: "in English",
      lang: "en",
      events: talk([0, "customer", "One cup arrived broken"], [5, "agent", "So sorry!"]),
      findings: [{ messageId: "missing", seq: 1 }],
    },
  ],
});

test("the checker takes the shop's rules beside the built-in ones", () => {
  const checker = createChecker({
    lang: "zh",
    plugins: [fewEmoji, photoOfDamage],
    rules: { "acme/few-emoji": "warn" },
  });
  expect(checker.checkReply({ text: "你好😊😊😊" }).map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
    ["address-nin", "warn"],
    ["acme/few-emoji", "warn"],
  ]);
});

test("the configuration names them too", () => {
  expect(config.plugins).toEqual([fewEmoji, photoOfDamage]);
});
