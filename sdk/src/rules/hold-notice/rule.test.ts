import { expect, test } from "vitest";
import { createChecker } from "../../create-checker.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { type TalkLine, talk } from "../../testing/talk.ts";
import { holdNotice } from "./rule.ts";

const closed = { type: "conversation.closed" } as const;

/** A hold at 4 s, and the next human message after `gap` seconds. */
const held = (hold: string, gap: number, answer = "有的亲，现货"): TalkLine[] => [
  [0, "customer", "这款茶壶有裂纹吗"],
  [4, "agent", hold],
  [4 + gap, "agent", answer],
];
const silence = (hold: string) => ({
  name: `silence after ${hold}`,
  events: talk(...held(hold, 61)),
  findings: [{ messageId: "silent", seq: 2 }],
});
const inTime = (hold: string) => ({ name: `an answer in time after ${hold}`, events: talk(...held(hold, 60)) });
const noHold = (text: string) => ({ name: `no hold: ${text}`, events: talk(...held(text, 300)) });
const unannounced = (answer: string) => ({
  name: `no notice before ${answer}`,
  events: talk([0, "customer", "锅柄能拆吗"], [31, "agent", answer]),
  findings: [{ messageId: "unannounced", seq: 2 }],
});
const plainLate = (answer: string) => ({
  name: `late, but no lookup is reported: ${answer}`,
  events: talk([0, "customer", "锅柄能拆吗"], [31, "agent", answer]),
});
const heldEn = (hold: string, gap: number): TalkLine[] => [
  [0, "customer", "Is the teapot dishwasher safe?"],
  [6, "agent", hold],
  [6 + gap, "agent", "Yes, it is."],
];
const silenceEn = (hold: string) => ({
  lang: "en" as const,
  name: `silence after ${hold}`,
  events: talk(...heldEn(hold, 90)),
  findings: [{ messageId: "silent", seq: 2 }],
});
const inTimeEn = (hold: string) => ({
  lang: "en" as const,
  name: `an answer in time after ${hold}`,
  events: talk(...heldEn(hold, 58)),
});
const noHoldEn = (text: string) => ({
  lang: "en" as const,
  name: `no hold: ${text}`,
  events: talk(...heldEn(text, 300)),
});
const unannouncedEn = (answer: string) => ({
  lang: "en" as const,
  name: `no notice before ${answer}`,
  events: talk([0, "customer", "Can the handle come off?"], [20, "agent", answer]),
  findings: [{ messageId: "unannounced", seq: 2 }],
});

