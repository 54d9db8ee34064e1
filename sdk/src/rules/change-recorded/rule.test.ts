import { expect, test } from "vitest";
import { createChecker } from "../../create-checker.ts";
import type { Event } from "../../engine/types.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { type TalkLine, talk } from "../../testing/talk.ts";
import { changeRecorded } from "./rule.ts";

const note = (text: string): TalkLine[2] => ({ type: "note.added", text });
const closed: TalkLine[2] = { type: "conversation.closed" };
const en = { lang: "en" as const };

/** A request that is acknowledged and never noted. */
const unnoted = (request: string, answer = "好的亲") => ({
  name: request,
  events: talk([0, "customer", request], [6, "agent", answer], [60, "system", closed]),
  findings: [{ messageId: "unnoted", seq: 1 }],
});
const unnotedEn = (request: string, answer = "Of course, dear.") => ({ ...unnoted(request, answer), ...en });
/** A request that is acknowledged and noted. */
const noted = (request: string, words: string, answer = "好的亲，记下了") => ({
  name: `${request} / ${words}`,
  events: talk([0, "customer", request], [6, "agent", answer], [9, "agent", note(words)], [60, "system", closed]),
});
const notedEn = (request: string, words: string, answer = "Sure, dear, I have written it down.") => ({
  ...noted(request, words, answer),
  ...en,
});
/** No request, or none that binds. */
const none = (text: string, answer = "好的亲") => ({
  name: text,
  events: talk([0, "customer", text], [6, "agent", answer], [60, "system", closed]),
});
const noneEn = (text: string, answer = "Certainly, dear.") => ({ ...none(text, answer), ...en });

