import { expect, test } from "vitest";
import { Passage } from "../text/passage.ts";
import { asksDecision, refusesOffer } from "./decision.ts";

const passage = (text: string) => new Passage(text, /\p{Script=Han}/u.test(text) ? "zh" : "en");

test.each([
  ...[
    "亲，那批雨伞您考虑得怎么样啦",
    "昨天的报价您看合适吗",
    "领导那边定了吗",
    "请问单子敲定没有呀",
    "校长怎么说呢",
    "您还打算订那一百套吗",
  ],
  ...[
    "跟您家人商量好了吗亲",
    "价格方面您有什么想法",
    "想跟您跟进下报价，还有顾虑吗",
    "方案批下来了嗎",
    "那边比较得如何了",
    "需要现在帮您安排生产吗",
    "您这边有结果了吗",
  ],
  ...[
    "Have you decided on the umbrellas?",
    "What did your head teacher say?",
    "How does the quote look to you?",
    "Would you like to go ahead with the hundred?",
  ],
  ...["Any news about the order?", "Just following up on the quote."],
])("%s asks how the customer decides", (text) => {
  expect(asksDecision(passage(text))).toBe(true);
});

test.each([
  ...[
    "您考虑好随时找我",
    "好的，等您消息",
    "不着急，您慢慢考虑",
    "100套每套35元",
    "请问送到哪里呢",
    "这款是纯棉的",
    "谢谢您的支持",
    "定制大概十天",
  ],
  ...["Let me know when you have decided.", "Take your time.", "Where shall we send it?", "It is 35 each."],
])("%s does not", (text) => {
  expect(asksDecision(passage(text))).toBe(false);
});

test.each([
  ...[
    "太贵了，不要了",
    "我们不订了",
    "算了吧",
    "已经找别家做了",
    "领导说不买了",
    "超预算了，放弃",
    "不考虑你们家了",
    "取消吧，不需要了",
  ],
  ...[
    "We'll pass, thanks.",
    "We decided to go with another supplier.",
    "No thanks, that is too expensive for us.",
    "We won't be ordering.",
  ],
])("%s refuses", (text) => {
  expect(refusesOffer(passage(text))).toBe(true);
});

test.each([
  ...[
    "我再想想",
    "有点贵",
    "比较一下",
    "等领导回复",
    "能再少点吗",
    "不便宜就不要了",
    "明天答复你",
    "不着急",
    "要100个",
  ],
  ...["I will think about it.", "A bit expensive.", "Let me ask my boss.", "Can you do better?"],
])("%s leaves it open", (text) => {
  expect(refusesOffer(passage(text))).toBe(false);
});
