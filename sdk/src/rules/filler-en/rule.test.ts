import { expect, test } from "vitest";
import { createChecker } from "../../create-checker.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { talk } from "../../testing/talk.ts";
import { fillerEn } from "./rule.ts";

const bad = (marked: string, fixed?: string) => ({
  messageId: "filler",
  marked,
  ...(fixed !== undefined && { fixed }),
});

testRule(test, fillerEn, {
  bad: [
    bad("⟦恩⟧", "好的"),
    bad("⟦嗯嗯⟧。", "好的。"),
    bad("⟦恩恩⟧亲", "好的亲"),
    bad("⟦嗯⟧，茶具今天就发", "茶具今天就发"),
    bad("⟦嗯⟧好的，我备注上", "好的，我备注上"),
    bad("⟦恩呢⟧，是六只装的", "是六只装的"),
    bad("⟦恩⟧可以的亲，发顺丰", "可以的亲，发顺丰"),
    bad("⟦唔⟧……这款灯罩没有单卖", "这款灯罩没有单卖"),
    bad("⟦en⟧，明天到货", "明天到货"),
    bad("⟦emmm⟧ 我看看库存", "我看看库存"),
    bad("⟦EN EN⟧，收到", "收到"),
    bad("好的，⟦嗯⟧，那我帮您改成蓝色", "好的，那我帮您改成蓝色"),
    bad("是的，⟦嗯嗯⟧", "是的"),
    bad("亲⟦嗯⟧，瓷砖要另算运费"),
    bad("⟦嗯 嗯⟧ 已经登记了", "已经登记了"),
    bad("⟦恩恩⟧👌", "好的👌"),
    bad("⟦Ｅｎ⟧好的，尺寸我发您", "好的，尺寸我发您"),
    bad("⟦嗯\u200b嗯⟧是的", "是的"),
    bad("⟦嗯⟧，备注好了。⟦恩⟧，发票也开了".replace("⟦恩⟧", "恩"), "备注好了。发票也开了"),
    bad("在的\n⟦嗯嗯嗯⟧\n您说", "在的\n您说"),
    bad("⟦唔⟧，好的呀", "好的呀"),
    bad("⟦嗯哼⟧～没问题", "没问题"),
    bad("⟦hmm⟧，这个要问下师傅", "这个要问下师傅"),
    bad("⟦恩啊⟧，两米的窗帘有", "两米的窗帘有"),
    bad("⟦嗯⟧，您说的“恩恩牌”我们没有", "您说的“恩恩牌”我们没有"),
    bad("⟦嗯⟧？", "您请讲"),
    bad("麻烦发一下订单编号⟦嗯⟧", "麻烦发一下订单编号"),
    bad("会备注上的⟦恩恩⟧", "会备注上的"),
    bad("⟦恩恩⟧刚想跟您说，灯泡也有货", "刚想跟您说，灯泡也有货"),
    bad("修改不了哦⟦嗯嗯⟧好的呢亲", "修改不了哦好的呢亲"),
    bad("⟦Emm⟧~"),
    bad("亲，⟦en⟧是的，包安装"),
    {
      name: "each message of a conversation",
      events: talk([0, "customer", "能寄新疆吗"], [3, "agent", "恩，可以"], [9, "customer", "好"], [12, "agent", "嗯"]),
      findings: [
        { messageId: "filler", span: [0, 1], seq: 2 },
        { messageId: "filler", span: [0, 1], seq: 4 },
      ],
    },
  ],
  ok: [
    "感恩回馈，第二件半价",
    "恩施玉露还剩三罐",
    "寄到恩平市的话三天到",
    "恩爱夫妻款的对杯有现货",
    "感恩节活动到周日",
    "谢谢您的知遇之恩，给您包邮",
    "好的亲，这就安排",
    "您刚才回复的“嗯”我没太明白，是要下单的意思吗",
    "歌名《嗯》的黑胶到货了",
    "刻字内容是“恩恩一岁啦”，您核对一下",
    "店铺叫「恩雅家居」，搜一下就有",
    "这款玩具通过了EN71检测",
    "头盔符合 EN 1078 标准",
    "说明书是EN版的，中文版我发您",
    "Enjoy系列只剩灰色",
    "open状态下再按一次就可以了",
    "恩佐同款的外套有L码",
    "品牌是Emma的床垫",
    "EM菌可以直接兑水用",
    "周恩来纪念邮票一套48元",
    "是的，可以的",
    "哦哦，好的亲",
    "@小周 嗯，你先把货留着",
    "恩恩妈妈您好，小裙子已经寄出",
    "感恩，好评已看到",
    "感 恩 有您",
    "小马桶适合宝宝嗯嗯，两岁以上",
    "玩偶名叫嗯嗯",
    { lang: "en", text: "En route to you now." },
  ],
});

test.each([
  "嗯",
  "嗯嗯，恩，en",
  "嗯，这款嗯有的，恩恩",
  "好的，嗯。",
  "恩恩亲～",
  "(嗯，灰色)",
  "嗯！嗯！可以",
  "是的、嗯、可以刻字",
  "“嗯”，嗯",
])("the fix of %s satisfies the rule, and changes nothing more", (text) => {
  const checker = createChecker({ preset: "off", lang: "zh", rules: { "filler-en": "warn" } });
  const fix = checker.checkReply({ text })[0]?.fix;
  if (fix === undefined) throw new Error("no fix");
  const fixed = text.slice(0, fix.span[0]) + fix.text + text.slice(fix.span[1]);
  expect(checker.checkReply({ text: fixed })).toEqual([]);
  expect(fixed).toMatch(/\p{L}/u);
});