testRule(test, holdNotice, {
  ok: [
    inTime("您好亲，稍等，我去样品间拿来看看"),
    inTime("亲，这个我得跟窑厂师傅确认下"),
    inTime("好的，帮您核对下批次～"),
    inTime("請稍候，幫您查詢一下"),
    inTime("我 看 下 质 检 单 哈"),
    noHold("您好亲，没有裂纹的，放心用"),
    noHold("亲，您可以看下详情页的实拍图"),
    noHold("您好亲，需要我帮您查一下库存吗？"),
    noHold("这个要问下厂家，今天下午五点前给您回电哦"),
    noHold("我去问采购，晚点旺旺上答复您"),
    noHold("亲，麻烦您提供一下订单号，我帮您查哦"),
    noHold("好的亲，不着急，您慢慢看"),
    noHold("烧水时等水凉一点再泡更好喝哦"),
    inTimeEn("One second, dear, let me ask our potter."),
    inTimeEn("Hold on please, I'm looking for the leaflet."),
    noHoldEn("Yes, it is, dear."),
    noHoldEn("I will e-mail you the answer by noon tomorrow."),
    noHoldEn("Could you tell me the order number, so I can check?"),
    plainLate("能拆的亲"),
    plainLate("抱歉亲，回复晚了，可以拆"),
    {
      name: "each update comes within the minute",
      events: talk(
        [0, "customer", "我的伞寄到哪了"],
        [5, "agent", "稍等，我打给站点"],
        [60, "agent", "还没打通，您再等等哦"],
        [115, "agent", "打通了，今晚送到"],
      ),
    },
    {
      name: "the customer asks to wait",
      events: talk(
        [0, "customer", "能放进我家柜子吗，我去量一下深度，等我"],
        [5, "agent", "好的亲，我等您"],
        [200, "customer", "38厘米"],
        [205, "agent", "放得下的"],
      ),
    },
    {
      name: "the customer goes to look after the hold",
      events: talk(
        [0, "customer", "裂了"],
        [5, "agent", "稍等，我看下您的订单"],
        [20, "customer", "我去拍个照给你，等一下"],
        [150, "customer", "[图片]"],
        [156, "agent", "看到了亲，给您补发"],
      ),
    },
    {
      name: "the customer takes the question back",
      events: talk(
        [0, "customer", "有紫砂的吗"],
        [5, "agent", "我查一下"],
        [12, "customer", "不用查了，找到了"],
        [300, "system", closed],
      ),
    },
    {
      name: "a lookup reported within nine seconds",
      events: talk([0, "customer", "有紫砂的吗"], [9, "agent", "刚查了库存，有的亲"]),
    },
    {
      name: "a lookup reported after a notice",
      events: talk([0, "customer", "有紫砂的吗"], [6, "agent", "稍等哈"], [50, "agent", "查到了，还有两把"]),
    },
    {
      name: "a lookup reported after a callback",
      events: talk([0, "customer", "有紫砂的吗"], [6, "agent", "稍后联系您"], [900, "agent", "问过厂里了，下周有"]),
    },
    {
      name: "the question was answered before",
      events: talk(
        [0, "customer", "在吗"],
        [5, "agent", "在的亲，请讲"],
        [40, "customer", "有紫砂的吗"],
        [46, "agent", "刚查了，有"],
      ),
    },
    {
      name: "the record ends within the minute",
      events: talk([0, "customer", "有紫砂的吗"], [6, "agent", "我查查"], [40, "customer", "嗯"]),
    },
    {
      name: "the supervisor takes over in time",
      events: talk(
        [0, "customer", "一百套什么价"],
        [6, "agent", "请稍等，我请主管来"],
        [8, "agent", { type: "handoff.requested" }],
        [50, "supervisor", "您好，每套66元"],
      ),
    },
    {
      name: "an untimed record",
      events: talk(
        [0, "customer", "有货吗"],
        [0, "agent", "稍等"],
        [0, "customer", "？"],
        [0, "agent", "查了一下，有"],
      ),
    },
  ],
  bad: [
    silence("您好亲，稍等，我去样品间拿来看看"),
    silence("亲，这个我得跟窑厂师傅确认下"),
    silence("请您耐心等一下哦，正在调监控"),
    silence("等我翻下质检记录"),
    silence("容我问问师傅"),
    silence("別走開哦，我馬上去倉庫瞧瞧"),
    silence("帮 您 查 一 下 哈"),
    silence("您等我两分钟"),
    unannounced("您好亲，刚去问了师傅，可以拆的"),
    unannounced("查过说明书了，锅柄不能拆"),
    unannounced("亲，我拿样品试了下，拧开就行"),
    unannounced("仓库那边回复说是可拆的"),
    unannounced("核实了一下哈，能拆"),
    silenceEn("One second, dear, let me ask our potter."),
    silenceEn("I'll go and fetch the leaflet."),
    silenceEn("Please bear with me while I look it up."),
    unannouncedEn("I have just asked our workshop, and it does."),
    unannouncedEn("I've had a look at the manual: it unscrews."),
    unannouncedEn("Hello dear, our potter got back to me, it can."),
    {
      name: "nothing comes although the record goes on",
      events: talk([0, "customer", "有紫砂的吗"], [6, "agent", "我查查"], [90, "customer", "人呢"]),
      findings: [{ messageId: "silent", seq: 2 }],
    },
    {
      name: "the last update before the silence",
      events: talk(
        [0, "customer", "我的伞寄到哪了"],
        [5, "agent", "稍等，我打给站点"],
        [50, "agent", "还是占线，我再拨一次"],
        [140, "agent", "打通了，今晚送到"],
      ),
      findings: [{ messageId: "silent", seq: 3 }],
    },
    {
      name: "a word of comfort is no result",
      events: talk(
        [0, "customer", "我的伞寄到哪了"],
        [5, "agent", "帮您查一下哦"],
        [20, "customer", "快点呀"],
        [25, "agent", "好的亲"],
        [140, "agent", "今晚送到"],
      ),
      findings: [{ messageId: "silent", seq: 4 }],
    },
    {
      name: "two holds of one conversation",
      events: talk(
        [0, "customer", "我的伞寄到哪了"],
        [5, "agent", "帮您查一下哦"],
        [80, "agent", "在路上了亲"],
        [90, "customer", "那我另一单呢"],
        [95, "agent", "我看一下哈"],
        [190, "system", closed],
      ),
      findings: [
        { messageId: "silent", seq: 2 },
        { messageId: "silent", seq: 5 },
      ],
    },
    {
      name: "only a nod before the lookup's result",
      events: talk([0, "customer", "有紫砂的吗"], [5, "agent", "好的"], [40, "agent", "刚问过厂里，下周有"]),
      findings: [{ messageId: "unannounced", seq: 3 }],
    },
    {
      name: "an hour outside the option",
      options: { holdSeconds: 30, responseSeconds: 5 },
      events: talk([0, "customer", "有紫砂的吗"], [4, "agent", "稍等"], [35, "agent", "有的"]),
      findings: [{ messageId: "silent", seq: 2 }],
    },
  ],
});

test("a running hold is owed an answer after a minute, and reported as soon as it is over", () => {
  const watch = createChecker({ preset: "off", rules: { "hold-notice": "warn" } }).watch();
  const [ask, hold, nod, late] = talk(
    [0, "customer", "有货吗"],
    [4, "agent", "稍等"],
    [9, "customer", "好"],
    [65, "customer", "？"],
  );
  for (const event of [ask, hold, nod]) if (event !== undefined) expect(watch.push(event)).toEqual([]);
  expect(watch.owed()).toEqual([{ ruleId: "hold-notice", anchorSeq: 2, dueAt: 64_000 }]);
  expect(late && watch.push(late).map(({ seq }) => seq)).toEqual([2]);
  expect(watch.owed()).toEqual([]);
});
