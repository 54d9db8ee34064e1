import { expect, test } from "vitest";
import { createChecker, defineRule, findingMessage, fromTranscript } from "./index.ts";

const checker = createChecker({ preset: "recommended", lang: "zh" });

test("[RU1] finds a forbidden phrase and points at it in the original text", () => {
  const text = "亲，您究竟要哪一件？";
  const [finding] = checker.checkReply({ text });
  expect(finding).toMatchObject({ ruleId: "forbidden-phrase", severity: "error", ruleVersion: "1.0.0" });
  expect(text.slice(...(finding?.span ?? [0, 0]))).toContain("究竟");
});

test("[RU2] judges the first reply only where the context says that it is the first", () => {
  const ids = (context: { firstReply?: boolean }) =>
    checker.checkReply({ text: "有货的", context }).map((finding) => finding.ruleId);
  expect(ids({ firstReply: true })).toEqual(["greeting", "address-qin"]);
  expect(ids({})).toEqual([]);
});

test("[RU3] names the nearest rule when a setting is for one that does not exist", () => {
  expect(() => createChecker({ rules: { greetings: "warn" } })).toThrow(/rule\/unknown.*"greeting"/);
});

test("[RU4] refuses an unknown option, and a value that does not fit, by name", () => {
  expect(() => createChecker({ rules: { "response-time": ["warn", { seconds: 9 }] } })).toThrow(/rule\/bad-option/);
  expect(() => createChecker({ rules: { "response-time": ["warn", { responseSeconds: "9" }] } })).toThrow(
    /rule\/bad-option: response-time\.responseSeconds: expected a number, 0 or more; got "9"/,
  );
});

test("refuses an unknown preset, language and setting", () => {
  expect(() => createChecker({ preset: "recomended" })).toThrow(/checker\/unknown-preset.*"recommended"/);
  expect(() => JSON.parse("1") && createChecker(JSON.parse('{"lang":"fr"}'))).toThrow(/checker\/unknown-lang/);
  expect(() => createChecker(JSON.parse('{"rules":{"greeting":"loud"}}'))).toThrow(/rule\/bad-setting/);
});

test("refuses an option that it does not have, and says where a configuration goes", () => {
  const refused = (options: string) => expect(() => createChecker(JSON.parse(options)));
  refused('{"rule":{"greeting":"off"}}').toThrow(
    'checker/unknown-option: a checker has no option "rule". Did you mean "rules"?',
  );
  refused('{"overrides":[]}').toThrow("A configuration goes through checkerOptionsFor(config, place).");
  refused('{"plugins":[{"id":"acme/x"}]}').toThrow("plugins[0] is not made with defineRule; got an object");
  refused('{"plugins":"./rules.ts"}').toThrow("plugins is a list of rules");
  expect(() => checker.checkReply(JSON.parse('"你好"'))).toThrow('checkReply takes {text: "…"}; got "你好"');
  expect(() => checker.audit(JSON.parse("[]"))).toThrow("audit takes {events: […]}; got a list of 0");
});

test("[RU5] lets the other rules judge when one throws, and says which one did", () => {
  const broken = defineRule({
    id: "shop/broken",
    meta: {
      type: "tone",
      description: "Throws",
      severity: "info",
      version: "1.0.0",
      source: "this test",
      messages: { never: { zh: "无", en: "never" } },
    },
    reply: {
      on: "each",
      check: () => {
        throw new Error("no such table");
      },
    },
  });
  const findings = createChecker({ lang: "zh", plugins: [broken] }).checkReply({ text: "你究竟要什么" });
  expect(findings.map((finding) => finding.ruleId).sort()).toEqual(["address-nin", "forbidden-phrase", "rule/crashed"]);
  expect(findings.at(-1)).toMatchObject({
    messageId: "rule/crashed",
    data: { rule: "shop/broken", error: "no such table" },
  });
});

test("[RU35] a record is judged beside what it was and the records of others, and a crash is one finding", () => {
  const broken = defineRule({
    id: "shop/broken-record",
    meta: {
      type: "form",
      description: "Throws",
      severity: "info",
      version: "1.0.0",
      source: "this test",
      messages: { never: { zh: "无", en: "never" } },
    },
    record: () => {
      throw new Error("no such table");
    },
  });
  const record = { id: "c2", name: "苏晴", phone: "138 0000 1111", address: "平江路186号", channel: "抖音" };
  const findings = createChecker({ lang: "zh", plugins: [broken] }).checkRecord(record, {
    previous: { ...record, channel: "天猫" },
    peers: [record, { id: "c1", phone: "13800001111" }],
  });
  expect(findings.map(({ ruleId, data }) => [ruleId, data?.["field"]])).toEqual([
    ["record-duplicate", "phone"],
    ["record-origin", "channel"],
    ["rule/crashed", undefined],
  ]);
});

test("[RU36] the checker lists every rule with what is set for it", () => {
  const { rules } = createChecker({
    preset: "off",
    rules: { "response-time": ["error", { responseSeconds: 20 }] },
  });
  const responseTime = rules.find(({ id }) => id === "response-time");
  expect(responseTime).toMatchObject({ setting: "error", severity: "warn", level: "conversation", type: "time" });
  expect(responseTime?.options.find(({ name }) => name === "responseSeconds")).toMatchObject({ default: 9, value: 20 });
  expect(rules.filter(({ setting }) => setting === "off")).toHaveLength(rules.length - 1);
  expect(JSON.parse(JSON.stringify(rules))).toEqual(rules);
});

test("a late answer in a flat record is one finding at the message that waited", () => {
  const events = fromTranscript([
    { at: 0, from: "customer", type: "message", text: "有货吗" },
    { at: 9_001, from: "agent", type: "message", text: "您好亲，有的" },
  ]);
  expect(checker.audit({ lang: "zh", events })).toMatchObject([
    { ruleId: "response-time", seq: 1, at: 0, severity: "warn" },
  ]);
});

test("gives a finding's words in either language", () => {
  const [finding] = checker.checkReply({ text: "迷你款还有，你要吗" });
  expect(finding?.message).toBe("对顾客要称“您”，“你”改为“您”。");
  expect(finding && findingMessage(finding, "en")).toBe("Call the customer 您 instead of 你.");
  expect(finding && findingMessage({ ...finding, ruleId: "gone" }, "en")).toBe(finding?.message);
});