testRule(test, changeRecorded, {
  ok: [
    none("你们帮忙刻字吗"),
    none("请问可以印什么图案"),
    {
      name: "the customer keeps what was ordered",
      lang: "en" as const,
      events: talk(
        [0, "customer", "Make it a small please."],
        [9, "customer", "On second thoughts keep it as it is."],
        [14, "agent", "Of course."],
      ),
    },
    noted("帮我备注派送前打电话", "派送前先打电话"),
    noted("地址改成锦业路1号都市之门B座", "新地址：锦业路1号都市之门B座"),
    noted("手机换成18700001234", "收件手机18700001234"),
    noted("换成墨绿色的吧", "改发墨绿"),
    noted("把大号换成中号", "尺码：中号", "没问题哈"),
    noted("不要发邮政，走京东", "指定京东快递", "可以的亲"),
    noted("麻烦9号之后再发", "9号后发货", "行的，给您安排"),
    noted("卡片写上祝外婆安康", "贺卡：祝外婆安康", "给您登记啦"),
    noted("发票抬头开启明书店", "开票：启明书店"),
    noted("杯底刻‘小满’", "刻字小满", "收到～"),
    noted("帮我放丰巢柜", "按客户要求处理"),
    notedEn("Please deliver it on Friday instead.", "Delivery Friday"),
    notedEn("Please change the phone to 07700 900123.", "new phone 07700900123"),
    notedEn("Could you engrave 'Mia' on it?", "Engraving: Mia"),
    none("可以改地址吗", "发货前都可以改的"),
    none("这款有中号吗"),
    none("把地址改成锦业路1号", "抱歉亲，已经发货了，改不了了"),
    none("换成顺丰可以吗", "亲，我们只合作了中通，没法换哦"),
    none("我自己在备注里写了不要放发票"),
    noneEn("Can I change the size?", "Yes, as long as it has not shipped."),
    noneEn("Change it to the blue one, please.", "I'm sorry, it has already shipped, so I can't change it."),
    {
      name: "the question becomes a request, and is noted after the data",
      events: talk(
        [0, "customer", "收件人能改吗"],
        [5, "agent", "能的亲，改成谁呢"],
        [15, "customer", "周小满"],
        [20, "agent", note("收件人：周小满")],
        [24, "agent", "已经改好啦"],
      ),
    },
    {
      name: "the question is dropped",
      events: talk(
        [0, "customer", "能换颜色吗"],
        [5, "agent", "可以呀"],
        [9, "customer", "那算了，还是原来的吧"],
        [60, "system", closed],
      ),
    },
    {
      name: "the request is taken back",
      events: talk(
        [0, "customer", "改成三个"],
        [5, "agent", "好的"],
        [20, "customer", "还是不改了"],
        [25, "agent", "好嘞"],
        [60, "system", closed],
      ),
    },
    none("把地址改到武汉吧", "跨省改不了的亲，麻烦您取消重新拍下哦"),
    {
      name: "the customer sees to it",
      events: talk(
        [0, "customer", "能开发票吗"],
        [5, "agent", "可以的"],
        [20, "customer", "那我自己在订单里备注抬头"],
        [25, "agent", "好的"],
      ),
    },
    {
      name: "a bot takes the note",
      events: talk(
        [0, "customer", "帮我备注晚上派送"],
        [5, "agent", "好的亲"],
        [6, "bot", note("晚上派送")],
        [60, "system", closed],
      ),
    },
    {
      name: "the acknowledgement comes last",
      events: talk(
        [0, "customer", "帮我备注晚上派送"],
        [5, "agent", note("晚上派送")],
        [9, "agent", "给您备注了"],
        [60, "system", closed],
      ),
    },
    {
      name: "the order comes as it was ordered",
      events: talk(
        [0, "customer", "我买的是黑色的，你们发成白的了，给我换回黑色"],
        [9, "agent", "抱歉亲，给您补发黑色"],
        [60, "system", closed],
      ),
    },
  ],
  bad: [
    unnoted("手机壳背面给我印一只小狗"),
    unnoted("钢笔笔帽帮忙刻2024毕业"),
    unnoted("毛巾角上麻烦绣小宝"),
    {
      name: "the note was made before the data came",
      events: talk(
        [0, "customer", "能给我换个收货人吗"],
        [5, "agent", "可以呀，麻烦报一下姓名"],
        [8, "agent", { type: "note.added", text: "要换收货人" }],
        [20, "customer", "方文澜"],
        [25, "agent", "好的，改成方文澜"],
      ),
      findings: [{ messageId: "unnoted", seq: 1 }],
    },
    unnoted("帮我备注派送前打电话", "好的，给您备注"),
    unnoted("地址改成锦业路1号都市之门B座"),
    unnoted("手机换成18700001234", "已经给您换好啦"),
    unnoted("换成墨绿色的吧"),
    unnoted("能不能把大号换成中号", "可以的"),
    unnoted("不要发邮政，走京东"),
    unnoted("麻烦９号之后再发"),
    unnoted("卡片寫上祝外婆安康", "好滴"),
    unnoted("发票抬头开启明书店"),
    unnoted("杯底刻‘小满’两个字", "收到～"),
    unnoted("帮 我 放 丰 巢 柜"),
    unnoted("收件人名字写错了，应该是周小满"),
    unnotedEn("Please deliver it on Friday instead."),
    unnotedEn("Please change the phone to 07700 900123."),
    unnotedEn("Could you engrave 'Mia' on it?"),
    unnotedEn("Can you leave it at the porch?"),
    unnotedEn("Please gift wrap it."),
    {
      name: "the note is about something else",
      events: talk(
        [0, "customer", "换成墨绿色的吧"],
        [6, "agent", "好的亲"],
        [9, "agent", note("要发票")],
        [60, "system", closed],
      ),
      findings: [{ messageId: "unnoted", seq: 1 }],
    },
    {
      name: "the note was there before",
      events: talk(
        [0, "agent", note("派送前打电话")],
        [5, "customer", "帮我备注派送前打电话"],
        [9, "agent", "好的亲"],
        [60, "system", closed],
      ),
      findings: [{ messageId: "unnoted", seq: 2 }],
    },
    {
      name: "noted, and the customer is not told",
      events: talk([0, "customer", "换成墨绿色的吧"], [9, "agent", note("墨绿")], [60, "system", closed]),
      findings: [{ messageId: "untold", seq: 1 }],
    },
    {
      name: "the answer is about something else",
      events: talk(
        [0, "customer", "换成墨绿色的吧"],
        [5, "agent", "亲，这款是纯棉的，要多少个呢？"],
        [9, "agent", note("墨绿")],
        [60, "system", closed],
      ),
      findings: [{ messageId: "untold", seq: 1 }],
    },
    {
      name: "noted before the data came",
      events: talk(
        [0, "customer", "收件人能改吗"],
        [5, "agent", "可以的亲，改成谁呢"],
        [8, "agent", note("客户要改收件人")],
        [15, "customer", "周小满"],
        [24, "agent", "好的亲"],
      ),
      findings: [{ messageId: "unnoted", seq: 1 }],
    },
    {
      name: "the first of two requests is forgotten",
      events: talk(
        [0, "customer", "换成墨绿色的吧"],
        [5, "agent", "好的"],
        [20, "customer", "再帮我备注晚上派送"],
        [26, "agent", note("晚上派送")],
        [30, "agent", "备注好了"],
        [60, "system", closed],
      ),
      findings: [{ messageId: "unnoted", seq: 1 }],
    },
    {
      name: "the record ends without a close",
      events: talk([0, "customer", "换成墨绿色的吧"], [5, "agent", "好的"]),
      findings: [{ messageId: "unnoted", seq: 1 }],
    },
  ],
});

const place = { conversationId: "c", audience: "all" as const };
const customer = { role: "customer" as const, id: "c" };
const agent = { role: "agent" as const, id: "a" };
const card: Event[] = [
  {
    ...place,
    id: "1",
    seq: 1,
    at: 1000,
    from: customer,
    type: "address.change-requested",
    orderId: "A7",
    address: "锦业路1号",
  },
  {
    ...place,
    id: "2",
    seq: 2,
    at: 1000,
    audience: "staff",
    from: { role: "system", id: "s" },
    type: "note.added",
    text: "锦业路1号",
  },
];
const told: Event = {
  ...place,
  ...{
    id: "3",
    seq: 3,
    at: 9000,
    from: agent,
    type: "message.sent",
    content: { kind: "text", text: "好的亲，已经改好了" },
  },
};

test("a change on the address card brings its note along, and is owed an acknowledgement", () => {
  const watch = createChecker({ preset: "off", rules: { "change-recorded": "error" } }).watch();
  for (const event of card) expect(watch.push(event)).toEqual([]);
  expect(watch.owed()).toEqual([{ ruleId: "change-recorded", anchorSeq: 1, orderId: "A7" }]);
  expect(watch.push(told)).toEqual([]);
  expect(watch.owed()).toEqual([]);
  expect(watch.end()).toEqual([]);
});

test("a change on the address card that nobody acknowledges is reported", () => {
  const checker = createChecker({ preset: "off", rules: { "change-recorded": "error" } });
  expect(checker.audit({ events: card }).map(({ messageId, seq }) => [messageId, seq])).toEqual([["untold", 1]]);
});
