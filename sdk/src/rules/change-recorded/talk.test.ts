import { test } from "vitest";
import { testRule } from "../../testing/rule-tester.ts";
import { type TalkLine, talk } from "../../testing/talk.ts";
import { changeRecorded } from "./rule.ts";

/** What long chats brought up: orders that are still being placed, answers that go on about a wish, refusals in other words. */
const closed: TalkLine[2] = { type: "conversation.closed" };
const unnoted = (request: string, answer: string) => ({
  name: request,
  events: talk([0, "customer", request], [6, "agent", answer], [60, "system", closed]),
  findings: [{ messageId: "unnoted", seq: 1 }],
});
const none = (text: string, answer = "好的亲") => ({
  name: text,
  events: talk([0, "customer", text], [6, "agent", answer], [60, "system", closed]),
});
const noneEn = (text: string) => ({ ...none(text, "Certainly, dear."), lang: "en" as const });

testRule(test, changeRecorded, {
  ok: [
    {
      name: "another day while the booking is still being drawn up",
      lang: "en" as const,
      events: talk(
        [0, "customer", "I'd like to reserve a canoe for Friday."],
        [5, "agent", "The blue canoe is free on Friday. Shall I book it for you?"],
        [20, "customer", "Oh, change the day to Sunday please."],
        [25, "agent", "On Sunday it is free too. Shall I book that?"],
        [60, "system", closed],
      ),
    },
    {
      name: "a search is no order",
      lang: "en" as const,
      events: talk(
        [0, "customer", "Show me tents for four."],
        [5, "agent", "I have found two tents, both green."],
        [20, "customer", "Make it a tent for six."],
        [60, "system", closed],
      ),
    },
    {
      name: "the shop was not able to do it",
      lang: "en" as const,
      events: talk(
        [0, "customer", "Change the drop-off of my order to 5 Quay Lane."],
        [9, "agent", "Unfortunately I wasn't able to update it, sorry."],
        [60, "system", closed],
      ),
    },
    none("能附张贺卡吗，写生日快乐", "抱歉亲，已经在派送途中，没办法添加了"),
    none("麻烦备注让快递走货梯", "亲，这边备注是没有用的，您收货时直接跟师傅说哦"),
    none("尽量今天下午给我送到", "亲，今天真的送不到呢"),
    none("维修单的电话改为13300001111", "建议您取消后重新申请哦"),
    none("灯具能不能提前安装"),
    none("把最新的备注发给我看一下"),
    noneEn("Please hurry up and make it quick."),
    noneEn("I took the wrong road but it's not my doing."),
    noneEn("Could you instead look for tents with a porch?"),
  ],
  bad: [
    {
      name: "changed after it was booked",
      lang: "en" as const,
      events: talk(
        [0, "customer", "I'd like to reserve a canoe for Friday."],
        [5, "agent", "Your canoe has been reserved for Friday."],
        [20, "customer", "Can we do Sunday instead?"],
        [25, "agent", "Of course."],
        [60, "system", closed],
      ),
      findings: [{ messageId: "unnoted", seq: 3 }],
    },
    {
      name: "a note is owed before the order is there",
      lang: "en" as const,
      events: talk(
        [0, "customer", "I'd like to order a lamp."],
        [5, "agent", "Which shade would you like?"],
        [20, "customer", "The linen one. Please add a note to leave it with the porter."],
        [25, "agent", "Sure, dear."],
        [60, "system", closed],
      ),
      findings: [{ messageId: "unnoted", seq: 3 }],
    },
    {
      name: "the answer to the shop's question goes on about the same change",
      events: talk(
        [0, "customer", "我要开单位的票，帮我改一下"],
        [5, "agent", "您要改什么呢，这边给您改哦"],
        [20, "customer", "改成单位名称"],
        [25, "agent", "好的亲"],
        [60, "system", closed],
      ),
      findings: [{ messageId: "unnoted", seq: 1 }],
    },
    {
      name: "another question between goes on about none",
      events: talk(
        [0, "customer", "发票抬头改为青禾书屋"],
        [5, "agent", "好的亲，请稍等"],
        [20, "customer", "麻烦能确认修改吗"],
        [25, "agent", "在改了亲"],
        [40, "customer", "发票抬头再核对下：青禾书屋"],
        [60, "system", closed],
      ),
      findings: [{ messageId: "unnoted", seq: 1 }],
    },
    {
      name: "the question for anything else asks for no data",
      events: talk(
        [0, "customer", "地址留错了"],
        [2, "customer", "能帮我改一下吗"],
        [6, "agent", "好的亲，请问还有其他可以帮您的吗？没有离开哦"],
        [60, "system", closed],
      ),
      findings: [{ messageId: "unnoted", seq: 1 }],
    },
    {
      name: "a province and a city are the new address",
      events: talk(
        [0, "customer", "收货地址能改吗"],
        [6, "agent", "可以的亲，请问改到哪里呢？"],
        [20, "customer", "江西省景德镇市"],
        [26, "agent", "好的亲"],
        [60, "system", closed],
      ),
      findings: [{ messageId: "unnoted", seq: 1 }],
    },
    unnoted("税号错了，怎么办，帮我修改发票", "请提供正确的税号哦"),
  ],
});
