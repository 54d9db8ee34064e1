import { test } from "vitest";
import { testRule } from "../../testing/rule-tester.ts";
import { type TalkLine, talk } from "../../testing/talk.ts";
import { orderAddressConfirmation } from "./rule.ts";

const order = {
  id: "D77",
  items: "陶瓷杯 白色",
  quantity: 2,
  total: 76,
  address: "江苏省苏州市姑苏区平江路186号听雨苑5幢1202室",
};
const english = {
  id: "E9",
  items: "Mug",
  quantity: 1,
  total: 12,
  address: "27 Cherry Tree Lane, Flat 4B, Leeds LS6 2AB",
};
const paid: TalkLine = [0, "customer", { type: "order.paid", order }];
const paidEn: TalkLine = [0, "customer", { type: "order.paid", order: english }];
const closed = { type: "conversation.closed" } as const;
const missing = [{ messageId: "missing", seq: 1 }];
const after = (...texts: string[]) => ({
  name: texts.join(" / "),
  events: talk(paid, ...texts.map((text, i): TalkLine => [5 + i, "agent", text])),
});
const afterEn = (...texts: string[]) => ({
  name: texts.join(" / "),
  events: talk(paidEn, ...texts.map((text, i): TalkLine => [5 + i, "agent", text])),
});

testRule(test, orderAddressConfirmation, {
  ok: [
    after("亲，收货地址是江苏省苏州市姑苏区平江路186号听雨苑5幢1202室，麻烦核对一下"),
    after("和您确认下，寄到平江路186号听雨苑5幢1202室"),
    after("亲，地址是听雨苑5幢1202，对吗？"),
    after("听雨苑5幢1202室", "您看下地址对不对"),
    after("麻烦您核对收货信息哦", "平江路 186 号 听雨苑 5 幢 1202"),
    after("地址：姑苏区平江路１８６号听雨苑5幢1202室，没问题的话我就安排发货啦"),
    after("您的地址平江路186号听雨苑5幢1202室没错吧"),
    {
      name: "a bot reads the address back",
      events: talk(paid, [2, "bot", "请确认您的收货地址：江苏省苏州市姑苏区平江路186号听雨苑5幢1202室"]),
    },
    {
      name: "the customer gives a new address, which is read back",
      events: talk(
        paid,
        [5, "customer", "地址改成园区星塘街52号陶艺园2栋501"],
        [9, "agent", "好的亲，改成星塘街52号陶艺园2栋501，您核对下"],
      ),
    },
    { name: "no order", events: talk([0, "customer", "在吗"], [3, "agent", "在的"]) },
    afterEn("Thank you dear, it goes to 27 Cherry Tree Lane, Flat 4B. Is that right?"),
    afterEn("Please confirm the address: 27 Cherry Tree Lane, Flat 4B, Leeds LS6 2AB."),
    afterEn("Shipping to 27 cherry tree lane flat 4b, could you double-check?"),
    afterEn("Let me know if 27 Cherry Tree Ln, Flat 4B is correct."),
    {
      name: "an address card with the order's address",
      events: talk(paid).concat({
        id: "2",
        conversationId: "transcript",
        seq: 2,
        at: 5000,
        audience: "all",
        from: { role: "agent", id: "a" },
        type: "message.sent",
        content: { kind: "address-card", orderId: "D77", address: order.address },
      }),
    },
  ],
  bad: [
    { ...after("感谢下单，今天发货"), findings: missing },
    { ...after("亲，地址对吗？"), findings: missing },
    { ...after("会寄到平江路186号听雨苑5幢1202室"), findings: missing },
    { ...after("请核对：平江路168号听雨苑5幢1202室"), findings: missing },
    { ...after("请核对地址：江苏省苏州市"), findings: missing },
    { ...after("收到货记得点确认收货哦，平江路186号听雨苑5幢1202室今天派送"), findings: missing },
    { ...after("请核对下是寄到听雨苑吗"), findings: missing },
    { ...after("您确认一下颜色是白色吗"), findings: missing },
    { ...after("请核对：听雨苑5幢1203室"), findings: missing },
    {
      name: "only the platform reads it back",
      events: talk(paid, [2, "system", "请核对收货地址：江苏省苏州市姑苏区平江路186号听雨苑5幢1202室"]),
      findings: missing,
    },
    {
      name: "before the order",
      events: talk(
        [0, "agent", "地址还是平江路186号听雨苑5幢1202室吗，请核对"],
        [5, "customer", { type: "order.placed", order }],
      ),
      findings: [{ messageId: "missing", seq: 2 }],
    },
    {
      name: "address and request in different turns",
      events: talk(paid, [5, "agent", "平江路186号听雨苑5幢1202室"], [7, "customer", "嗯"], [9, "agent", "请核对地址"]),
      findings: missing,
    },
    {
      name: "after the close",
      events: talk(paid, [5, "system", closed]),
      findings: missing,
    },
    {
      name: "one of two orders",
      events: talk(
        paid,
        [1, "customer", { type: "order.paid", order: { ...order, id: "D78", address: "上海市徐汇区漕溪北路45号3楼" } }],
        [5, "agent", "请核对：漕溪北路45号3楼"],
      ),
      findings: missing,
    },
    {
      name: "the old address after the customer gave a new one",
      events: talk(
        paid,
        [5, "customer", "地址改成园区星塘街52号陶艺园2栋501"],
        [9, "agent", "平江路186号听雨苑5幢1202室，您核对下"],
      ),
      findings: missing,
    },
    { ...afterEn("Thank you dear, it ships tonight."), findings: missing },
    { ...afterEn("It goes to 27 Cherry Tree Lane, Flat 4B."), findings: missing },
    { ...afterEn("Is the address right?"), findings: missing },
    { ...afterEn("Please check: 72 Cherry Tree Lane, Flat 4B."), findings: missing },
    { ...afterEn("Could you confirm that Leeds is correct?"), findings: missing },
  ],
});
