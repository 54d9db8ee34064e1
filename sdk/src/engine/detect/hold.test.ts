import { expect, test } from "vitest";
import { Passage } from "../text/passage.ts";
import { callbackIn } from "./callback.ts";
import { announcesHold } from "./hold.ts";
import { reportsLookup } from "./lookup-result.ts";

const passage = (text: string) => new Passage(text, /\p{Script=Han}/u.test(text) ? "zh" : "en");

test.each([
  ...[
    "请稍等",
    "稍等哈",
    "亲稍候片刻",
    "您稍微等我一下下",
    "等我一分钟哦亲",
    "麻烦您再等等",
    "请稍后哦",
    "稍 等 一 下 ～",
    "請您稍等",
  ],
  ...[
    "帮您查一下",
    "我问问裁缝师傅",
    "我去库房瞅一眼",
    "容我翻翻记录",
    "让我核对一下库存",
    "待我量一量",
    "这就去给您看",
  ],
  ...[
    "正在为您查询物流",
    "还在查呢亲",
    "我跟快递核实下",
    "马上联系站点确认",
    "等我拿秤称一下",
    "我打个电话问问仓库",
    "好的，查下哈",
  ],
  ...[
    "别走开哦，很快回来",
    "给我两分钟时间",
    "小鱼去帮您问问设计师",
    "在核实了亲",
    "我看下订单",
    "亲，我找一下这款的质检报告",
    "ｓｏｒｒｙ亲，我再确认一下尺寸",
  ],
  ...[
    "One moment, please.",
    "Hang on, I am checking.",
    "Bear with me while I pull up the order.",
    "Let me have a look at the stock.",
  ],
  ...[
    "I'll ask the warehouse.",
    "Just a sec!",
    "Give me a minute to measure it.",
    "Hold on a tick",
    "I'm still waiting on the depot.",
  ],
  ...[
    "Checking that for you now.",
    "Be right back with the sample.",
    "I will find out from our tailor.",
    "ill check the label for you",
    "Please hold.",
  ],
])("%s announces a wait or a lookup", (text) => {
  expect(announcesHold(passage(text))).toBe(true);
});

test.each([
  ...[
    "有货的亲",
    "您查一下物流就能看到",
    "请您确认一下地址",
    "麻烦看下详情页哦",
    "好的，不着急，等您",
    "收到后等一天再洗",
    "您自己量一下腰围呢",
  ],
  ...[
    "查过了，明天到",
    "刚问了仓库，还有三件",
    "需要我帮您查一下吗？",
    "有问题随时找我，我帮您查",
    "衬衫、裤子等等都有",
    "等您消息哦",
  ],
  ...[
    "等快递揽收后就有单号了",
    "耐心等待收货就可以啦",
    "帮您查到了，在驿站",
    "我看您拍的是M码",
    "这款看起来很显瘦",
    "您先等下单页面刷新再付款",
  ],
  ...["已经为您核实，是缺货了", "您可以咨询快递", "提供一下单号才能帮您查询哦", "到货后您先检查一下"],
  ...[
    "It ships in one minute.",
    "I have checked, it is in stock.",
    "Could you check the label?",
    "Let me know if it fits.",
    "I can't wait for you to try it.",
  ],
  ...[
    "We look forward to seeing you.",
    "Would you like me to check?",
    "It takes a few minutes to dry.",
    "Please check your e-mail.",
    "See you soon",
  ],
])("%s announces none", (text) => {
  expect(announcesHold(passage(text))).toBe(false);
});

test.each([
  ...[
    "查了一下，还有货",
    "刚问过裁缝，能改短",
    "我量了下，裙长91",
    "帮您核实了，今天发出",
    "经查询，包裹在途中",
    "仓库那边回复说明天补货",
    "问到了亲，可以机洗",
  ],
  ...[
    "没查到您的退货单",
    "看了下库存，只剩S了",
    "跟快递确认过了，下午送",
    "刚去样品间摸了摸，挺软的",
    "查詢到了，已簽收",
    "翻了下记录，是12号发的",
    "咨询了设计师，是进口棉",
  ],
  ...[
    "I've checked with the depot, it arrives today.",
    "I asked our tailor and she can shorten it.",
    "Just had a look, there are two left.",
  ],
  ...["We have spoken to the courier.", "The warehouse got back to me: it left today.", "Looked it up, it is 91 cm."],
])("%s reports a lookup", (text) => {
  expect(reportsLookup(passage(text))).toBe(true);
});

test.each([
  ...[
    "有货的亲",
    "我去查一下",
    "您查过物流了吗",
    "您问了快递吗",
    "您看了尺码表没有",
    "请稍等，正在查询",
    "到了您确认一下",
    "明天能到",
  ],
  ...["您说问过师傅了，他怎么说呢", "看到您的留言了", "亲拍了两件对吗", "需要核实一下"],
  ...[
    "It is in stock.",
    "Let me check.",
    "Have you asked the courier?",
    "As you asked, it is blue.",
    "Thanks for checking.",
    "I look forward to it.",
  ],
])("%s reports none", (text) => {
  expect(reportsLookup(passage(text))).toBe(false);
});

test.each([
  ...[
    "两小时内给您答复",
    "明天上午十点给您回电",
    "今晚八点前在旺旺告诉您结果",
    "我周五联系您",
    "下班前回复您哈",
    "30分钟后发您消息",
    "明儿中午我给您打电话",
  ],
  ...[
    "I'll call you tomorrow at ten.",
    "We will get back to you within two hours.",
    "You'll hear from me by 5 pm.",
    "I'll message you here on Friday.",
  ],
])("%s names the time of a callback", (text) => {
  expect(callbackIn(passage(text))).toBe("dated");
});

test.each([
  ...[
    "稍后回复您",
    "晚点联系您哦",
    "有结果了第一时间通知您",
    "过会儿告诉您",
    "回头我给您消息",
    "过两天给您回电",
    "这两天会联系您",
  ],
  ...["I'll get back to you later.", "We'll let you know as soon as we hear.", "Someone will be in touch shortly."],
])("%s announces a callback without a time", (text) => {
  expect(callbackIn(passage(text))).toBe("vague");
});

test.each([
  ...[
    "请稍后，我查一下",
    "我问下仓库再回复您，稍等",
    "明天给您发货",
    "您晚点联系我们",
    "下午能到",
    "两小时内发货哦",
    "您考虑好随时找我",
    "回头客有优惠",
  ],
  ...[
    "One moment, I'll check.",
    "It arrives tomorrow.",
    "Call us at any time.",
    "Let me know tomorrow.",
    "You can contact us by Friday.",
  ],
])("%s announces no callback", (text) => {
  expect(callbackIn(passage(text))).toBe(null);
});
