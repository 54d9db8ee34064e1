import { builtInRules, createChecker, type Duty } from "@qin/sdk";
import type { Event, Order } from "@qin/sdk/protocol";
import { talk } from "@qin/sdk/testing";
import { expect, test } from "vitest";
import { en } from "../i18n/en.ts";
import { zh } from "../i18n/zh.ts";
import { openDesk } from "../testing/open-desk.ts";
import { type OwedContext, owedItems } from "./owed.ts";

const order: Order = { id: "o-1", items: "Cup", quantity: 1, total: 35, address: "1 Tea Road", recipient: "Mei" };
const question: Event = {
  id: "e-2",
  conversationId: "c",
  seq: 2,
  at: 1_000,
  audience: "all",
  from: { role: "customer", id: "mei" },
  type: "message.sent",
  content: { kind: "text", text: "in stock?" },
};
const context: OwedContext = {
  events: [question],
  response: undefined,
  customer: { id: "mei", name: "Mei", isIdentified: false, orders: [order] },
  pending: [],
  draft: "",
  findings: [],
  lang: "zh",
  isSupervisorAsked: false,
  isLead: false,
};
const address: Duty = { ruleId: "order-address-confirmation", anchorSeq: 3, orderId: "o-1" };
const one = (duty: Duty, facts: Partial<OwedContext> = {}) => owedItems([duty], { ...context, ...facts })[0];

test("[DK22] what has a clock comes first, the farewell last", () => {
  const duties: Duty[] = [
    { ruleId: "closing", anchorSeq: 2 },
    address,
    { ruleId: "response-time", anchorSeq: 2, dueAt: 10_000 },
    { ruleId: "greeting", anchorSeq: 2 },
  ];
  const items = owedItems(duties, context);
  expect(items.map((item) => item.ruleId)).toEqual([
    "response-time",
    "order-address-confirmation",
    "greeting",
    "closing",
  ]);
  expect(items[0]).toMatchObject({ startedAt: 1_000, dueAt: 10_000, action: { kind: "write" } });
});

test("the nine seconds are those that the relay keeps, who knows the shop's hours", () => {
  const response = { anchorSeq: 2, startedAt: 50_000, dueAt: 59_000 };
  expect(one({ ruleId: "response-time", anchorSeq: 2, dueAt: 10_000 }, { response })).toMatchObject({
    startedAt: 50_000,
    dueAt: 59_000,
  });
});

test("an order's address is one click, but not while a card is under way", () => {
  expect(one(address)?.action).toEqual({ kind: "send-address", order });
  const content = { kind: "address-card", orderId: "o-1", address: "1 Tea Road" } as const;
  const card = { clientMessageId: "k", conversationId: "c", content, isNote: false, at: 0, state: "sending" } as const;
  expect(one(address, { pending: [card] })?.action).toEqual({ kind: "none" });
  expect(one(address, { pending: [{ ...card, state: "not-sent" }] })?.action.kind).toBe("send-address");
});

test("an order that the profile does not have yet is found in the log; one without an address has to be asked for", () => {
  const { address: _address, ...bare } = order;
  const placed: Event = { ...question, seq: 3, type: "order.placed", order };
  expect(one(address, { customer: null, events: [placed] })?.action.kind).toBe("send-address");
  expect(one(address, { customer: null, events: [{ ...placed, order: bare }] })?.action.kind).toBe("write");
});

test("a supervisor is asked for once, and not by a supervisor", () => {
  const duty: Duty = { ruleId: "large-order-handoff", anchorSeq: 2 };
  expect(one(duty)?.action.kind).toBe("ask-supervisor");
  expect(one(duty, { isSupervisorAsked: true })?.action.kind).toBe("none");
  expect(one(duty, { isLead: true })?.action.kind).toBe("none");
});

test("a greeting that is being written counts as on its way", () => {
  const duty: Duty = { ruleId: "greeting", anchorSeq: 2 };
  expect(one(duty)).toMatchObject({ isInDraft: false, action: { kind: "insert", where: "start" } });
  expect(one(duty, { draft: "您好" })?.isInDraft).toBe(true);
});

test("[DK23] the words it offers are words that the rules accept", async () => {
  const { relay, open } = await openDesk();
  const id = relay.newConversation({ name: "Mei" });
  relay.say(id, "有货吗？");
  const { composer, conversation } = await open(id);
  composer.setText("有货");
  const rules = () => composer.findings.value.map((found) => found.finding.ruleId);
  for (const ruleId of ["greeting", "address-qin"]) {
    expect(rules()).toContain(ruleId);
    const action = one({ ruleId, anchorSeq: 2 })?.action;
    if (action?.kind !== "insert") throw new Error(`${ruleId} offers words`);
    composer.insert(action.words, action.where);
    expect(rules()).not.toContain(ruleId);
  }
  const farewell = one({ ruleId: "closing", anchorSeq: 2 })?.action;
  if (farewell?.kind !== "insert") throw new Error("closing offers words");
  composer.insert(farewell.words, farewell.where);
  const closing = conversation.verdicts.draft(composer.text.value, { now: 0, closing: true });
  expect(closing.map((found) => found.ruleId)).not.toContain("closing");
});

test("every duty that a rule may owe has a name in both languages", () => {
  const owing = builtInRules.filter((rule) => {
    const judge = rule.configure(undefined);
    return judge.reply?.isOwed === true || judge.conversation?.().owed !== undefined;
  });
  expect(owing.length).toBeGreaterThan(8);
  for (const { id } of owing) for (const names of [zh, en]) expect.soft(Object.keys(names.owed.rules)).toContain(id);
});

test.each([
  [
    "change-recorded",
    [
      [0, "customer", "地址改成锦业路1号"],
      [4, "agent", { type: "note.added", text: "改地址：锦业路1号" }],
    ],
  ],
  [
    "apology-when-late",
    [
      [0, "customer", "有货吗"],
      [90, "agent", "有的亲"],
    ],
  ],
  [
    "correction-apology",
    [
      [0, "customer", "多少钱"],
      [5, "agent", "38元"],
      [20, "agent", "刚才说错了，是58元"],
    ],
  ],
] as const)("what it offers for %s settles the duty", (ruleId, lines) => {
  const watch = createChecker({ preset: "off", lang: "zh", rules: { [ruleId]: "warn" } }).watch();
  const action = one({ ruleId, anchorSeq: 1 })?.action;
  if (action?.kind !== "insert") throw new Error(`${ruleId} offers words`);
  const said = [...lines, [lines[1][0] + 20, "agent", `${action.words}您看可以吗`] as const];
  const events = talk(...said);
  for (const event of events.slice(0, -1)) watch.push(event);
  expect(watch.owed().map((duty) => duty.ruleId)).toEqual([ruleId]);
  for (const event of events.slice(-1)) watch.push(event);
  expect(watch.owed()).toEqual([]);
});
