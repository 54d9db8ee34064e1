import { expect, test } from "vitest";
import { createChecker } from "../create-checker.ts";
import { talk } from "../testing/talk.ts";
import { defineRule } from "./rule.ts";
import type { Event } from "./types.ts";

const checker = createChecker({ lang: "zh" });
const order = (id: string) => ({
  id,
  items: "杯子",
  quantity: 2,
  total: 76,
  address: "苏州市平江路186号听雨苑5幢1202室",
});

const owed = (events: readonly Event[]) => {
  const watch = checker.watch();
  for (const event of events) watch.push(event);
  return watch.owed();
};

test("owes an answer with its due time, and a greeting, from the first message on", () => {
  expect(owed(talk([0, "customer", "有货吗"]))).toEqual([
    { ruleId: "greeting", anchorSeq: 1 },
    { ruleId: "response-time", anchorSeq: 1, dueAt: 9_000 },
  ]);
});

test("owes a farewell once a human has spoken, until it is said or the conversation is closed", () => {
  const said = talk([0, "customer", "在吗"], [2, "agent", "您好亲"]);
  expect(owed(said)).toEqual([{ ruleId: "closing", anchorSeq: 2 }]);
  expect(owed(talk([0, "customer", "在吗"], [2, "agent", "您好亲，再见"]))).toEqual([]);
  expect(
    owed(talk([0, "customer", "在吗"], [2, "agent", "您好亲"], [9, "system", { type: "conversation.closed" }])),
  ).toEqual([]);
});

test("[RU14] owes the address of each order, by its id", () => {
  const duties = owed(
    talk(
      [0, "customer", { type: "order.paid", order: order("A") }],
      [1, "customer", { type: "order.placed", order: order("B") }],
    ),
  );
  expect(duties).toEqual([
    { ruleId: "order-address-confirmation", anchorSeq: 1, orderId: "A" },
    { ruleId: "order-address-confirmation", anchorSeq: 2, orderId: "B" },
  ]);
});

test("owes the supervisor from the large request to the handoff", () => {
  const asked = [
    [0, "customer", "80个什么价"],
    [2, "agent", "您好亲，稍等"],
  ] as const;
  expect(owed(talk(...asked)).map(({ ruleId }) => ruleId)).toContain("large-order-handoff");
  expect(owed(talk(...asked, [3, "agent", { type: "handoff.requested" }])).map(({ ruleId }) => ruleId)).not.toContain(
    "large-order-handoff",
  );
});

const draft = (events: readonly Event[], text: string, options: { closing?: boolean; role?: "supervisor" } = {}) => {
  const watch = checker.watch();
  for (const event of events) watch.push(event);
  return watch.draft(text, { now: 5_000, ...options }).map(({ ruleId }) => ruleId);
};

test("a first draft is judged together with what its turn already holds", () => {
  const asked = [0, "customer", "有货吗"] as const;
  expect(draft(talk(asked), "有的")).toEqual(["greeting", "address-qin"]);
  expect(draft(talk(asked, [2, "agent", "您好"]), "有的")).toEqual(["address-qin"]);
  expect(draft(talk(asked, [2, "agent", "您好亲"], [4, "customer", "红的"]), "有的")).toEqual([]);
});

test("[RU15] a draft needs a farewell only when it closes the conversation", () => {
  const events = talk([0, "customer", "在吗"], [2, "agent", "您好亲"], [3, "customer", "没事了"]);
  expect(draft(events, "好的")).toEqual([]);
  expect(draft(events, "好的", { closing: true })).toEqual(["closing"]);
  expect(draft(events, "好的，再见", { closing: true })).toEqual([]);
});

test("holds a price in an agent's draft back until the supervisor is in", () => {
  const asked = [
    [0, "customer", "80个什么价"],
    [2, "agent", "您好亲"],
  ] as const;
  expect(draft(talk(...asked), "一共3200元")).toEqual(["large-order-handoff"]);
  expect(draft(talk(...asked), "一共3200元", { role: "supervisor" })).toEqual([]);
  const called = [...asked, [3, "agent", { type: "handoff.requested" }]] as const;
  expect(draft(talk(...called), "一共3200元")).toEqual(["large-order-handoff"]);
  expect(draft(talk(...called, [5, "supervisor", { type: "handoff.accepted" }]), "一共3200元")).toEqual([]);
});

test("goes on holding prices back after one has slipped through", () => {
  const events = talk([0, "customer", "80个什么价"], [2, "agent", "您好亲，一共3200元"]);
  expect(draft(events, "最低3000元")).toEqual(["large-order-handoff"]);
  expect(owed(events).map(({ ruleId }) => ruleId)).toContain("large-order-handoff");
});

test("an empty draft says nothing", () => {
  expect(draft(talk([0, "customer", "在吗"]), "  ")).toEqual([]);
});

test("a conversation rule that throws is out for that conversation, and says so once", () => {
  const broken = defineRule({
    id: "shop/broken",
    meta: {
      type: "duty",
      description: "Throws at every event",
      severity: "info",
      version: "1.0.0",
      source: "this test",
      messages: { never: { zh: "无", en: "never" } },
    },
    conversation: () => ({
      push: () => {
        throw new Error("boom");
      },
    }),
  });
  const findings = createChecker({ preset: "off", plugins: [broken] }).audit({
    events: talk([0, "customer", "在吗"], [1, "agent", "您好亲"]),
  });
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(["rule/crashed"]);
});

test("goes by the script of each text when the language is auto", () => {
  const auto = createChecker({ lang: "auto" });
  const says = (text: string) => auto.checkReply({ text, context: { lastReply: true } })[0]?.message;
  expect(says("祝您愉快")).toMatch(/^结束会话/);
  expect(says("Enjoy it")).toMatch(/^Say farewell/);
});
