import { expect, test } from "vitest";
import { createChecker } from "../../create-checker.ts";
import type { Event } from "../../engine/types.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { type TalkLine, talk } from "../../testing/talk.ts";
import { largeOrderHandoff } from "./rule.ts";

const handoff: TalkLine[2] = { type: "handoff.requested" };
const accepted: TalkLine[2] = { type: "handoff.accepted" };
const ask = (text: string, ...rest: TalkLine[]) => ({ name: text, events: talk([0, "customer", text], ...rest) });
const alone = (text: string) => ({
  ...ask(text, [5, "agent", "亲，好的，稍等"]),
  findings: [{ messageId: "alone", seq: 1 }],
});
const small = (text: string) => ask(text, [5, "agent", "亲，这款88元一个"]);
const aloneEn = (text: string) => ({ ...alone(text), lang: "en" as const });
const smallEn = (text: string) => ({ ...ask(text, [5, "agent", "Dear, it is 12.50 each."]), lang: "en" as const });

testRule(test, largeOrderHandoff, {
  ok: [
    small("一件一百二十斤能穿吗，有优惠没"),
    small("一套三百的那种，两套便宜点行吗"),
    small("这个杯子多少钱"),
    small("我要49个，怎么算"),
    small("买三个有优惠吗"),
    small("批发市场那种款有吗"),
    small("你们家在哪个批发市场旁边"),
    small("4999块能买到吗，最低多少"),
    small("上次团购的那件怎么洗"),
    small("我买了60个杯子了，什么时候到"),
    small("500毫升的杯子多少钱"),
    small("订单5000123的价格怎么变了"),
    smallEn("How much is one mug?"),
    smallEn("Price for 40 mugs?"),
    smallEn("Is the 5000 lumen lamp in stock, and how much is it?"),
    {
      name: "the supervisor is asked in before a price is said",
      events: talk(
        [0, "customer", "80个什么价"],
        [5, "agent", "我请主管给您报价"],
        [6, "agent", handoff],
        [9, "agent", "一共3200元"],
      ),
    },
    {
      name: "the supervisor quotes",
      events: talk([0, "customer", "100套能便宜点吗"], [5, "supervisor", "您好亲，100套每套35元"]),
    },
    {
      name: "the supervisor accepts",
      events: talk([0, "customer", "拿货什么价"], [5, "agent", "马上"], [6, "supervisor", accepted]),
    },
    {
      name: "a large order without asking for a quote",
      events: talk([0, "customer", "我拍了60个，地址写公司"], [5, "agent", "收到亲"]),
    },
    {
      name: "the page price of one piece, while handing over",
      events: talk(
        [0, "customer", "要120个，怎么卖"],
        [5, "agent", "页面价是39元一个，批量的我请主管给您报"],
        [6, "agent", handoff],
      ),
    },
  ],
  bad: [
    alone("一套实木床一万二，能优惠多少"),
    alone("这沙发一张要七千，还能打折吗"),
    alone("我们公司想订八十个，什么价格"),
    alone("一百二十套可以优惠多少"),
    alone("拿两百个的话单价多少"),
    alone("要50个，报个价吧"),
    alone("你好，可以批发吗"),
    alone("走批发价怎么算"),
    alone("我们单位要团购，有折扣吗"),
    alone("开店的，想从你们这拿货，多少起拿"),
    alone("大概六千块的预算，能给什么价"),
    alone("员工福利，数量有3百件，能给个优惠价吗"),
    alone("五十多个怎么收费"),
    aloneEn("Could you quote me 60 mugs?"),
    aloneEn("What would two hundred cups cost?"),
    aloneEn("Do you do wholesale prices?"),
    aloneEn("We need 75 for an event, any discount?"),
    aloneEn("Is there a bulk discount?"),
    aloneEn("I'd spend around $6,000, what can you offer?"),
    {
      name: "the agent names a unit price",
      events: talk([0, "customer", "80个什么价"], [5, "agent", "亲，80个的话每个35元"]),
      findings: [{ messageId: "priced", seq: 2, span: [7, 12] }],
    },
    {
      name: "the agent names a discount",
      events: talk([0, "customer", "我要拿货一百件"], [5, "agent", "可以给您打八折"]),
      findings: [{ messageId: "priced", seq: 2, span: [5, 7] }],
    },
    {
      name: "the agent names a total after a small talk",
      events: talk(
        [0, "customer", "100个"],
        [3, "agent", "好的亲"],
        [5, "customer", "能便宜不"],
        [9, "agent", "算您4000块"],
      ),
      findings: [{ messageId: "priced", seq: 4, span: [2, 7] }],
    },
    {
      name: "a handoff that comes after the price",
      events: talk([0, "customer", "80个什么价"], [5, "agent", "一共2800元"], [6, "agent", handoff]),
      findings: [{ messageId: "priced", seq: 2, span: [0, 7] }],
    },
    {
      name: "a promise in words without the event",
      events: talk([0, "customer", "80个什么价"], [5, "agent", "我问下主管再回您"]),
      findings: [{ messageId: "alone", seq: 1 }],
    },
    {
      name: "pieces times the unit price that was said",
      events: talk(
        [0, "customer", "沙发多少钱"],
        [5, "agent", "一张2600元"],
        [9, "customer", "买两张能少多少"],
        [12, "agent", "可以少100元"],
      ),
      findings: [{ messageId: "priced", seq: 4, span: [2, 7] }],
    },
  ],
});

test.each([
  ["nobody is asked in", [], true, 1],
  ["a supervisor is only asked for", [[5, "agent", handoff] as const], true, 0],
  ["a supervisor is in", [[5, "agent", handoff] as const, [9, "supervisor", accepted] as const], false, 0],
])("where %s, a draft's price and the duty stand as they should", (_name, lines, isHeldBack, owed) => {
  const watch = createChecker({ lang: "zh" }).watch();
  for (const event of talk([0, "customer", "100套能便宜点吗"], ...lines)) watch.push(event);
  const isAbout = ({ ruleId }: { ruleId: string }) => ruleId === largeOrderHandoff.id;
  expect(watch.draft("亲，100套每套35元", { now: 10_000 }).some(isAbout)).toBe(isHeldBack);
  expect(watch.owed().filter(isAbout)).toHaveLength(owed);
});

test("an agent's quote in the log is a price", () => {
  const checker = createChecker({ preset: "off", rules: { "large-order-handoff": "error" } });
  const quote: Event = {
    ...{ id: "q", conversationId: "transcript", seq: 2, at: 5_000, audience: "all", from: { role: "agent", id: "a" } },
    ...{ type: "quote.sent", quote: { id: "q1", amount: 2800, quantity: 80 } },
  };
  const found = checker.audit({ events: [...talk([0, "customer", "80个什么价"]), quote] });
  expect(found).toMatchObject([{ messageId: "priced", seq: 2, data: { price: 2800 } }]);
});
