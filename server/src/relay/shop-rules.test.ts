import { createChecker, defineConfig, defineRule, type Event } from "@qin/sdk";
import { talk } from "@qin/sdk/testing";
import { expect, test } from "vitest";
import { newCustomer, refusedFor, say, watching } from "../../../test/protocol/people.ts";
import type { Shop } from "../store/store.ts";
import { createShopRules, type DeskRules } from "./shop-rules.ts";
import { SHOP, startTestRelay } from "./testing/test-relay.ts";

const shop = (id: string, settings: Partial<Shop["settings"]> = {}): Shop => ({
  ...{ id, name: id, origins: [], currency: "CNY", identityKeys: [], webhookUrl: null, webhookSecret: null },
  settings: { lang: "zh", preset: "recommended", enforcement: {}, bulkAmount: 5_000, bulkQuantity: 50, ...settings },
});

const noLinks = defineRule({
  id: "acme/no-links",
  meta: {
    type: "form",
    description: "No links",
    severity: "error",
    version: "1.0.0",
    source: "Acme style guide",
    options: {},
    messages: { link: { zh: "不要发链接。", en: "Send no links." } },
  },
  reply: {
    on: "each",
    check: ({ text }, _options, report) => text.raw.includes("http") && report({ messageId: "link" }),
  },
});

/** The checker that the desk makes of what it is told. */
const deskChecker = ({ preset, lang, rules, suppressions }: DeskRules) =>
  createChecker({
    ...{ preset, lang, suppressions },
    rules: Object.fromEntries(Object.entries(rules).map(([id, { setting, options }]) => [id, [setting, options]])),
  });

const idsIn = (rules: readonly { ruleId: string }[]): string[] => rules.map(({ ruleId }) => ruleId);

/** Twenty mugs are quoted, and nobody comes back to it. */
const twenty: Event[] = talk(
  [0, "customer", "20个杯子什么价"],
  [5, "agent", "亲，我请主管给您报价"],
  [6, "agent", { type: "handoff.requested" }],
  [30, "supervisor", "您好亲，每个30元"],
  [90_000, "system", { type: "conversation.closed" }],
);

test.each(["large-order-handoff", "large-order-follow-up"])("%s goes by the limits of the shop", (ruleId) => {
  const rules = createShopRules();
  for (const [limits, listed] of [
    [{ bulkQuantity: 20 }, { bulkAmount: 5_000, bulkQuantity: 20 }],
    [{ bulkAmount: 600 }, { bulkAmount: 600, bulkQuantity: 50 }],
  ] as const) {
    const { rules: told } = rules.forDesk(shop("mugs", limits));
    expect({ bulkAmount: 5_000, bulkQuantity: 50, ...told[ruleId]?.options }).toEqual(listed);
  }
});

test("relay and desk alike expect a follow-up from the shop's quantity on, and not below", () => {
  const rules = createShopRules();
  const found = (place: Shop): string[] => {
    const watch = rules.watch(place);
    const relay = idsIn([...twenty.flatMap((event) => watch.push(event)), ...watch.end()]);
    expect(idsIn(deskChecker(rules.forDesk(place)).audit({ events: twenty }))).toEqual(relay);
    return relay.filter((id) => id === "large-order-follow-up");
  };
  expect(found(shop("a", { bulkQuantity: 20 }))).toEqual(["large-order-follow-up"]);
  expect(found(shop("b", { bulkQuantity: 21 }))).toEqual([]);
  expect(found(shop("c", { bulkQuantity: 20, preset: "call-centre" }))).toEqual([]);
});

const config = defineConfig({
  preset: "strict",
  plugins: [noLinks],
  rules: { greeting: "off", "large-order-follow-up": ["error", { followUpSeconds: 3_600 }] },
  suppressions: [
    { rule: "address-nin", reason: "The brand's slogan", phrase: "懂你" },
    { rule: "acme/no-links", reason: "The help page", phrase: "help" },
  ],
  overrides: [{ shop: "linen", rules: { greeting: "error", "acme/no-links": "off" } }],
});

test("a configuration's rules hold in the relay, with what is different in one shop", () => {
  const rules = createShopRules(config);
  const said = (id: string) => idsIn(rules.watch(shop(id)).draft("看 http://acme.example 哦", { now: 0 }));
  expect(said("mugs")).toContain("acme/no-links");
  expect(said("mugs")).not.toContain("greeting");
  expect(said("linen")).toContain("greeting");
  expect(said("linen")).not.toContain("acme/no-links");
});

test("the desk is told what it can judge: built-in rules as they are set, and what is accepted", () => {
  const rules = createShopRules(config);
  const told = rules.forDesk(shop("mugs", { preset: "off", bulkQuantity: 20 }));
  expect(told).toMatchObject({ preset: "strict", lang: "zh" });
  expect(told.rules["acme/no-links"]).toBeUndefined();
  expect(told.rules["greeting"]).toEqual({ setting: "off", options: {} });
  const options = { followUpSeconds: 3_600, bulkQuantity: 20 };
  expect(told.rules["large-order-follow-up"]).toEqual({ setting: "error", options });
  expect(told.suppressions.map(({ rule }) => rule)).toEqual(["address-nin"]);
  // As it goes over the wire.
  const desk = deskChecker(JSON.parse(JSON.stringify(told))).watch();
  const relay = rules.watch(shop("mugs", { preset: "off", bulkQuantity: 20 }));
  for (const text of ["你好", "我们懂你", "不知道", "嗯嗯，有的"]) {
    expect(desk.draft(text, { now: 0 })).toEqual(relay.draft(text, { now: 0 }));
  }
});

test("the relay asks a shop's own rule when the reply is sent, and does what the shop wants about it", async () => {
  const settings = { ...shop(SHOP).settings, enforcement: { "acme/no-links": "block" } } as const;
  const relay = await startTestRelay({ rules: { plugins: [noLinks] }, shop: { settings } });
  try {
    const { client, conversationId } = await newCustomer(relay);
    await say(client, conversationId, "在吗");
    const agent = await watching(relay, "agent", conversationId);
    const content = { kind: "text", text: "您好亲，看 http://acme.example 哦" };
    const refused = await refusedFor(agent.client, { type: "send_message", conversationId, content });
    expect(refused).toMatchObject({ code: "message/blocked", findings: [{ ruleId: "acme/no-links" }] });
    await say(agent.client, conversationId, "您好亲，有的哦");
  } finally {
    await relay.close();
  }
});
