import { expect, test } from "vitest";
import { createChecker } from "../create-checker.ts";
import { checkerOptionsFor, defineConfig } from "./config.ts";
import { readConfig } from "./read-config.ts";

const config = defineConfig({
  preset: "recommended",
  lang: "zh",
  rules: { greeting: "error", "address-qin": "off" },
  suppressions: [{ rule: "address-nin", reason: "Slogan of the brand", phrase: "你" }],
  overrides: [
    { shop: ["mugs", "linen"], rules: { "address-qin": "info" } },
    { shop: "linen", team: "night", preset: "strict", rules: { greeting: "off" } },
    { channel: "phone", suppressions: [{ rule: "closing", reason: "The customer hangs up first" }] },
  ],
});

test("without a place only what holds everywhere applies", () => {
  expect(checkerOptionsFor(config)).toMatchObject({
    preset: "recommended",
    rules: { greeting: "error", "address-qin": "off" },
    suppressions: [{ rule: "address-nin" }],
  });
});

test("[RU40] every place that an override names has to be met, and a later one goes first", () => {
  expect(checkerOptionsFor(config, { shop: "mugs" }).rules).toEqual({ greeting: "error", "address-qin": "info" });
  expect(checkerOptionsFor(config, { shop: "linen", team: "day" })).toMatchObject({ preset: "recommended" });
  expect(checkerOptionsFor(config, { shop: "linen", team: "night", channel: "phone" })).toMatchObject({
    preset: "strict",
    rules: { greeting: "off", "address-qin": "info" },
    suppressions: [{ rule: "address-nin" }, { rule: "closing" }],
  });
});

test("the options make a checker", () => {
  const ids = (shop: string) =>
    createChecker(checkerOptionsFor(config, { shop }))
      .checkReply({ text: "您好，有货的", context: { firstReply: true } })
      .map(({ ruleId }) => ruleId);
  expect(ids("mugs")).toEqual(["address-qin"]);
  expect(ids("other")).toEqual([]);
});

test.each([
  [null, "the configuration is an object; got null"],
  [[], "the configuration is an object; got a list of 0"],
  [{ rule: {} }, 'the configuration has no key "rule"; did you mean "rules"?'],
  [{ preset: 3 }, "the configuration.preset is a name; got 3"],
  [{ rules: [] }, "the configuration.rules is an object of rule and setting; got a list of 0"],
  [{ judge: "gpt" }, 'the configuration.judge is a function; got "gpt"'],
  [{ overrides: [{ shop: "a", judge: () => {} }] }, 'overrides[0] has no key "judge"'],
  [{ overrides: {} }, "the configuration.overrides is a list of objects; got an object"],
  [{ overrides: [{ rules: {} }] }, "overrides[0] names no shop, team or channel"],
  [{ overrides: [{ shop: "a" }, { shop: [] }] }, "overrides[1].shop is a name or a list of names"],
  [{ overrides: [{ shop: "a", plugins: [] }] }, 'overrides[0] has no key "plugins"'],
])("%j is refused, and the message names the key", (given, message) => {
  expect(() => readConfig(given)).toThrow(`config/bad: ${message}`);
});

test("a good one comes back as it is", () => {
  expect(readConfig(config)).toBe(config);
});
